import { parametersWith } from "../overrides.ts";
import type { Scenario } from "../types.ts";

/**
 * Waking up: cortisol rises by half within 30 minutes (Wüst et al., 2000; about three people in four show it).
 * t = 0 is waking. Drive, duration and resting level are set so that the published rise results.
 */
export const waking: Scenario = {
  name: "waking",
  title: "Waking up",
  people: "adults",
  ground: "waking",
  controls: [],
  situation: (_values, overrides = {}) => ({
    stressor: [{ from: 0, to: 15 }],
    present: [],
    touch: [],
    doses: [],
    restingCortisol: overrides.C0 ?? 9,
    parameters: parametersWith({ I: 1.719 }, overrides),
    from: -60,
    to: 120,
    step: 0.1,
  }),
  bands: () => [{ from: 0, to: 15, label: "waking up", kind: "stressor" }],
  knowledge: () => ({ cortisol: "calibrated", oxytocin: "assumed" }),
  window: () => ({ from: -15, to: 90 }),
  cortisolAs: "percent",
  sources: ["wust2000"],
};
