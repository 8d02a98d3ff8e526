import { bandOf, type PlausibleBand } from "./band.ts";
import { normal, seeded } from "./random.ts";
import { type LogNormal, type Range, ranges, tauDWithTC } from "./ranges.ts";
import { fastestRate, safeStep } from "./stability.ts";
import type { ControlValues, Overrides, Parameters, Scenario, Situation } from "./types.ts";

export interface EnsembleOptions {
  readonly draws?: number;
  readonly seed?: number;
  /** Step of the runs, minutes; made finer where a draw changes too fast for it. */
  readonly step?: number;
  /** What is held fixed: never drawn. */
  readonly overrides?: Overrides;
}

/**
 * The plausible band of a scenario: 100 runs with parameters drawn from `ranges`, h = 0.5 min or
 * finer. Pure and seeded: the
 * same call gives the same band, also in a worker. The band says how little single parameters are known; it is no
 * confidence interval of a measurement and says nothing about how much people differ.
 */
export function ensemble(
  scenario: Scenario,
  values: ControlValues,
  options: EnsembleOptions = {},
): PlausibleBand {
  return bandOf(drawnSituations(scenario, values, options), scenario.window(values), scenario.cortisolAs);
}

/** The situations of an ensemble: plain data, so that somebody else (a worker) can run them. */
export function drawnSituations(
  scenario: Scenario,
  values: ControlValues,
  { draws = 100, seed = 1, step = 0.5, overrides = {} }: EnsembleOptions = {},
): readonly Situation[] {
  const uniform = seeded(seed);
  const own = scenario.situation(values).parameters;
  const drawn = Array.from({ length: draws }, () => ({
    ...drawParameters(own, scenario.people, uniform),
    ...overrides,
  }));
  const situations = drawn.map((parameters) => scenario.situation(values, parameters));
  // One step for all, fine enough for the draw that changes fastest: an infant's strong buffering needs it.
  const fastest = situations.reduce((rate, situation) => Math.max(rate, fastestRate(situation)), 0);
  const fine = [step, step / 5, step / 25].find((h) => h * fastest <= safeStep) ?? step / 125;
  return situations.map((situation) => ({ ...situation, step: fine }));
}

/**
 * One draw of all parameters that are not known exactly. sigma is drawn for adults only (an infant's has no range),
 * b only where attachment is insecure, as a secure base is 1 by definition.
 */
export function drawParameters(
  own: Parameters,
  people: Scenario["people"],
  uniform: () => number,
): Partial<Parameters> {
  // tauD and tC are drawn together: the fit knows their combination better than either.
  const first = normal(uniform);
  const second = tauDWithTC * first + Math.sqrt(1 - tauDWithTC ** 2) * normal(uniform);
  const drawn = (name: keyof Parameters, deviate?: number) => {
    const range = ranges[name];
    return range ? draw(range, own[name], uniform, deviate) : own[name];
  };
  return {
    tauD: drawn("tauD", first),
    tC: drawn("tC", second),
    I: drawn("I"),
    tA: drawn("tA"),
    tauS: drawn("tauS"),
    g: drawn("g"),
    alpha: drawn("alpha"),
    omega: drawn("omega"),
    adv: drawn("adv"),
    flat: drawn("flat"),
    tO: drawn("tO"),
    rT: drawn("rT"),
    rP: drawn("rP"),
    rS: drawn("rS"),
    tauQ: drawn("tauQ"),
    ...(people === "adults" && { sigma: drawn("sigma") }),
    ...(own.b < 1 && { b: drawn("b") }),
  };
}

function draw(range: Range, mean: number, uniform: () => number, deviate?: number): number {
  switch (range.kind) {
    case "uniform":
      return range.low + (range.high - range.low) * uniform();
    case "loguniform":
      return range.low * (range.high / range.low) ** uniform();
    case "lognormal":
      return lognormal(range, mean, deviate ?? normal(uniform));
    default:
      return range satisfies never;
  }
}

function lognormal(
  { relativeError, low = 0, high = Infinity }: LogNormal,
  mean: number,
  deviate: number,
): number {
  const spread = Math.sqrt(Math.log1p(relativeError ** 2));
  return Math.min(high, Math.max(low, mean * Math.exp(spread * deviate - spread ** 2 / 2)));
}
