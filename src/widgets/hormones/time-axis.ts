import type { Scenario } from "../../physiology/types.ts";
import type { Words } from "../../words/words.ts";
import type { Axis } from "../plot/plot.ts";
import type { DrawnRun } from "./runs.ts";

/** Minutes in a unit of the time axis. */
export const perUnit = (scenario: Scenario): number => (scenario.timeAs === "hours" ? 60 : 1);

/** Time from the first to the last drawn point, in the scenario's unit. */
export function timeAxis(scenario: Scenario, runs: readonly DrawnRun[], words: Words): Axis {
  const time = runs[0]?.series.time ?? new Float64Array();
  const hours = scenario.timeAs === "hours";
  return {
    domain: [(time[0] ?? 0) / perUnit(scenario), (time.at(-1) ?? 1) / perUnit(scenario)],
    names: undefined,
    title: undefined,
    unit: hours ? words.plot.hours : words.plot.minutes,
    signed: false,
    time: !hours,
  };
}
