import { type Grid, timeAt } from "./grid.ts";
import type { Situation } from "./types.ts";

/**
 * The day's rhythm of resting cortisol (Debono et al., 2009, 33 healthy adults): lowest at 00:18, highest at 08:32.
 * Their serum values (2.0 and 15.5 µg/dL) times 27.59 nmol/L per µg/dL and an ASSUMED free share of 3 %.
 */
export const rhythm = {
  /** Hours. */
  lowestAt: 0.3,
  /** Hours. */
  highestAt: 8 + 32 / 60,
  /** nmol/L. The peak is set to 13; the lowest value keeps the published ratio of 2.0 to 15.5. */
  highest: 13,
  lowest: (13 * 2) / 15.5,
} as const;

/**
 * Resting cortisol by the clock, nmol/L: the logarithm rises and falls as half a cosine.
 * `flattening` (0 to 1) shrinks its amplitude about the mean of ln C0.
 */
export function circadian(hour: number, flattening = 0): number {
  const since = (((hour - rhythm.lowestAt) % 24) + 24) % 24;
  const rise = rhythm.highestAt - rhythm.lowestAt;
  const phase = since < rise ? since / rise : 1 + (since - rise) / (24 - rise);
  const swing = Math.log(rhythm.highest / rhythm.lowest) / 2;
  const mean = Math.log(rhythm.lowest) + swing;
  return Math.exp(mean - (1 - flattening) * swing * Math.cos(Math.PI * phase));
}

/** Resting cortisol C0(t), nmol/L: constant, drifting exponentially (anchored at t = 0), or following the clock. */
export function restAt(situation: Situation, time: number): number {
  const { restingCortisol, clockAtZero, parameters: p } = situation;
  let rest = restingCortisol;
  if (clockAtZero !== undefined) {
    const flattening = p.flat * p.e;
    rest *= circadian(clockAtZero + time / 60, flattening) / circadian(clockAtZero, flattening);
  }
  if (p.drift !== 0) rest *= Math.exp(-p.drift * time);
  return rest;
}

/** C0 at every half step of a run, nmol/L. */
export function restingLevels(situation: Situation, grid: Grid): Float64Array {
  const rest = new Float64Array(2 * grid.steps + 1);
  if (situation.clockAtZero === undefined && situation.parameters.drift === 0) {
    return rest.fill(situation.restingCortisol);
  }
  for (let half = 0; half < rest.length; half++) rest[half] = restAt(situation, timeAt(grid, half / 2));
  return rest;
}
