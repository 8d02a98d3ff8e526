import type { Axis } from "./plot.ts";

/** Steps of a time axis in minutes that a room reads at once. */
const timeSteps = [1, 2, 5, 10, 20, 30, 60, 120, 180, 240, 360, 720, 1440];

/** Round minutes inside the domain, at most `most` of them. */
export function timeTicks([from, to]: readonly [number, number], most: number): readonly number[] {
  const step = timeSteps.find((size) => Math.floor(to / size) - Math.ceil(from / size) < most) ?? 1440;
  const first = Math.ceil(from / step);
  const count = Math.floor(to / step) - first + 1;
  // `+ 0` turns -0 into 0, which is written without a sign.
  return Array.from({ length: Math.max(0, count) }, (_, i) => (first + i) * step + 0);
}

/** Where an axis carries numbers or names, given how many fit. */
export function ticksOf(axis: Axis, most: number): readonly number[] {
  if (axis.blank) return [];
  if (axis.names) return axis.names.map((_, i) => i);
  if (axis.time) return timeTicks(axis.domain, most);
  for (let count = most; count > 1; count--) {
    const ticks = roundNumbers(axis.domain, count);
    if (ticks.length <= most) return ticks;
  }
  return [...axis.domain];
}

/** A domain that begins and ends at round numbers and holds all values; `zero` puts 0 into it. */
export function niceDomain(values: Iterable<number>, zero: boolean, count = 4): readonly [number, number] {
  let low = zero ? 0 : Infinity;
  let high = zero ? 0 : -Infinity;
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  if (!Number.isFinite(low) || !Number.isFinite(high)) return [0, 1];
  if (low === high)
    return zero || low === 0 ? [low, low + 1] : [low - Math.abs(low) / 2, low + Math.abs(low) / 2];
  // A wider domain may ask for a wider step: until nothing changes any more.
  for (
    let step = 0, next = roundStep(high - low, count);
    step !== next;
    next = roundStep(high - low, count)
  ) {
    step = next;
    low = multiple(Math.floor(quotient(low, step)), step);
    high = multiple(Math.ceil(quotient(high, step)), step);
  }
  return [low, high];
}

/**
 * The step 1, 2 or 5 times a power of ten that divides a length into about `count` parts (limits between them at their
 * geometric means). Steps below 1 are given as minus their inverse, as 1/10 is no binary fraction.
 */
export function roundStep(length: number, count: number): number {
  const wanted = length / Math.max(1, count);
  const power = Math.floor(Math.log10(wanted));
  const rest = wanted / 10 ** power;
  const factor = rest >= Math.sqrt(50) ? 10 : rest >= Math.sqrt(10) ? 5 : rest >= Math.sqrt(2) ? 2 : 1;
  return power < 0 ? -(10 ** -power) / factor : factor * 10 ** power;
}

const quotient = (value: number, step: number) => round(step < 0 ? value * -step : value / step);
const multiple = (times: number, step: number) => (step < 0 ? times / -step : times * step) + 0;
/** Takes back the last digits that a division leaves. */
const round = (value: number) => {
  const whole = Math.round(value);
  return Math.abs(value - whole) < 1e-9 ? whole : value;
};

/** Round numbers inside a domain, about `count` of them. */
export function roundNumbers([from, to]: readonly [number, number], count: number): readonly number[] {
  if (!(to > from)) return [from];
  const step = roundStep(to - from, count);
  const first = Math.ceil(quotient(from, step));
  const last = Math.floor(quotient(to, step));
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => multiple(first + i, step));
}
