import { choiceValue, rangeValue } from "../control-values.ts";
import { parametersWith } from "../overrides.ts";
import type { Band, ChoiceControl, RangeControl, Scenario } from "../types.ts";

const units: RangeControl = {
  kind: "range",
  name: "units",
  label: "Oxytocin spray",
  from: 0,
  to: 40,
  step: 4,
  initial: 24,
  ends: ["none", "40 IU"],
  unit: "IU",
};

const speech: ChoiceControl = {
  kind: "choice",
  name: "speech",
  label: "A speech 50 min later",
  options: [
    { value: "no", label: "no" },
    { value: "yes", label: "yes" },
  ],
  initial: "no",
};

/** Minutes from the spray to the speech; preparation and task as in `tsst`. */
const start = 50;

/**
 * A nasal spray of oxytocin, t = 0 at the spray: the blood's curve and, behind it, the assumed central tone, which alone
 * buffers. Not a treatment recommendation. What omega 0.03 to 3.2 means for cortisol: from almost nothing to two thirds.
 */
export const spray: Scenario = {
  name: "spray",
  title: "Oxytocin by nasal spray",
  people: "adults",
  ground: "spray",
  controls: [units, speech],
  situation: (values, overrides = {}) => {
    const parameters = parametersWith({}, overrides);
    const dose = rangeValue(units, values);
    return {
      stressor:
        choiceValue(speech, values) === "yes"
          ? [
              { from: start - 5, to: start, strength: parameters.alpha },
              { from: start, to: start + 10 },
            ]
          : [],
      present: [],
      touch: [],
      doses: dose > 0 ? [{ time: 0, units: dose }] : [],
      restingCortisol: overrides.C0 ?? 5,
      parameters,
      from: -60,
      to: 180,
      step: 0.1,
    };
  },
  bands: (values) => {
    const sprayed: Band = { from: 0, to: 1, label: "spray", kind: "spray" };
    const spoken: Band = { from: start, to: start + 10, label: "speech", kind: "stressor" };
    return [
      ...(rangeValue(units, values) > 0 ? [sprayed] : []),
      ...(choiceValue(speech, values) === "yes" ? [spoken] : []),
    ];
  },
  knowledge: (values) => ({
    cortisol: rangeValue(units, values) > 0 ? "calibrated" : "fitted",
    oxytocin: "assumed",
  }),
  window: (values) => ({ from: -10, to: choiceValue(speech, values) === "yes" ? 140 : 120 }),
  cortisolAs: "nmol/L",
  sources: ["striepens2013", "cardoso2014", "heinrichs2003"],
};
