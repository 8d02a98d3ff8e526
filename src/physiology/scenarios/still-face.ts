import { onGrid, rangeValue } from "../control-values.ts";
import { parametersWith } from "../overrides.ts";
import type { ControlValues, RangeControl, Scenario } from "../types.ts";

const still: RangeControl = {
  kind: "range",
  name: "still",
  label: "The face stays still",
  from: 1,
  to: 5,
  step: 1,
  initial: 2,
  ends: ["a minute", "five minutes"],
  unit: "min",
};

const repair: RangeControl = {
  kind: "range",
  name: "repair",
  label: "The parent comes back",
  from: 0,
  to: 1,
  step: 0.1,
  initial: 1,
  ends: ["still distant", "fully"],
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

/** Minutes of play before the face stills. ASSUMED, like the strengths below. */
const play = 2;

/** What happens, minutes from the start of play. */
function times(values: ControlValues) {
  const back = onGrid(play + rangeValue(still, values));
  return { stills: play, back, calm: onGrid(back + 4) };
}

/**
 * Play, still face, reunion (Mesman et al., 2009): the parent's body is there, the parent is not. A teaching model: all
 * strengths and lengths are ASSUMED, and no infant data were fitted.
 */
export const stillFace: Scenario = {
  name: "still-face",
  title: "Still face",
  people: "infants",
  ground: "still-face",
  controls: [still, repair, touch],
  situation: (values, overrides = {}) => {
    const { stills, back, calm } = times(values);
    const repaired = rangeValue(repair, values);
    const held = rangeValue(touch, values);
    return {
      stressor: [
        { from: stills, to: back, strength: 0.9 },
        // An unrepaired reunion goes on being stressful; even a good one is not at ease at once.
        { from: back, to: calm, strength: 0.2 + 0.5 * (1 - repaired) },
      ],
      present: [
        { from: -60, to: stills },
        { from: back, to: 180, strength: repaired },
      ],
      touch: held > 0 ? [{ from: back, to: 180, strength: held }] : [],
      doses: [],
      restingCortisol: overrides.C0 ?? 5,
      parameters: parametersWith({ I: 3.6, sigma: 20 }, overrides),
      from: -60,
      to: 120,
      step: 0.1,
    };
  },
  bands: (values) => {
    const { stills, back, calm } = times(values);
    return [
      { from: 0, to: stills, label: "play", kind: "present" },
      { from: stills, to: back, label: "still face", kind: "apart" },
      { from: back, to: calm, label: "reunion", kind: "present" },
    ];
  },
  knowledge: () => ({ cortisol: "assumed", oxytocin: "assumed" }),
  window: () => ({ from: -5, to: 60 }),
  cortisolAs: "percent",
  sources: ["mesman2009", "puhakka2020"],
};
