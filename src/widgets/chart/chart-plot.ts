import type { Words } from "../../words/words.ts";
import { formatNumber } from "../plot/numbers.ts";
import type { Plot, PlotTable } from "../plot/plot.ts";
import { type ChartData, chartData } from "./chart-data.ts";
import { chartKinds } from "./kinds/catalogue.ts";
import { titled } from "./kinds/kind.ts";
import type { ChartSettings } from "./settings.ts";

/** A chart of the author's numbers as a plot. `finding` as plain text. */
export function chartPlot(settings: ChartSettings, language: string, words: Words, finding: string): Plot {
  const data = chartData(settings);
  return {
    basis: settings.basis,
    finding,
    language,
    ...chartKinds[settings.kind](settings, data, words),
    bands: [],
    table: () => tableOf(settings, data, language),
  };
}

/** The author's own numbers, with error bars as “low to high”. */
function tableOf(settings: ChartSettings, data: ChartData, language: string): PlotTable {
  const number = (value: number | null | undefined) =>
    value === null || value === undefined ? "" : formatNumber(value, language, 3);
  const unit = settings.y.unit === undefined ? "" : `, ${settings.y.unit}`;
  return {
    head: [titled(settings.x) ?? "", ...data.series.map(({ label }) => `${label}${unit}`)],
    rows: data.names.map((name, i) => [
      data.places ? number(data.places[i]) : name,
      ...data.series.map(({ values, low, high }) => {
        const value = number(values[i]);
        const from = number(low[i]);
        return value === "" || from === "" ? value : `${value} (${from} to ${number(high[i])})`;
      }),
    ]),
  };
}
