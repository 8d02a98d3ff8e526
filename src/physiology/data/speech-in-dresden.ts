/** Saliva cortisol at one minute from the beginning of the speech: group mean, standard deviation and error, nmol/L. */
export interface MeasuredMean {
  readonly minute: number;
  readonly mean: number;
  readonly sd: number;
  readonly sem: number;
}

/** The group means of one group of people. */
export interface MeasuredGroup {
  readonly group: "men" | "women";
  readonly n: number;
  readonly means: readonly MeasuredMean[];
}

/** Citation key of these data; public individual data of CortStressResponse.csv, OSF project ecjy6. */
export const speechInDresdenSource = "miller2018";

/**
 * Saliva cortisol around a stressful speech in Dresden (Miller et al., 2018): the odd-numbered half of the
 * participants, the half that the model was fitted to. Means computed from the public individual data.
 */
export const speechInDresden: readonly [men: MeasuredGroup, women: MeasuredGroup] = [
  {
    group: "men",
    n: 48,
    means: [
      { minute: -5, mean: 10.686, sd: 6.967, sem: 1.006 },
      { minute: 11, mean: 17.93, sd: 9.607, sem: 1.387 },
      { minute: 20, mean: 25.591, sd: 11.298, sem: 1.631 },
      { minute: 30, mean: 25.487, sd: 14.513, sem: 2.095 },
      { minute: 40, mean: 20.46, sd: 12.337, sem: 1.781 },
      { minute: 55, mean: 14.094, sd: 7.813, sem: 1.128 },
      { minute: 70, mean: 11.562, sd: 6.161, sem: 0.889 },
    ],
  },
  {
    group: "women",
    n: 53,
    means: [
      { minute: -5, mean: 10.722, sd: 4.872, sem: 0.669 },
      { minute: 11, mean: 14.121, sd: 7.849, sem: 1.078 },
      { minute: 20, mean: 19.138, sd: 12.157, sem: 1.67 },
      { minute: 30, mean: 19.02, sd: 11.928, sem: 1.638 },
      { minute: 40, mean: 16.993, sd: 10.255, sem: 1.409 },
      { minute: 55, mean: 14.092, sd: 7.452, sem: 1.024 },
      { minute: 70, mean: 11.857, sd: 6.039, sem: 0.83 },
    ],
  },
];
