import { choiceValue, rangeValue } from "../control-values.ts";
import { parametersWith } from "../overrides.ts";
import { circadian } from "../rest.ts";
import type { ChoiceControl, RangeControl, Scenario } from "../types.ts";

const wake: RangeControl = {
  kind: "range",
  name: "wake",
  label: "Waking up at",
  from: 5,
  to: 10,
  step: 0.5,
  initial: 7,
  ends: ["five", "ten o'clock"],
  unit: "o'clock",
};

const pattern: ChoiceControl = {
  kind: "choice",
  name: "pattern",
  label: "The day's curve",
  options: [
    { value: "usual", label: "usual" },
    { value: "flattened", label: "flattened" },
  ],
  initial: "usual",
};

/**
 * A day from waking to night: resting cortisol by the clock (Debono et al., 2009), and the rise on waking (Wüst et al.,
 * 2000; drive as in `waking`). The flattened curve is a group average after early deprivation (direction Koss et al.,
 * 2014, size ASSUMED), not a test for anybody. nmol/L rest on an ASSUMED free share of 3 %. t = 0 is waking.
 */
export const day: Scenario = {
  name: "day",
  title: "A day",
  people: "adults",
  ground: "day",
  controls: [wake, pattern],
  situation: (values, overrides = {}) => {
    const clockAtZero = rangeValue(wake, values);
    const e = choiceValue(pattern, values) === "flattened" ? 1 : 0;
    const parameters = parametersWith({ I: 1.719, e }, overrides);
    return {
      stressor: [{ from: 0, to: 15 }],
      present: [],
      touch: [],
      doses: [],
      restingCortisol: overrides.C0 ?? circadian(clockAtZero, parameters.flat * parameters.e),
      clockAtZero,
      parameters,
      from: -180,
      to: 1020,
      step: 0.5,
    };
  },
  bands: () => [{ from: 0, to: 15, label: "waking up", kind: "stressor" }],
  knowledge: () => ({ cortisol: "assumed", oxytocin: "assumed" }),
  window: () => ({ from: -60, to: 960 }),
  cortisolAs: "nmol/L",
  timeAs: "hours",
  sources: ["debono2009", "wust2000", "koss2014"],
};
