import type { Parameters } from "./types.ts";

/** How a parameter is drawn for the plausible band, and what that range rests on. */
export type Range = LogNormal | Uniform;

export interface LogNormal {
  readonly kind: "lognormal";
  /** Standard error as a share of the mean: the scenario's own value is the mean. */
  readonly relativeError: number;
  readonly low?: number;
  readonly high?: number;
  readonly basis: Basis;
}

export interface Uniform {
  /** Even on the value, or on its logarithm. */
  readonly kind: "uniform" | "loguniform";
  readonly low: number;
  readonly high: number;
  readonly basis: Basis;
}

type Basis = "fitted" | "literature" | "effect size" | "effect size, weak" | "animal" | "assumed";

/**
 * The plausible range of every parameter that is not known exactly. sigma is an adult's and b an insecure infant's:
 * see `ensemble` for when they are drawn.
 */
export const ranges: Readonly<Partial<Record<keyof Parameters, Range>>> = {
  // 0.6 on 2.9; nearly the same share as in Dresden (1.378 on 7.007 in men, 0.674 on 3.472 in women).
  I: { kind: "lognormal", relativeError: 0.6 / 2.9, basis: "fitted" },
  tauD: { kind: "lognormal", relativeError: 3.546 / 4.007, low: 1, high: 12, basis: "fitted" },
  tC: { kind: "lognormal", relativeError: 3.451 / 9.248, low: 3, high: 16, basis: "fitted" },
  tA: { kind: "uniform", low: 8, high: 18, basis: "literature" },
  tauS: { kind: "uniform", low: 1, high: 5, basis: "literature" },
  g: { kind: "uniform", low: 0, high: 2, basis: "assumed" },
  alpha: { kind: "uniform", low: 0.25, high: 1, basis: "assumed" },
  omega: { kind: "loguniform", low: 0.0327, high: 3.1788, basis: "effect size" },
  sigma: { kind: "uniform", low: 0, high: 3, basis: "assumed" },
  b: { kind: "uniform", low: 0, high: 0.4, basis: "effect size, weak" },
  adv: { kind: "uniform", low: 0.15, high: 0.5, basis: "effect size" },
  flat: { kind: "uniform", low: 0.15, high: 0.6, basis: "assumed" },
  tO: { kind: "uniform", low: 3, high: 9, basis: "assumed" },
  rT: { kind: "uniform", low: 0.05, high: 0.4, basis: "assumed" },
  rP: { kind: "uniform", low: 0, high: 0.15, basis: "assumed" },
  rS: { kind: "uniform", low: 0, high: 0.05, basis: "assumed" },
  tauQ: { kind: "uniform", low: 15, high: 60, basis: "animal" },
};

/** tauD and tC trade off against each other in the fit: correlation of their logarithms. */
export const tauDWithTC = -0.94;
