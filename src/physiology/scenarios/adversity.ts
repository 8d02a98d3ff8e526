import { rangeValue } from "../control-values.ts";
import { type Speech, speechBands, speechSituation } from "../speech.ts";
import type { ControlValues, RangeControl, Scenario } from "../types.ts";

const adversity: RangeControl = {
  kind: "range",
  name: "adversity",
  label: "Early adversity, a group's average",
  from: 0,
  to: 1,
  step: 0.1,
  initial: 0,
  ends: ["none", "as in the studies"],
};

const speech = (values: ControlValues): Speech => ({
  prep: 5,
  task: 10,
  present: [],
  touch: [],
  spray: false,
  parameters: { e: rangeValue(adversity, values) },
});

/**
 * A speech after early adversity: on average a weaker response (Bunea et al., 2017, g = -.39), with opposite findings in
 * single studies. A group's average: nobody's own history is to be entered here. The flattened day: scenario `day`.
 */
export const afterAdversity: Scenario = {
  name: "adversity",
  title: "Speaking in public after early adversity",
  people: "adults",
  ground: "adversity",
  controls: [adversity],
  situation: (values, overrides) => speechSituation(speech(values), overrides),
  bands: (values) => speechBands(speech(values)),
  knowledge: (values) => ({
    cortisol: rangeValue(adversity, values) > 0 ? "calibrated" : "fitted",
    oxytocin: "assumed",
  }),
  window: () => ({ from: -20, to: 80 }),
  cortisolAs: "nmol/L",
  sources: ["bunea2017", "miller2019"],
};
