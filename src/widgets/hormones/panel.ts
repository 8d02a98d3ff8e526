import type { PlausibleBand } from "../../physiology/band.ts";
import type { Knowledge, Scenario } from "../../physiology/types.ts";
import type { Words } from "../../words/words.ts";
import type { Axis, Panel, Ribbon, Series, Stroke } from "../plot/plot.ts";
import { niceDomain } from "../plot/ticks.ts";
import type { CurveOptions } from "./drawn.ts";
import { measuredFor } from "./measured.ts";
import type { DrawnRun } from "./runs.ts";
import type { HormonesSettings, Line } from "./settings.ts";
import { perUnit } from "./time-axis.ts";

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

export interface PanelParts {
  readonly settings: HormonesSettings;
  readonly scenario: Scenario;
  readonly runs: readonly DrawnRun[];
  readonly x: Axis;
  readonly options: CurveOptions;
}

/** The panel of one hormone: its runs, its plausible band, and what was measured. */
export function panelFor(line: Line, index: number, parts: PanelParts): Panel {
  const { settings, scenario, runs, x, options } = parts;
  const { words, atLeast, band } = options;
  const percent = line === "cortisol" && scenario.cortisolAs === "percent";
  const per = perUnit(scenario);
  const ribbon = band && ribbonFor(band, line, x, per);
  const points = line === "cortisol" ? measuredFor(settings, runs[0]?.values ?? {})?.points : undefined;
  const drawn = [
    ...runs.flatMap(({ series }) => extremes(series[line])),
    ...(atLeast?.[index] ?? []),
    ...leastRange[line],
    ...(ribbon ?? []).flatMap(({ low, high }) => [low, high]),
    ...(points ?? []).map(({ value, high }) => high ?? value ?? 0),
  ];
  // A hair below zero needs no step of its own on the axis.
  const hair = -0.06 * Math.max(...drawn);
  const domain = niceDomain(
    drawn.filter((value) => value >= 0 || value < hair),
    true,
    line === "oxytocin" ? 2 : 4,
  );
  const series = runs.map((run, i) => {
    // In the small panel only a run that parts from the first is named again.
    const named = line === "cortisol" || partsFrom(runs[0], run, line, domain);
    return { ...seriesFor(line, run, named, i === 0, per), ribbon: i === 0 ? ribbon : undefined };
  });
  return {
    weight: weights[line],
    x,
    y: { domain, names: undefined, title: undefined, unit: undefined, signed: percent, time: false },
    values: "y",
    name: { text: words.hormones.lines[line], unit: unitOf(line, scenario, words), colour: line },
    heading: undefined,
    labels: runs.length > 1 ? "along" : "none",
    series: points ? [...series, { ...seriesLike(line, "dot"), marks: "all", points }] : series,
    reference: percent ? [0] : [],
  };
}

/** The unit in which a line is drawn, in words. */
export function unitOf(line: Line, scenario: Scenario, words: Words): string {
  if (line === "oxytocin") return words.hormones.units.oxytocin;
  return scenario.cortisolAs === "percent" ? words.hormones.units.percent : words.hormones.units.cortisol;
}

function seriesFor(
  line: Line,
  { series, label, knowledge }: DrawnRun,
  named: boolean,
  strong: boolean,
  per: number,
): Series {
  return {
    ...seriesLike(line, "line"),
    label: named ? label : "",
    stroke: strokes[knowledge[line]],
    strong,
    marks: line === "cortisol" ? "peak" : "none",
    points: Array.from(series.time, (minute, i) => ({ at: minute / per, value: series[line][i] ?? 0 })),
  };
}

const seriesLike = (colour: Line, kind: Series["kind"]): Series => ({
  kind,
  label: "",
  colour,
  stroke: "solid",
  strong: false,
  marks: "none",
  points: [],
  width: undefined,
});

/** The plausible band within the window, thinned out: it is smooth. */
function ribbonFor(
  band: PlausibleBand,
  line: Line,
  { domain: [from, to] }: Axis,
  per: number,
): readonly Ribbon[] {
  const { low, high } = band[line];
  const every = Math.max(1, Math.floor(band.time.length / 100));
  return Array.from(band.time, (minute, i) => ({
    at: minute / per,
    low: low[i] ?? 0,
    high: high[i] ?? 0,
  })).filter(({ at }, i) => i % every === 0 && at >= from - 1e-6 && at <= to + 1e-6);
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

function extremes(values: Float64Array): readonly [number, number] {
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return [low, high];
}
