import { scaleLinear } from "d3-scale";
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
  if (axis.names) return axis.names.map((_, i) => i);
  if (axis.time) return timeTicks(axis.domain, most);
  // d3 may give more than it was asked for: ask for less until they fit.
  const scale = scaleLinear().domain([...axis.domain]);
  for (let count = most; count > 1; count--) {
    const ticks = scale.ticks(count);
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
  const [from = low, to = high] = scaleLinear().domain([low, high]).nice(count).domain();
  return [from, to];
}
