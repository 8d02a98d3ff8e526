import { choiceValue, onGrid, rangeValue } from "../control-values.ts";
import { parametersWith } from "../overrides.ts";
import type { Band, ChoiceControl, ControlValues, RangeControl, Scenario, Span } from "../types.ts";

const pattern: ChoiceControl = {
  kind: "choice",
  name: "pattern",
  label: "Attachment",
  options: [
    { value: "secure", label: "secure" },
    { value: "insecure", label: "insecure" },
  ],
  initial: "secure",
};

const delay: RangeControl = {
  kind: "range",
  name: "delay",
  label: "The parent comes back",
  from: 0,
  to: 10,
  step: 1,
  initial: 0,
  ends: ["on time", "ten minutes later"],
  unit: "min",
};

const touch: RangeControl = {
  kind: "range",
  name: "touch",
  label: "Held when together again",
  from: 0,
  to: 1,
  step: 0.1,
  initial: 0,
  ends: ["not held", "held all the time"],
};

/** Long before and long after: the caregiver is there. */
const before = -60;
const after = 180;

/** How far the caregiver can be used (b): the distance between the two follows Groh & Narayan (2019), g = .27. */
const b: Readonly<Record<string, number>> = { secure: 1, insecure: 0.15 };

interface Episode {
  readonly from: number;
  readonly to: number;
  /** Strength of the stressor: every one ASSUMED. */
  readonly stress: number;
  readonly present: 0 | 1;
  readonly label: string;
}

/** The eight episodes, minutes from the start of the first; `late` moves the second reunion. */
export function episodes(late: number): readonly Episode[] {
  const back = onGrid(18.5 + late);
  return [
    { from: 0, to: 0.5, stress: 0, present: 1, label: "arriving" },
    { from: 0.5, to: 3.5, stress: 0.1, present: 1, label: "with the parent" },
    { from: 3.5, to: 6.5, stress: 0.3, present: 1, label: "a stranger joins" },
    { from: 6.5, to: 9.5, stress: 0.7, present: 0, label: "with the stranger" },
    { from: 9.5, to: 12.5, stress: 0.2, present: 1, label: "reunion" },
    { from: 12.5, to: 15.5, stress: 1, present: 0, label: "alone" },
    { from: 15.5, to: back, stress: 0.8, present: 0, label: "with the stranger" },
    { from: back, to: onGrid(back + 3), stress: 0.2, present: 1, label: "reunion" },
  ];
}

function presence(scenes: readonly Episode[]): readonly Span[] {
  const there = scenes.filter((scene) => scene.present === 1).map(({ from, to }) => ({ from, to }));
  const end = scenes.at(-1)?.to ?? 0;
  return [{ from: before, to: 0 }, ...there, { from: end, to: after }];
}

function held(scenes: readonly Episode[], strength: number): readonly Span[] {
  const [first, second] = scenes.filter((scene) => scene.label === "reunion");
  if (strength === 0 || !first || !second) return [];
  return [
    { from: first.from, to: first.to, strength },
    { from: second.from, to: after, strength },
  ];
}

const scenesOf = (values: ControlValues) => episodes(rangeValue(delay, values));

/** Only who is in the room when it matters: the two separations and the two reunions. */
function bands(values: ControlValues): readonly Band[] {
  return scenesOf(values)
    .filter((scene) => scene.from >= 6.5)
    .map(({ from, to, label, present }) => ({ from, to, label, kind: present === 1 ? "present" : "apart" }));
}

/**
 * The Strange Situation (Ainsworth et al., 1978), t = 0 at the start of its first episode. A teaching model: no infant
 * data were fitted; only the distance between secure and insecure follows a meta-analysis. No hormone curve exists for
 * each insecure pattern, and none is drawn.
 */
export const strangeSituation: Scenario = {
  name: "strange-situation",
  title: "Strange Situation",
  people: "infants",
  ground: "strange-situation",
  controls: [pattern, delay, touch],
  situation: (values, overrides = {}) => {
    const scenes = scenesOf(values);
    return {
      stressor: scenes.map(({ from, to, stress }) => ({ from, to, strength: stress })),
      present: presence(scenes),
      touch: held(scenes, rangeValue(touch, values)),
      doses: [],
      restingCortisol: overrides.C0 ?? 5,
      parameters: parametersWith({ I: 3.6, sigma: 20, b: b[choiceValue(pattern, values)] ?? 1 }, overrides),
      from: before,
      to: 120,
      step: 0.1,
    };
  },
  bands,
  knowledge: () => ({ cortisol: "assumed", oxytocin: "assumed" }),
  window: (values) => ({ from: -5, to: 75 + Math.ceil(rangeValue(delay, values) / 5) * 5 }),
  cortisolAs: "percent",
  sources: ["ainsworth1978", "groh2019", "puhakka2020"],
};
