import type { ControlValues, Knowledge, Scenario } from "../../physiology/types.ts";
import type { Words } from "../../words/words.ts";
import { formatNumber } from "../plot/numbers.ts";
import type { DrawnRun } from "./runs.ts";
import { measuredFor } from "./measured.ts";
import type { HormonesSettings } from "./settings.ts";

/** What the points are, where measured means are laid over the curve. */
export function measuredSentence(settings: HormonesSettings, values: ControlValues, words: Words): string {
  const measured = measuredFor(settings, values);
  return measured ? words.hormones.measured(measured.n, measured.group) : "";
}

/** What solid, dashed and dotted mean, for the kinds that are drawn. */
export function knowledgeSentence(
  settings: HormonesSettings,
  runs: readonly DrawnRun[],
  words: Words,
): string {
  const order: readonly Knowledge[] = ["fitted", "calibrated", "assumed"];
  const drawn = new Set(runs.flatMap(({ knowledge }) => settings.show.map((line) => knowledge[line])));
  return order
    .filter((kind) => drawn.has(kind))
    .map((kind) => words.hormones.knowledge[kind])
    .join(" ");
}

/** Where cortisol is highest in each run, in words: what a screen reader hears when a control has settled. */
export function peakSentence(
  runs: readonly DrawnRun[],
  scenario: Scenario,
  language: string,
  words: Words,
): string {
  return runs.map((run) => peakOf(run, scenario, language, words)).join(" ");
}

function peakOf({ label, series }: DrawnRun, scenario: Scenario, language: string, words: Words): string {
  let top = 0;
  series.cortisol.forEach((value, i) => {
    if (value > (series.cortisol[top] ?? 0)) top = i;
  });
  const value = series.cortisol[top] ?? 0;
  const percent = scenario.cortisolAs === "percent";
  const start = series.cortisol[0] ?? 0;
  if (top === 0 || Math.abs(value - start) < 0.01 * (percent ? 100 : start))
    return words.hormones.flat(label);
  const hours = scenario.timeAs === "hours";
  const minute = series.time[top] ?? 0;
  return words.hormones.peak(
    label,
    formatNumber(value, language, percent ? 0 : 1),
    percent ? words.hormones.units.percent : words.hormones.units.cortisol,
    formatNumber(hours ? minute / 60 : minute, language, hours ? 1 : 0),
    hours ? words.plot.hoursLong : words.plot.minutesLong,
  );
}
