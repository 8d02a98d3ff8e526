import type { SeriesKind } from "../../plot/plot.ts";
import { type ChartKind, namesAxis, noPanel, placesAxis, pointsOf, seriesOf, valueAxis } from "./kind.ts";

/** Lines, steps and areas over minutes or names; a gap stays a gap. */
const lines =
  (kind: SeriesKind): ChartKind =>
  (settings, data) => ({
    arrange: "rows",
    panels: [
      {
        ...noPanel,
        x: data.places ? placesAxis(settings.x, data.places, true) : namesAxis(data.names, settings.x.label),
        y: valueAxis(settings.y, data.series, kind === "area", settings.reference),
        values: "y",
        labels: data.series.length > 1 ? "end" : "none",
        series: data.series.map((series) => seriesOf(series, kind, pointsOf(series, data.places ?? []))),
        reference: settings.reference,
      },
    ],
  });

export const line = lines("line");
export const step = lines("step");
export const area = lines("area");
