import type { Point } from "../../plot/plot.ts";
import { niceDomain, roundNumbers } from "../../plot/ticks.ts";
import { type ChartKind, noPanel, placesAxis, seriesOf, titled, valueAxis } from "./kind.ts";

/** How many values lie in each of a row of equal ranges; the first series only. */
export const histogram: ChartKind = (settings, data, words) => {
  const [series] = data.series;
  const values = (series?.values ?? []).filter((value) => value !== null);
  const { points, width } = bins(values, settings.bins);
  const axis = placesAxis(
    settings.x,
    points.flatMap(({ at }) => [at - width / 2, at + width / 2]),
    true,
  );
  const counts = points.map(({ value }) => value);
  const y = series
    ? valueAxis({}, [{ ...series, values: counts, low: [], high: [] }], true)
    : valueAxis({}, [], true);
  return {
    arrange: "rows",
    panels: [
      {
        ...noPanel,
        x: axis,
        y: { ...y, title: titled(settings.y) ?? words.chart.count },
        values: "y",
        labels: "none",
        series: series ? [{ ...seriesOf(series, "bar", points), width: width * 0.96 }] : [],
        reference: [],
      },
    ],
  };
};

/**
 * Counts values in equal ranges with round limits; the last range holds its upper limit. Without a number of ranges, about
 * as many as the square root of the number of values.
 */
export function bins(
  values: readonly number[],
  wanted?: number,
): { points: readonly Point[]; width: number } {
  if (values.length === 0) return { points: [], width: 1 };
  const about = wanted ?? Math.max(4, Math.min(30, Math.ceil(Math.sqrt(values.length))));
  const [from, to] = niceDomain(values, false, about);
  const ticks = roundNumbers([from, to], about);
  const width = wanted === undefined ? (ticks[1] ?? to) - (ticks[0] ?? from) : (to - from) / wanted;
  const count = Math.max(1, Math.round((to - from) / width));
  const counts = Array.from({ length: count }, () => 0);
  for (const value of values) {
    const bin = Math.min(count - 1, Math.max(0, Math.floor((value - from) / width + 1e-9)));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return { points: counts.map((value, i) => ({ at: from + (i + 0.5) * width, value })), width };
}
