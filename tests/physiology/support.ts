import { readFileSync } from "node:fs";
import { defaults } from "../../src/physiology/parameters.ts";
import type { Parameters, Run, Situation } from "../../src/physiology/types.ts";

/** A file of tests/physiology/fixtures, parsed. */
export function fixture(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`fixtures/${name}`, import.meta.url), "utf8"));
}

/** A quiet situation, changed as a test needs it. */
export function situation(change: Partial<Situation> = {}, parameters: Partial<Parameters> = {}): Situation {
  return {
    stressor: [],
    present: [],
    touch: [],
    doses: [],
    restingCortisol: 5,
    parameters: { ...defaults, ...parameters },
    from: -60,
    to: 90,
    step: 0.1,
    ...change,
  };
}

/** A column of a run at a minute on its grid. */
export function at(run: Run, column: keyof Run, minute: number): number {
  const i = run.time.indexOf(minute);
  const value = run[column][i];
  if (value === undefined) throw new Error(`minute ${minute} is not on the grid of this run`);
  return value;
}

/** The highest saliva cortisol and its minute. */
export function peak(run: Run): { readonly time: number; readonly cortisol: number } {
  let best = 0;
  run.cortisol.forEach((value, i) => {
    if (value > (run.cortisol[best] ?? 0)) best = i;
  });
  return { time: run.time[best] ?? Number.NaN, cortisol: run.cortisol[best] ?? Number.NaN };
}
