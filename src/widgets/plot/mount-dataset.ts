import type { ChartDataset, ChartOptions, Scale } from "chart.js";
import type { Palette } from "./mount-palette.ts";
import type { Panel, Series } from "./plot.ts";
import { dashes, hollow, type SeriesScene, sizes } from "./scene.ts";

export type Datum = { x: number; y: number };
export type Dataset = ChartDataset<"line" | "bar", Datum[]>;

/** Nothing moves by itself, and nothing listens. */
export function plainOptions(): ChartOptions<"line" | "bar"> {
  return {
    responsive: false,
    maintainAspectRatio: false,
    animation: false,
    events: [],
    parsing: false,
    normalized: true,
  };
}

/** The frame is drawn by the plugin; the scale only turns values into pixels. */
export function axis({ domain: [min, max], names }: Panel["x"]) {
  return {
    type: "linear",
    display: false,
    min,
    max,
    reverse: false,
    // The scene has the numbers: measuring them once more would cost more than drawing the lines.
    afterBuildTicks: (scale: Scale) => {
      scale.ticks = [];
    },
    ...(names && { offset: false }),
  } as const;
}

/** A series as Chart.js draws it, in pixels of the page. */
export function datasetOf(
  series: Series,
  { drawn: points, width }: SeriesScene,
  panel: Panel,
  across: number,
  palette: Palette,
  unit: number,
): Dataset {
  const upright = panel.values === "y";
  const data = points.map(({ at, value }) => {
    const drawn = value ?? Number.NaN;
    return upright ? { x: at, y: drawn } : { x: drawn, y: at };
  });
  const colour = palette.series[series.colour];
  if (series.kind === "bar") {
    const [from, to] = upright ? panel.x.domain : panel.y.domain;
    const thickness = ((series.width ?? 0.6) / (to - from)) * across * unit;
    const frame = series.colour === hollow;
    return {
      type: "bar",
      data,
      backgroundColor: frame ? palette.ground : colour,
      borderColor: colour,
      borderWidth: frame ? sizes.ringLine * unit : 0,
      borderSkipped: false,
      barThickness: thickness,
      grouped: false,
    };
  }
  return {
    type: "line",
    data,
    showLine: series.kind !== "dot" && series.kind !== "interval",
    stepped: series.kind === "step" ? "before" : false,
    borderColor: colour,
    borderWidth: width * unit,
    borderDash: dashes[series.stroke].map((length) => length * unit),
    borderCapStyle: "round",
    borderJoinStyle: "round",
    spanGaps: false,
    clip: 20 * unit,
  };
}
