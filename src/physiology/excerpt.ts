import { movesAtRest } from "./rest.ts";
import type { Situation } from "./types.ts";

/** First and last minute of what is looked at. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/**
 * The part of a situation that decides what is seen in a window: nothing after it, and before it only what still has an
 * effect. A run of it gives the same values there (to rounding, where a figure is present from the start) for less work.
 * Times stay on the situation's grid.
 */
export function excerptFor(situation: Situation, window: Window): Situation {
  const { from, to, step, stressor, present, touch, doses } = situation;
  const onGrid = (minute: number, round: (steps: number) => number) =>
    tidy(from + round(tidy((minute - from) / step)) * step);
  const last = Math.min(to, Math.max(onGrid(window.to, Math.ceil), tidy(from + step)));
  // A resting level that moves is followed from the beginning; so is whatever acts already then.
  const acts = [...stressor, ...touch].some((span) => span.from <= from && span.to > from);
  if (movesAtRest(situation) || acts || doses.some(({ time }) => time <= from))
    return { ...situation, to: last };
  const edges = [...stressor, ...present, ...touch].flatMap((span) => [span.from, span.to]);
  const changes = [...edges, ...doses.map(({ time }) => time)].filter((minute) => minute > from);
  // Until something changes, everything stays in balance with who is there from the beginning.
  const first = Math.min(window.from, last - step, ...changes.map((minute) => minute - step));
  return { ...situation, from: Math.max(from, onGrid(first, Math.floor)), to: last };
}

/** Without the last digits that 0.1 leaves behind. */
const tidy = (value: number) => Math.round(value * 1e9) / 1e9;
