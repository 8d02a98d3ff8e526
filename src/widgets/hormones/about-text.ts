/**
 * What the model is, for the panel “What is this?”: loaded when somebody asks. The equations are those of
 * src/physiology/flow.ts, in words.
 */
export const aboutText = {
  lead: "A small set of equations, worked out again whenever something moves. It teaches how the parts hang together; it predicts nobody.",
  equationsTitle: "The equations in words",
  equations: [
    "Stress drives the brain's alarm. Felt security and oxytocin's tone in the brain make it fade faster: the peak is lower and the way back shorter.",
    "The alarm raises ACTH; cortisol in the blood holds ACTH down (feedback).",
    "ACTH raises cortisol in the blood, which falls by half in about nine minutes when nothing drives it.",
    "Cortisol in saliva follows the blood two minutes later: this is the line drawn as “cortisol”.",
    "Oxytocin in the blood rises a little with touch, with someone there and under stress, much with a spray, and falls by half in six minutes.",
    "Oxytocin's tone in the brain is a quantity of its own: only it buffers. It is assumed, was not measured, and is not the line drawn as “oxytocin”.",
    "Felt security comes within minutes when a familiar person is there, and goes more slowly.",
  ],
  parametersTitle: "How well the numbers are known",
  kinds: {
    fitted: "fitted to the group means of 101 adults",
    calibrated: "set from a published effect size",
    literature: "taken from published values",
    animal: "from animal work",
    assumed: "assumed: nobody has measured it",
    situation: "part of the situation",
  },
  reliable:
    "The curve of a stressful speech is reliable; single parameters are not: 36 other settings fit the same data about as well.",
  sprayRange:
    "What the spray does to cortisol is known only as a range: from almost nothing to two thirds of the rise.",
  band: "The pale band shows where nine of ten runs lie when every number that is not known exactly is drawn from its plausible range. It says how little the numbers are known, not how people differ.",
  contestedTitle: "Contested",
  contested: [
    "Over 18 trials oxytocin spray did not lower cortisol significantly (g = −.15); it did in strongly stressful tasks (g = −.43, from −.84 to −.03).",
    "After early adversity the response is weaker on average (g = −.39), with opposite findings in single studies. A group's average: nobody's own history belongs on a shared screen.",
    "Insecure and secure infants do not differ at rest (g = .01); at reunion insecure ones react somewhat more (g = .27). There is no curve for each insecure pattern, and none is drawn.",
    "Oxytocin in the blood says little about oxytocin in the brain, and common assays read it far too high.",
  ],
  cannotTitle: "What the model cannot do",
  sourcesTitle: "Sources",
} as const;
