import type { State } from "./flow.ts";
import { type Grid, timeAt } from "./grid.ts";
import type { Run } from "./types.ts";

/** An empty run for a grid: one value at the beginning and one after each step. */
export function emptyRun(grid: Grid): Run {
  const column = () => new Float64Array(grid.steps + 1);
  return {
    time: column().map((_, i) => timeAt(grid, i)),
    cortisol: column(),
    oxytocin: column(),
    drive: column(),
    acth: column(),
    plasmaCortisol: column(),
    tone: column(),
    security: column(),
  };
}

/** Writes a state down as the run's i-th. */
export function record(run: Run, i: number, y: State): void {
  run.cortisol[i] = y.Cs;
  run.oxytocin[i] = y.O;
  run.drive[i] = y.D;
  run.acth[i] = y.A;
  run.plasmaCortisol[i] = y.C;
  run.tone[i] = y.Q;
  run.security[i] = y.Z;
}
