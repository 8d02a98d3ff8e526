import type { Parameters } from "./types.ts";

/** What is known about a parameter. */
export interface ParameterFact {
  readonly meaning: string;
  /** "1" for a pure number. */
  readonly unit: string;
  /**
   * fitted: to the group means of 101 adults; calibrated: set from a published effect size; literature: taken from a
   * published value; animal: from animal work; assumed: nobody has measured it; situation: part of what happens.
   */
  readonly kind: "fitted" | "calibrated" | "literature" | "animal" | "assumed" | "situation";
  readonly basis: string;
  /** Citation keys; empty where there is nothing to cite. */
  readonly sources: readonly string[];
}

/** Meaning, unit and basis of every parameter. */
export const parameterFacts: Readonly<Record<keyof Parameters, ParameterFact>> = {
  I: {
    meaning: "how hard a full stressor drives",
    unit: "1",
    kind: "fitted",
    basis:
      "fitted in Dresden (men 7.0 ± 1.4, women 3.5 ± 0.7); the default is scaled to the pooled response of all studies (d = .78; men 1.07, women .55)",
    sources: ["miller2018", "miller2019"],
  },
  e: {
    meaning: "early adversity, 0 to 1",
    unit: "1",
    kind: "situation",
    basis: "a group, not a score",
    sources: [],
  },
  adv: {
    meaning: "share of the drive that early adversity takes away",
    unit: "1",
    kind: "calibrated",
    basis: "weaker response after early adversity on average (g = -.39), with opposite findings",
    sources: ["bunea2017"],
  },
  flat: {
    meaning: "share of the day's swing that early adversity takes away",
    unit: "1",
    kind: "assumed",
    basis: "only the direction is published; the size is assumed",
    sources: ["koss2014"],
  },
  tauD: {
    meaning: "time constant of the central drive",
    unit: "min",
    kind: "fitted",
    basis: "fitted, 4.0 ± 3.5; tied to tC (correlation -.94)",
    sources: ["miller2018"],
  },
  tA: {
    meaning: "half-life of ACTH",
    unit: "min",
    kind: "literature",
    basis: "fixed; 8 to 18 is usual",
    sources: [],
  },
  tC: {
    meaning: "effective half-life of cortisol",
    unit: "min",
    kind: "fitted",
    basis: "fitted, 9.2 ± 3.5; tied to tauD (correlation -.94)",
    sources: ["miller2018"],
  },
  tauS: {
    meaning: "delay from blood to saliva",
    unit: "min",
    kind: "literature",
    basis: "fixed; under 5 minutes (Vining, 1983)",
    sources: [],
  },
  g: {
    meaning: "strength of cortisol's feedback",
    unit: "1",
    kind: "assumed",
    basis: "the data cannot tell (0 to 2)",
    sources: [],
  },
  sigma: {
    meaning: "how much felt security speeds the drive's decline",
    unit: "1",
    kind: "assumed",
    basis: "direction from three studies of support; the size is assumed (response × .65 in men)",
    sources: ["kirschbaum1995", "heinrichs2003", "hostinar2015"],
  },
  b: {
    meaning: "how far the figure can be used: 1 secure, 0.15 insecure",
    unit: "1",
    kind: "calibrated",
    basis: "weakly, to the difference at reunion (g = .27) with an assumed spread",
    sources: ["groh2019"],
  },
  omega: {
    meaning: "how much central oxytocin tone speeds the drive's decline",
    unit: "1",
    kind: "calibrated",
    basis: "from the spray's effect in strongly stressful tasks (g = -.43, -.84 to -.03): 0.03 to 3.2",
    sources: ["cardoso2014"],
  },
  tauZup: { meaning: "felt security comes", unit: "min", kind: "assumed", basis: "assumed", sources: [] },
  tauZdn: { meaning: "felt security goes", unit: "min", kind: "assumed", basis: "assumed", sources: [] },
  O0: {
    meaning: "resting plasma oxytocin",
    unit: "pg/mL",
    kind: "literature",
    basis: "below 10 where samples are extracted",
    sources: ["szeto2011"],
  },
  tO: {
    meaning: "half-life of plasma oxytocin",
    unit: "min",
    kind: "literature",
    basis: "3 to 9",
    sources: [],
  },
  rT: {
    meaning: "plasma oxytocin under touch",
    unit: "pg/mL/min",
    kind: "assumed",
    basis: "illustrative: touch adds about 30 %",
    sources: [],
  },
  rP: {
    meaning: "plasma oxytocin while the figure is there",
    unit: "pg/mL/min",
    kind: "assumed",
    basis: "illustrative",
    sources: [],
  },
  rS: {
    meaning: "plasma oxytocin under stress",
    unit: "pg/mL/min",
    kind: "assumed",
    basis: "illustrative: stress adds about 7 to 15 %",
    sources: [],
  },
  kN: {
    meaning: "plasma oxytocin from a spray of 24 IU",
    unit: "pg/mL",
    kind: "assumed",
    basis: "peak at 15 minutes is published; a rise of 20 pg/mL is assumed",
    sources: ["striepens2013"],
  },
  tauAbs: {
    meaning: "uptake from the nose into blood",
    unit: "min",
    kind: "calibrated",
    basis: "plasma peak 15 minutes after the spray",
    sources: ["striepens2013"],
  },
  tauQ: {
    meaning: "time constant of central oxytocin tone",
    unit: "min",
    kind: "animal",
    basis: "half-time of 19 minutes in the rat's cerebrospinal fluid (Mens, 1983)",
    sources: [],
  },
  qT: { meaning: "central tone under touch", unit: "1", kind: "assumed", basis: "assumed", sources: [] },
  qP: {
    meaning: "central tone while the figure is there",
    unit: "1",
    kind: "assumed",
    basis: "assumed",
    sources: [],
  },
  qN: { meaning: "central tone after a spray", unit: "1", kind: "assumed", basis: "assumed", sources: [] },
  tauB: {
    meaning: "way from the nose to the brain",
    unit: "min",
    kind: "assumed",
    basis: "cerebrospinal fluid differs only at 75 minutes",
    sources: ["striepens2013"],
  },
  alpha: {
    meaning: "weight of the time of preparation",
    unit: "1",
    kind: "assumed",
    basis: "the data cannot tell (0.25 to 1)",
    sources: [],
  },
  drift: {
    meaning: "decline of resting cortisol by the time of day",
    unit: "1/min",
    kind: "fitted",
    basis: "0 unless held against lab data; there 0.00102",
    sources: ["miller2018"],
  },
};
