import type { Situation } from "./types.ts";

/** The fixed steps of a run. Times in minutes; step i goes from `timeAt(grid, i)` to `timeAt(grid, i + 1)`. */
export interface Grid {
  readonly from: number;
  readonly step: number;
  readonly steps: number;
}

/**
 * The steps from a situation's first to its last minute (a last part-step is made whole).
 * Throws a RangeError if there is no such row of steps.
 */
export function gridOf({ from, to, step }: Pick<Situation, "from" | "to" | "step">): Grid {
  if (!Number.isFinite(from) || !Number.isFinite(to) || to <= from) {
    throw new RangeError(`A run needs a first and a later last minute; got from ${from} to ${to}.`);
  }
  if (!Number.isFinite(step) || step <= 0) {
    throw new RangeError(`A run needs a step above 0 minutes; got ${step}.`);
  }
  // The small allowance keeps 160 / 0.1 at 1600 steps whatever the rounding of 0.1.
  return { from, step, steps: Math.ceil((to - from) / step - 1e-6) };
}

/** The minute at which step i begins, without the last digits that 0.1 leaves behind. */
export function timeAt(grid: Grid, i: number): number {
  return Math.round((grid.from + i * grid.step) * 1e9) / 1e9;
}
