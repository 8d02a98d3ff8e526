import type { Words } from "../../../words/words.ts";
import type { Axis, Panel, Plot, Point, Series } from "../../plot/plot.ts";
import { niceDomain } from "../../plot/ticks.ts";
import type { ChartData, SeriesData } from "../chart-data.ts";
import type { AxisSettings, ChartSettings } from "../settings.ts";

/** One kind of chart: how it makes panels out of the numbers. */
export type ChartKind = (
  settings: ChartSettings,
  data: ChartData,
  words: Words,
) => Pick<Plot, "arrange" | "panels">;

/** The points of a series; names stand at 0, 1, 2 … */
export function pointsOf(series: SeriesData, places: readonly number[], shift = 0): readonly Point[] {
  return series.values.map((value, i) => {
    const low = series.low[i] ?? null;
    const high = series.high[i] ?? null;
    const at = (places[i] ?? i) + shift;
    return low === null || high === null ? { at, value } : { at, value, low, high };
  });
}

/** The axis of the values: round numbers around everything drawn, or what the author wrote. */
export function valueAxis(
  settings: AxisSettings,
  series: readonly SeriesData[],
  zero: boolean,
  extra: readonly number[] = [],
): Axis {
  const values = series
    .flatMap(({ values, low, high }) => [...values, ...low, ...high])
    .filter((value) => value !== null);
  const lowest = Math.min(...values);
  const highest = Math.max(...values);
  // A line far above zero would be pressed flat; one that comes near it should stand on it.
  const near = lowest >= 0 && lowest < 0.5 * highest;
  const [from, to] = niceDomain([...values, ...extra], zero || near);
  return {
    domain: [settings.from ?? from, settings.to ?? to],
    names: undefined,
    title: titled(settings),
    unit: undefined,
    signed: false,
    time: false,
  };
}

/** What an axis shows, with its unit: “Cortisol in saliva, nmol/L”. */
export function titled({ label, unit }: AxisSettings): string | undefined {
  const parts = [label, unit].filter((part) => part !== undefined && part !== "");
  return parts.length > 0 ? parts.join(", ") : undefined;
}

/** An axis of names, one unit each. */
export function namesAxis(names: readonly string[], title: string | undefined): Axis {
  return { domain: [-0.5, names.length - 0.5], names, title, unit: undefined, signed: false, time: false };
}

/** An axis of numbers from the first to the last place. */
export function placesAxis(settings: AxisSettings, places: readonly number[], exact: boolean): Axis {
  const [low, high] = exact ? [Math.min(...places), Math.max(...places)] : niceDomain(places, false, 6);
  const from = settings.from ?? low;
  const to = settings.to ?? high;
  return {
    domain: from < to ? [from, to] : [from - 1, from + 1],
    names: undefined,
    title: settings.label,
    unit: settings.unit,
    signed: false,
    time: /^(min|minutes?)$/i.test(settings.unit ?? ""),
  };
}

export const noPanel: Pick<Panel, "name" | "heading" | "weight"> = {
  name: undefined,
  heading: undefined,
  weight: 1,
};

export function seriesOf(data: SeriesData, kind: Series["kind"], points: readonly Point[]): Series {
  const many = points.length > 40;
  return {
    kind,
    label: data.label,
    colour: data.colour,
    stroke: data.stroke,
    strong: false,
    marks: kind === "bar" || (many && kind !== "dot") ? "none" : "all",
    points,
    width: undefined,
  };
}
