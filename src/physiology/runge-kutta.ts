import type { State } from "./flow.ts";

/** Room for one step of the classical fourth-order Runge-Kutta method; made once for a run. */
export interface Scratch {
  readonly k1: State;
  readonly k2: State;
  readonly k3: State;
  readonly k4: State;
  readonly between: State;
}

const zero = (): State => ({ D: 0, A: 0, C: 0, Cs: 0, O: 0, Q: 0, Z: 0 });

export function scratch(): Scratch {
  return { k1: zero(), k2: zero(), k3: zero(), k4: zero(), between: zero() };
}

/** out = y + h · rate, field by field: `out` may be `y`. */
export function advance(out: State, y: State, h: number, rate: State): void {
  out.D = y.D + h * rate.D;
  out.A = y.A + h * rate.A;
  out.C = y.C + h * rate.C;
  out.Cs = y.Cs + h * rate.Cs;
  out.O = y.O + h * rate.O;
  out.Q = y.Q + h * rate.Q;
  out.Z = y.Z + h * rate.Z;
}

/** y moves on by h · (k1 + 2 k2 + 2 k3 + k4) / 6. */
export function combine(y: State, h: number, { k1, k2, k3, k4 }: Scratch): void {
  const w = h / 6;
  y.D += w * (k1.D + 2 * k2.D + 2 * k3.D + k4.D);
  y.A += w * (k1.A + 2 * k2.A + 2 * k3.A + k4.A);
  y.C += w * (k1.C + 2 * k2.C + 2 * k3.C + k4.C);
  y.Cs += w * (k1.Cs + 2 * k2.Cs + 2 * k3.Cs + k4.Cs);
  y.O += w * (k1.O + 2 * k2.O + 2 * k3.O + k4.O);
  y.Q += w * (k1.Q + 2 * k2.Q + 2 * k3.Q + k4.Q);
  y.Z += w * (k1.Z + 2 * k2.Z + 2 * k3.Z + k4.Z);
}
