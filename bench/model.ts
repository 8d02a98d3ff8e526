import { ensemble } from "../src/physiology/ensemble.ts";
import { tsst } from "../src/physiology/scenarios/tsst.ts";
import { simulate } from "../src/physiology/simulate.ts";
import { median, show } from "./measure.ts";

/** Median time of one call, milliseconds, after the engine has warmed to it. */
function cost(call: () => unknown, calls: number): number {
  for (let i = 0; i < calls; i++) call();
  const times: number[] = [];
  for (let i = 0; i < calls; i++) {
    const start = performance.now();
    call();
    times.push(performance.now() - start);
  }
  return median(times);
}

/** One run of the model, whether its cost is linear in its length, and the plausible band. */
export async function benchModel(): Promise<void> {
  console.log("\nthe model (medians of 200 calls, after as many to warm up; the band of 20)");
  const speech = { ...tsst.situation({ spray: "yes", support: "before" }), from: -60, to: 120 };
  const run = cost(() => simulate(speech), 200);
  // A frame at 60 Hz is 16.7 ms; four curves in one may cost a quarter of it.
  show({ what: "one run, 180 minutes at 0.1 min", value: run, unit: "ms", limit: 16.7 / 16 });
  const long = cost(() => simulate({ ...speech, to: 1740 }), 50);
  show({
    what: "ten times as long, over ten times the cost",
    value: long / (10 * run),
    unit: "times",
    limit: 1.3,
  });
  show({
    what: "plausible band, 100 draws",
    value: cost(() => ensemble(tsst, {}), 20),
    unit: "ms",
    limit: 300,
  });
}
