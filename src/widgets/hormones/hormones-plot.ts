import type { Knowledge, Scenario } from "../../physiology/types.ts";
import type { Words } from "../../words/words.ts";
import { formatNumber } from "../plot/numbers.ts";
import type { Axis, Panel, Plot, PlotTable, Series, Stroke } from "../plot/plot.ts";
import { niceDomain, timeTicks } from "../plot/ticks.ts";
import { bandsFor } from "./bands.ts";
import type { DrawnRun } from "./runs.ts";
import { type HormonesSettings, type Line, scenarioOf } from "./settings.ts";

/** In model charts the dash means the kind of knowledge, and nothing else (look.md). */
export const strokes: Readonly<Record<Knowledge, Stroke>> = {
  fitted: "solid",
  calibrated: "dashed",
  assumed: "dotted",
};

/** Share of the height that each line's panel takes. */
const weights: Readonly<Record<Line, number>> = { cortisol: 2.1, oxytocin: 1 };

/** Oxytocin hardly moves without a spray: its axis must not make that look like much. */
const leastRange: Readonly<Record<Line, readonly number[]>> = { cortisol: [0], oxytocin: [0, 10] };

export interface PlotOptions {
  readonly language: string;
  readonly words: Words;
  readonly finding: string;
  /** Value axes never get smaller than this: they stand still while a control is moved. */
  readonly atLeast?: Plot | undefined;
}

/** The runs as a plot: one panel a hormone, sharing time. */
export function hormonesPlot(
  settings: HormonesSettings,
  runs: readonly DrawnRun[],
  { language, words, finding, atLeast }: PlotOptions,
): Plot {
  const scenario = scenarioOf(settings);
  const x = timeAxis(scenario, runs, words);
  const panels = settings.show.map((line, i) =>
    panelFor(line, x, runs, scenario, words, atLeast?.panels[i]?.y.domain),
  );
  return {
    basis: "model",
    finding,
    language,
    arrange: "rows",
    panels,
    bands: bandsFor(scenario, runs[0]?.values ?? {}, words).map((band) => ({
      ...band,
      from: band.from / perUnit(scenario),
      to: band.to / perUnit(scenario),
    })),
    table: tableOf(settings, runs, scenario, { language, words }),
  };
}

/** Minutes in a unit of the time axis. */
const perUnit = (scenario: Scenario) => (scenario.timeAs === "hours" ? 60 : 1);

function timeAxis(scenario: Scenario, runs: readonly DrawnRun[], words: Words): Axis {
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

function panelFor(
  line: Line,
  x: Axis,
  runs: readonly DrawnRun[],
  scenario: Scenario,
  words: Words,
  atLeast: readonly [number, number] | undefined,
): Panel {
  const percent = line === "cortisol" && scenario.cortisolAs === "percent";
  const values = runs.flatMap(({ series }) => [
    ...extremes(series[line]),
    ...(atLeast ?? []),
    ...leastRange[line],
  ]);
  const domain = niceDomain(values, true, line === "oxytocin" ? 2 : 4);
  return {
    weight: weights[line],
    x,
    y: {
      domain,
      names: undefined,
      title: undefined,
      unit: undefined,
      signed: percent,
      time: false,
    },
    values: "y",
    name: { text: words.hormones.lines[line], unit: unitOf(line, scenario, words), colour: line },
    heading: undefined,
    labels: runs.length > 1 ? "along" : "none",
    series: runs.map((run, i) => {
      // In the small panel only a run that parts from the first is named again.
      const named = line === "cortisol" || partsFrom(runs[0], run, line, domain);
      return seriesFor(line, named ? run : { ...run, label: "" }, i === 0, perUnit(scenario));
    }),
    reference: percent ? [0] : [],
  };
}

/** Whether a run leaves the first one by a tenth of the axis. */
function partsFrom(
  first: DrawnRun | undefined,
  run: DrawnRun,
  line: Line,
  [low, high]: readonly [number, number],
): boolean {
  const least = 0.1 * (high - low);
  return run.series[line].some((value, i) => Math.abs(value - (first?.series[line][i] ?? value)) > least);
}

function seriesFor(line: Line, { series, label, knowledge }: DrawnRun, strong: boolean, per: number): Series {
  return {
    kind: "line",
    label,
    colour: line,
    stroke: strokes[knowledge[line]],
    strong,
    marks: line === "cortisol" ? "peak" : "none",
    points: Array.from(series.time, (minute, i) => ({ at: minute / per, value: series[line][i] ?? 0 })),
    width: undefined,
  };
}

function unitOf(line: Line, scenario: Scenario, words: Words): string {
  if (line === "oxytocin") return words.hormones.units.oxytocin;
  return scenario.cortisolAs === "percent" ? words.hormones.units.percent : words.hormones.units.cortisol;
}

function extremes(values: Float64Array): readonly [number, number] {
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return [low, high];
}

/** Values at round times, read from the very points that are drawn. */
function tableOf(
  settings: HormonesSettings,
  runs: readonly DrawnRun[],
  scenario: Scenario,
  { language, words }: Pick<PlotOptions, "language" | "words">,
): PlotTable {
  const time = runs[0]?.series.time ?? new Float64Array();
  const hours = scenario.timeAs === "hours";
  const ticks = timeTicks([time[0] ?? 0, time.at(-1) ?? 0], 14);
  const columns = settings.show.flatMap((line) => runs.map((run) => ({ line, run })));
  const unit = (line: Line) => `${words.hormones.lines[line]}, ${unitOf(line, scenario, words)}`;
  return {
    head: [
      hours ? words.plot.hoursLong : words.plot.minutesLong,
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
