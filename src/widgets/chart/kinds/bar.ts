import { type ChartKind, namesAxis, noPanel, pointsOf, seriesOf, valueAxis } from "./kind.ts";

/** Share of a name's room that its bars take together. */
const filled = 0.7;

/** Bars from zero, the series side by side. */
export const bar: ChartKind = (settings, data) => {
  const width = filled / Math.max(1, data.series.length);
  return {
    arrange: "rows",
    panels: [
      {
        ...noPanel,
        x: namesAxis(data.names, settings.x.label),
        y: valueAxis(settings.y, data.series, true, settings.reference),
        values: "y",
        labels: data.series.length > 1 ? "end" : "none",
        series: data.series.map((series, i) => {
          const shift = (i - (data.series.length - 1) / 2) * width;
          const drawn = seriesOf(series, "bar", pointsOf(series, [], shift));
          return { ...drawn, width: width * 0.94 };
        }),
        reference: [0, ...settings.reference],
      },
    ],
  };
};
