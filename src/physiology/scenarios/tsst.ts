import { choiceValue, onGrid, rangeValue } from "../control-values.ts";
import { weakest } from "../knowledge.ts";
import { type Speech, speechBands, speechSituation, spray as sprayTaken } from "../speech.ts";
import type { ChoiceControl, ControlValues, RangeControl, Scenario, Span } from "../types.ts";

const support: ChoiceControl = {
  kind: "choice",
  name: "support",
  label: "Someone is there",
  options: [
    { value: "none", label: "not at all" },
    { value: "before", label: "before" },
    { value: "during", label: "during" },
    { value: "throughout", label: "throughout" },
  ],
  initial: "none",
};

const touch: RangeControl = {
  kind: "range",
  name: "touch",
  label: "Touch and holding",
  from: 0,
  to: 10,
  step: 1,
  initial: 0,
  ends: ["none", "ten minutes"],
  unit: "min",
};

const spray: ChoiceControl = {
  kind: "choice",
  name: "spray",
  label: "Oxytocin spray, 50 min earlier",
  options: [
    { value: "no", label: "no" },
    { value: "yes", label: "24 IU" },
  ],
  initial: "no",
};

const group: ChoiceControl = {
  kind: "choice",
  name: "group",
  label: "Who is speaking",
  options: [
    { value: "all", label: "all" },
    { value: "men", label: "men" },
    { value: "women", label: "women" },
  ],
  initial: "all",
};

const prep: RangeControl = {
  kind: "range",
  name: "prep",
  label: "Time to get ready",
  from: 0,
  to: 30,
  step: 1,
  initial: 5,
  ends: ["none", "half an hour"],
  unit: "min",
};

const task: RangeControl = {
  kind: "range",
  name: "task",
  label: "Length of the speech",
  from: 1,
  to: 60,
  step: 1,
  initial: 10,
  ends: ["a minute", "an hour"],
  unit: "min",
};

/**
 * The stressor's drive, scaled to the pooled response of all studies: d = .78, men 1.07, women .55 (Miller &
 * Kirschbaum, 2019). The Dresden laboratory alone gives 7.0 and 3.5: scenario `tsst-dresden`.
 */
const drive: Readonly<Record<string, number>> = { all: 2.9, men: 4.4, women: 1.9 };

/** Support before the speech: the ten minutes before it, as in Heinrichs et al. (2003). */
const supportBefore = 10;

function speech(values: ControlValues): Speech {
  const ready = onGrid(rangeValue(prep, values));
  const length = onGrid(rangeValue(task, values));
  // Touch ends where the preparation begins, and whoever touches is there (Ditzen et al., 2007).
  const touched = onGrid(rangeValue(touch, values));
  const held: Span[] = touched > 0 ? [{ from: onGrid(-ready - touched), to: -ready }] : [];
  const there: Readonly<Record<string, readonly Span[]>> = {
    before: [{ from: -supportBefore, to: 0 }],
    during: [{ from: 0, to: length }],
    throughout: [{ from: -supportBefore, to: 120 }],
  };
  return {
    prep: ready,
    task: length,
    present: [...held, ...(there[choiceValue(support, values)] ?? [])],
    touch: held,
    spray: choiceValue(spray, values) === "yes",
    parameters: { I: drive[choiceValue(group, values)] ?? 2.9 },
  };
}

/** Speaking in public (Trier Social Stress Test): alone, with support, touch or a nasal spray. t = 0: the speech begins. */
export const tsst: Scenario = {
  name: "tsst",
  title: "Speaking in public",
  people: "adults",
  ground: "speech",
  controls: [support, touch, spray, group],
  details: [prep, task],
  situation: (values, overrides) => speechSituation(speech(values), overrides),
  bands: (values) => speechBands(speech(values)),
  knowledge: (values) => {
    const { present, spray: sprayed } = speech(values);
    return {
      cortisol: weakest(present.length > 0 ? "assumed" : "fitted", sprayed ? "calibrated" : "fitted"),
      oxytocin: "assumed",
    };
  },
  window: (values) => ({ from: speech(values).spray ? sprayTaken.time - 10 : -20, to: 80 }),
  cortisolAs: "nmol/L",
  sources: [
    "kirschbaum1993",
    "miller2018",
    "miller2019",
    "heinrichs2003",
    "kirschbaum1995",
    "ditzen2007",
    "cardoso2014",
    "striepens2013",
  ],
};
