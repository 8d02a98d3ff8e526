import { choiceValue } from "../control-values.ts";
import { type Speech, speechBands, speechSituation } from "../speech.ts";
import type { ChoiceControl, ControlValues, Scenario } from "../types.ts";

const group: ChoiceControl = {
  kind: "choice",
  name: "group",
  label: "Who is speaking",
  options: [
    { value: "men", label: "men" },
    { value: "women", label: "women" },
  ],
  initial: "men",
};

/** The fit itself: drive and resting cortisol (nmol/L) of 48 men and 53 women in Dresden, data of Miller et al. (2018). */
const fit = {
  men: { I: 7.007, C0: 10.383 },
  women: { I: 3.472, C0: 11.05 },
} as const;

/** Decline of resting cortisol in the afternoon laboratory, ln per minute; it fits better than the full evening slope. */
const drift = 0.00102;

function speech(values: ControlValues): Speech {
  const { I, C0 } = choiceValue(group, values) === "women" ? fit.women : fit.men;
  return {
    prep: 5,
    task: 10,
    present: [],
    touch: [],
    spray: false,
    restingCortisol: C0,
    parameters: { I, drift },
  };
}

/** The speech task in the one laboratory that the model is fitted to: the curve to lay measured means over. */
export const tsstDresden: Scenario = {
  name: "tsst-dresden",
  title: "Speaking in public: the laboratory in Dresden",
  people: "adults",
  ground: "speech",
  controls: [group],
  situation: (values, overrides) => speechSituation(speech(values), overrides),
  bands: (values) => speechBands(speech(values)),
  knowledge: () => ({ cortisol: "fitted", oxytocin: "assumed" }),
  window: () => ({ from: -20, to: 80 }),
  cortisolAs: "nmol/L",
  sources: ["miller2018", "kirschbaum1993"],
};
