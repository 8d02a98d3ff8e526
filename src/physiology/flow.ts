import type { Parameters } from "./types.ts";

/** The seven states of the model, or their rates of change per minute. Mutable: a run reuses a handful of them. */
export interface State {
  /** Central drive, 0 at rest. */
  D: number;
  /** ACTH, 1 at rest. */
  A: number;
  /** Free plasma cortisol, nmol/L. */
  C: number;
  /** Saliva cortisol, nmol/L. */
  Cs: number;
  /** Plasma oxytocin, pg/mL. */
  O: number;
  /** Central oxytocin tone, 0 at rest. */
  Q: number;
  /** Felt security, 0 to 1. */
  Z: number;
}

/** What acts on a person at one moment. Mutable for the same reason. */
export interface Acting {
  /** Stressor S, attachment figure P, touch T: 0 to 1. */
  S: number;
  P: number;
  T: number;
  /** Nasal inputs N_p (per minute) and N_c. */
  plasma: number;
  central: number;
  /** Resting cortisol C0, nmol/L. */
  rest: number;
}

/**
 * The rates of change, per minute (model ATTUNE-HPA v1). Felt security is faster to come than to go. Blood and brain
 * oxytocin are separate on purpose: only the central tone Q buffers (Striepens et al., 2013: r < .10 between them).
 */
export function flow(p: Parameters, y: State, on: Acting, rate: State): void {
  const { D, A, C, Cs, O, Q, Z } = y;
  rate.D = (p.I * (1 - p.adv * p.e) * on.S - (1 + p.sigma * p.b * Z + p.omega * Q) * D) / p.tauD;
  rate.A = (Math.LN2 / p.tA) * (((1 + D) * (1 + p.g)) / (1 + (p.g * C) / on.rest) - A);
  rate.C = (Math.LN2 / p.tC) * (on.rest * A - C);
  rate.Cs = (C - Cs) / p.tauS;
  rate.O = (Math.LN2 / p.tO) * (p.O0 - O) + p.rT * on.T + p.rP * p.b * on.P + p.rS * D + p.kN * on.plasma;
  rate.Q = (p.qT * on.T + p.qP * p.b * on.P + p.qN * on.central - Q) / p.tauQ;
  rate.Z = (on.P - Z) / (on.P > Z ? p.tauZup : p.tauZdn);
}

/**
 * The state in which a run begins: at rest, and where a figure is there at the first moment (`present`, 0 to 1)
 * in balance with that, as if the figure had been there for long.
 */
export function stateAtRest(p: Parameters, rest: number, present: number): State {
  return {
    D: 0,
    A: 1,
    C: rest,
    Cs: rest,
    O: p.O0 + (p.tO / Math.LN2) * p.rP * p.b * present,
    Q: p.qP * p.b * present,
    Z: present,
  };
}
