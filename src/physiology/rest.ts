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
export const circadian = (hour: number, flattening = 0): number => levelFrom(swingAt(hour), flattening);

/** Where the rhythm stands at an hour: 1 at its lowest, -1 at its highest. */
function swingAt(hour: number): number {
  const since = (((hour - rhythm.lowestAt) % 24) + 24) % 24;
  const rise = rhythm.highestAt - rhythm.lowestAt;
  const phase = since < rise ? since / rise : 1 + (since - rise) / (24 - rise);
  return Math.cos(Math.PI * phase);
}

function levelFrom(swing: number, flattening: number): number {
  const amplitude = Math.log(rhythm.highest / rhythm.lowest) / 2;
  const mean = Math.log(rhythm.lowest) + amplitude;
  return Math.exp(mean - (1 - flattening) * amplitude * swing);
}

/** Resting cortisol C0(t), nmol/L: constant, drifting exponentially (anchored at t = 0), or following the clock. */
export function restAt(situation: Situation, time: number): number {
  const { restingCortisol, clockAtZero, parameters: p } = situation;
  const flattening = p.flat * p.e;
  const share =
    clockAtZero === undefined
      ? 1
      : circadian(clockAtZero + time / 60, flattening) / circadian(clockAtZero, flattening);
  return drifted(restingCortisol * share, p.drift, time);
}

const drifted = (rest: number, drift: number, time: number): number =>
  drift === 0 ? rest : rest * Math.exp(-drift * time);

/** Where the rhythm stands at every half step of a run; empty where no clock is followed. */
export function swingsOf({ clockAtZero }: Situation, grid: Grid): Float64Array {
  if (clockAtZero === undefined) return new Float64Array();
  return Float64Array.from({ length: 2 * grid.steps + 1 }, (_, half) =>
    swingAt(clockAtZero + timeAt(grid, half / 2) / 60),
  );
}

/** C0 at every half step of a run, nmol/L, as `restAt` gives it. */
export function restingLevels(situation: Situation, grid: Grid, swings: Float64Array): Float64Array {
  const { restingCortisol, clockAtZero, parameters: p } = situation;
  const rest = new Float64Array(2 * grid.steps + 1).fill(restingCortisol);
  if (!movesAtRest(situation)) return rest;
  const flattening = p.flat * p.e;
  const anchor = clockAtZero === undefined ? 1 : circadian(clockAtZero, flattening);
  for (let half = 0; half < rest.length; half++) {
    const share = clockAtZero === undefined ? 1 : levelFrom(swings[half] ?? 0, flattening) / anchor;
    rest[half] = drifted(restingCortisol * share, p.drift, timeAt(grid, half / 2));
  }
  return rest;
}

/** Whether resting cortisol is another one at another time. */
export const movesAtRest = ({ clockAtZero, parameters }: Situation): boolean =>
  clockAtZero !== undefined || parameters.drift !== 0;

/** Whether two situations have the same resting cortisol at every time. */
export function sameRest(a: Situation, b: Situation): boolean {
  const [p, q] = [a.parameters, b.parameters];
  return (
    a.restingCortisol === b.restingCortisol &&
    a.clockAtZero === b.clockAtZero &&
    p.drift === q.drift &&
    (a.clockAtZero === undefined || p.flat * p.e === q.flat * q.e)
  );
}
