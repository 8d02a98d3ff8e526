import type { PlannedSlide } from "./pace.ts";

/** Slides that one press leaves out, from the next one on. Numbers from 1. */
export interface Skip {
  readonly slides: readonly number[];
  /** Index, from 0, of the slide where the seminar goes on. */
  readonly to: number;
}

/**
 * What can be left out from slide `index` (from 0) on: the optional slides that come next, up to one that may not be
 * left out. Undefined where the next slide is none, or where nothing would follow.
 */
export function nextSkip(plan: readonly PlannedSlide[], index: number): Skip | undefined {
  let to = index + 1;
  while (plan[to]?.optional === true) to += 1;
  if (to === index + 1 || to >= plan.length) return undefined;
  return { slides: Array.from({ length: to - index - 1 }, (_, place) => index + 2 + place), to };
}
