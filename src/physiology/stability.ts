import type { Parameters, Situation, Span } from "./types.ts";

/** Above step times rate = 2.785 the Runge-Kutta method of fourth order grows without bound (real axis). */
const stabilityLimit = 2.785;

/** A step times the fastest rate that is safely inside, with room for accuracy. */
export const safeStep = 2.5;

/**
 * The fastest that any state can change in a situation, per minute: the drive's decline at the most felt security and
 * the highest central tone that the situation can bring about, or the shortest half-life or time constant.
 */
export function fastestRate({ parameters: p, doses, present, touch }: Situation): number {
  const sprayed = doses.reduce((sum, { units }) => sum + units / 24, 0);
  const security = strongest(present);
  const tone = p.qT * strongest(touch) + p.qP * p.b * security + p.qN * sprayed;
  return Math.max(
    (1 + p.sigma * p.b * security + p.omega * tone) / p.tauD,
    Math.LN2 / Math.min(p.tA, p.tC, p.tO),
    1 / Math.min(p.tauS, p.tauQ, p.tauZup, p.tauZdn),
  );
}

const strongest = (spans: readonly Span[]): number =>
  spans.reduce((most, { strength = 1 }) => Math.max(most, strength), 0);

const times: readonly (keyof Parameters)[] = [
  "tauD",
  "tA",
  "tC",
  "tauS",
  "tO",
  "tauAbs",
  "tauQ",
  "tauB",
  "tauZup",
  "tauZdn",
];

/** Throws a RangeError for parameters that mean nothing, or that are too fast for the situation's step. */
export function checkParameters(situation: Situation): void {
  const { parameters, step } = situation;
  for (const name of times) {
    if (!(parameters[name] > 0))
      throw new RangeError(`${name} is a time above 0 minutes; got ${parameters[name]}.`);
  }
  for (const [name, value] of Object.entries(parameters)) {
    if (!Number.isFinite(value)) throw new RangeError(`${name} is a number; got ${value}.`);
    if (value < 0 && name !== "drift") throw new RangeError(`${name} is 0 or more; got ${value}.`);
  }
  if (parameters.adv * parameters.e > 1) {
    throw new RangeError(
      "adv times e is at most 1: early adversity cannot take more than the whole drive away.",
    );
  }
  if (step * fastestRate(situation) > stabilityLimit) {
    const finest = safeStep / fastestRate(situation);
    throw new RangeError(
      `These parameters change too fast for a step of ${step} min; ${finest.toPrecision(2)} would do.`,
    );
  }
}
