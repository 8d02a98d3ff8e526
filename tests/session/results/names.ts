import type { SeminarNames } from "../../../src/session/results/names.ts";

/** What the polls of plans.ts are called. */
export const names: SeminarNames = {
  id: "deck",
  title: "Leaning",
  language: "en",
  polls: [
    {
      poll: "lean",
      slide: "asked",
      kind: "choice",
      about: "me",
      question: "When I lean on someone I feel …",
      cells: ["steadier", "exposed", "in debt"],
      drives: { widget: "curve", parameter: "touch" },
    },
    {
      poll: "check",
      slide: "asked",
      kind: "choice",
      about: "knowledge",
      question: "What came first?",
      cells: ["touch", "cortisol", "neither"],
      correct: "cortisol",
      before: "lean",
    },
    {
      poll: "open",
      slide: "texts",
      kind: "text",
      about: "me",
      question: "What helped?",
      cells: [],
    },
  ],
};
