import type { Plot, PlotBand, Remark } from "../plot/plot.ts";
import { bandsFor } from "./bands.ts";
import { bandsReached } from "./bands-reached.ts";
import type { CurveOptions } from "./drawn.ts";
import { panelFor } from "./panel.ts";
import type { DrawnRun } from "./runs.ts";
import { scenarioOf } from "./scenario-of.ts";
import type { HormonesSettings } from "./settings.ts";
import { perUnit, timeAxis } from "./time-axis.ts";
import { valuesTable } from "./values-table.ts";

/** The runs as a plot: one panel a hormone, sharing time. */
export function hormonesPlot(
  settings: HormonesSettings,
  runs: readonly DrawnRun[],
  options: CurveOptions,
): Plot {
  const { language, words, finding } = options;
  const scenario = scenarioOf(settings);
  const x = timeAxis(scenario, runs, words);
  const per = perUnit(scenario);
  return {
    basis: "model",
    finding,
    language,
    arrange: "rows",
    panels: settings.show.map((line, i) => panelFor(line, i, { settings, scenario, runs, x, options })),
    bands: inUnits(bandsFor(scenario, runs[0]?.values ?? {}, words), per),
    // On paper nothing moves.
    roomFor: options.atLeast && bandsReached(settings, scenario, words).map((bands) => inUnits(bands, per)),
    table: () => valuesTable(settings, scenario, runs, language, words),
    remarks: remarksFor(settings, per, options.steps),
  };
}

const inUnits = (bands: readonly PlotBand[], per: number): readonly PlotBand[] =>
  bands.map((band) => ({ ...band, from: band.from / per, to: band.to / per }));

/** The author's remarks that have come so far. */
function remarksFor(settings: HormonesSettings, per: number, steps = Infinity): readonly Remark[] {
  return settings.annotations
    .filter(({ step = 0 }) => step <= steps)
    .map(({ at, text }) => ({ at: at / per, text }));
}
