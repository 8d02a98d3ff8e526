import {
  type ChartKind,
  namesAxis,
  noPanel,
  placesAxis,
  pointsOf,
  seriesOf,
  titled,
  valueAxis,
} from "./kind.ts";

/** Room between the series of one name, in units of the names' axis. */
const rowShift = 0.26;

/** Dots, with or without intervals: beside their names, or over numbers where the rows are numbers. */
const dots =
  (kind: "dot" | "interval"): ChartKind =>
  (settings, data) => {
    const values = valueAxis(settings.y, data.series, false, settings.reference);
    if (data.places) {
      return {
        arrange: "rows",
        panels: [
          {
            ...noPanel,
            x: placesAxis(settings.x, data.places, false),
            y: values,
            values: "y",
            labels: data.series.length > 1 ? "end" : "none",
            series: data.series.map((series) => seriesOf(series, kind, pointsOf(series, data.places ?? []))),
            reference: settings.reference,
          },
        ],
      };
    }
    return {
      arrange: "rows",
      panels: [
        {
          ...noPanel,
          x: { ...values, title: titled(settings.y) },
          y: namesAxis(data.names, settings.x.label),
          values: "x",
          labels: data.series.length > 1 ? "end" : "none",
          series: data.series.map((series, i) =>
            seriesOf(series, kind, pointsOf(series, [], (i - (data.series.length - 1) / 2) * rowShift)),
          ),
          reference: settings.reference,
        },
      ],
    };
  };

export const dot = dots("dot");
export const interval = dots("interval");
