import { onGrid, rangeValue } from "./control-values.ts";
import { type Tie, simulateDyad } from "./dyad.ts";
import { parametersWith } from "./overrides.ts";
import type { Band, Control, ControlValues, RangeControl, Situation, Span } from "./types.ts";

const attunement: RangeControl = {
  kind: "range",
  name: "attunement",
  label: "Attunement",
  from: 0,
  to: 1,
  step: 0.1,
  initial: 0.8,
  ends: ["lost under stress", "kept under stress"],
};

const delay: RangeControl = {
  kind: "range",
  name: "delay",
  label: "Time until it is felt",
  from: 0,
  to: 10,
  step: 0.5,
  initial: 1,
  ends: ["at once", "ten minutes"],
  unit: "min",
};

/**
 * What each meets, minutes and strengths ASSUMED: the caregiver has a long hard time; the child has a short one in the
 * midst of it, and the same again when the caregiver is calm.
 */
const caregiverStress: readonly Span[] = [{ from: 0, to: 50 }];
const infantStress: readonly Span[] = [
  { from: 30, to: 38, strength: 0.8 },
  { from: 120, to: 128, strength: 0.8 },
];

const window = { from: -5, to: 200 } as const;

function situation(stressor: readonly Span[], infant: boolean): Situation {
  return {
    stressor,
    present: [{ from: -60, to: window.to }],
    touch: [],
    doses: [],
    restingCortisol: 5,
    parameters: parametersWith(infant ? { I: 3.6, sigma: 20 } : {}),
    from: -60,
    to: window.to,
    step: 0.1,
  };
}

/** Two lines that move together: 0 is rest, 1 about as far from it as the line goes when attunement is lost. */
export interface Dance {
  /** Minutes. */
  readonly time: Float64Array;
  /** Cortisol's distance from rest. Each line has its own height: the two may not be compared. */
  readonly caregiver: Float64Array;
  readonly infant: Float64Array;
}

/** Every fifth value of a run: half a minute. */
const every = 5;

function runs(tie: Tie): Dance {
  const caregiver = situation(caregiverStress, false);
  const { first, second } = simulateDyad(caregiver, situation(infantStress, true), tie);
  const begin = Math.round((window.from - caregiver.from) / caregiver.step);
  const pick = (column: Float64Array) => column.subarray(begin).filter((_, i) => i % every === 0);
  const rise = (column: Float64Array) => pick(column).map((value) => value - caregiver.restingCortisol);
  return { time: pick(first.time), caregiver: rise(first.cortisol), infant: rise(second.cortisol) };
}

const highest = (line: Float64Array) => line.reduce((a, b) => Math.max(a, b));

/**
 * The dance of reciprocity: caregiver and infant as two coupled copies of the model. All of it is assumed; the axes
 * carry no numbers, and the panel says why. Not a Scenario: a scenario is about one person.
 */
export const dance: {
  readonly name: string;
  readonly title: string;
  readonly controls: readonly Control[];
  readonly window: { readonly from: number; readonly to: number };
  readonly bands: readonly Band[];
  readonly lines: (values: ControlValues) => Dance;
} = {
  name: "dance",
  title: "Two who steady each other",
  controls: [attunement, delay],
  window,
  bands: [
    ...caregiverStress.map(({ from, to }): Band => ({
      from,
      to,
      label: "hard for the parent",
      kind: "stressor",
    })),
    ...infantStress.map(({ from, to }): Band => ({
      from,
      to,
      label: "hard for the child",
      kind: "stressor",
    })),
  ],
  lines: (values) => {
    const lost = runs({ attunement: 0, delay: 0 });
    const now = runs({
      attunement: rangeValue(attunement, values),
      delay: onGrid(rangeValue(delay, values)),
    });
    const scale = (line: Float64Array, by: number) => line.map((value) => value / by);
    return {
      time: now.time,
      caregiver: scale(now.caregiver, highest(lost.caregiver)),
      infant: scale(now.infant, highest(lost.infant)),
    };
  },
};
