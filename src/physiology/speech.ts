import { onGrid } from "./control-values.ts";
import { parametersWith } from "./overrides.ts";
import type { Band, Overrides, Parameters, Situation, Span } from "./types.ts";

/** A stressful speech (Trier Social Stress Test): t = 0 is its beginning. Times and durations in minutes. */
export interface Speech {
  /** Preparation before t = 0, under a stressor of strength alpha. */
  readonly prep: number;
  /** Speech and mental arithmetic, from t = 0. */
  readonly task: number;
  readonly present: readonly Span[];
  readonly touch: readonly Span[];
  /** 24 IU of nasal oxytocin 50 minutes before the speech. */
  readonly spray: boolean;
  /** Resting cortisol, nmol/L; 5 if left out. */
  readonly restingCortisol?: number;
  readonly parameters: Partial<Parameters>;
}

/** When and how much: the spray of the trials that the model is calibrated on (Heinrichs et al., 2003). */
export const spray = { time: -50, units: 24 } as const;

/** The situation of a speech: S = alpha in the preparation, 1 in the task. The run goes from -60 to 120 minutes. */
export function speechSituation(speech: Speech, overrides: Overrides = {}): Situation {
  const parameters = parametersWith(speech.parameters, overrides);
  const { prep, task } = speech;
  return {
    stressor: [
      { from: onGrid(-prep), to: 0, strength: parameters.alpha },
      { from: 0, to: onGrid(task) },
    ],
    present: speech.present,
    touch: speech.touch,
    doses: speech.spray ? [spray] : [],
    restingCortisol: overrides.C0 ?? speech.restingCortisol ?? 5,
    parameters,
    from: -60,
    to: 120,
    step: 0.1,
  };
}

/** What happened around a speech, as bands. */
export function speechBands({ prep, task, present, touch, spray: sprayed }: Speech): readonly Band[] {
  const bands: Band[] = [];
  if (sprayed) bands.push({ from: spray.time, to: spray.time + 1, label: "spray", kind: "spray" });
  for (const span of present)
    bands.push({ from: span.from, to: span.to, label: "someone there", kind: "present" });
  for (const span of touch) bands.push({ from: span.from, to: span.to, label: "touch", kind: "touch" });
  if (prep > 0) bands.push({ from: -prep, to: 0, label: "getting ready", kind: "stressor", strength: 0.5 });
  bands.push({ from: 0, to: task, label: "speech", kind: "stressor" });
  return bands;
}
