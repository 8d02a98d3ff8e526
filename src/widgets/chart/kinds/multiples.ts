import { type ChartKind, namesAxis, noPanel, placesAxis, pointsOf, seriesOf, valueAxis } from "./kind.ts";

/** A small panel for each series, side by side on the same scales. */
export const multiples: ChartKind = (settings, data) => {
  const x = data.places ? placesAxis(settings.x, data.places, true) : namesAxis(data.names, settings.x.label);
  const y = { ...valueAxis(settings.y, data.series, false, settings.reference), title: undefined };
  return {
    arrange: "columns",
    panels: data.series.map((series, i) => ({
      ...noPanel,
      heading: series.label,
      // The unit would run into the next panel: the axis' title under the first one names it.
      x: { ...x, unit: undefined, title: i === 0 ? [x.title, x.unit].filter(Boolean).join(", ") : undefined },
      y,
      values: "y",
      labels: "none",
      series: [{ ...seriesOf(series, "line", pointsOf(series, data.places ?? [])), stroke: "solid" }],
      reference: settings.reference,
    })),
  };
};
