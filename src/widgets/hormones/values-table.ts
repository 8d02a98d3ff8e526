import type { Scenario } from "../../physiology/types.ts";
import type { Words } from "../../words/words.ts";
import { formatNumber } from "../plot/numbers.ts";
import type { PlotTable } from "../plot/plot.ts";
import { timeTicks } from "../plot/ticks.ts";
import { unitOf } from "./panel.ts";
import type { DrawnRun } from "./runs.ts";
import type { HormonesSettings, Line } from "./settings.ts";
import { perUnit } from "./time-axis.ts";

const mostRows = 14;

/** Values at round times, read from the very points that are drawn. */
export function valuesTable(
  settings: HormonesSettings,
  scenario: Scenario,
  runs: readonly DrawnRun[],
  language: string,
  words: Words,
): PlotTable {
  const time = runs[0]?.series.time ?? new Float64Array();
  const ticks = timeTicks([time[0] ?? 0, time.at(-1) ?? 0], mostRows);
  const columns = settings.show.flatMap((line) => runs.map((run) => ({ line, run })));
  const unit = (line: Line) => `${words.hormones.lines[line]}, ${unitOf(line, scenario, words)}`;
  return {
    head: [
      scenario.timeAs === "hours" ? words.plot.hoursLong : words.plot.minutesLong,
      ...columns.map(({ line, run }) => (run.label === "" ? unit(line) : `${unit(line)}: ${run.label}`)),
    ],
    rows: ticks.map((minute) => {
      const index = time.findIndex((at) => at >= minute - 1e-6);
      return [
        formatNumber(minute / perUnit(scenario), language, 1),
        ...columns.map(({ line, run }) => formatNumber(run.series[line][index] ?? 0, language, 1)),
      ];
    }),
  };
}
