import type { ControlValues, Knowledge, Scenario } from "../../physiology/types.ts";
import type { Words } from "../../words/words.ts";
import { formatNumber } from "../plot/numbers.ts";
import type { DrawnRun } from "./runs.ts";
import { measuredFor } from "./measured.ts";
import { unitOf } from "./panel.ts";
import type { HormonesSettings, Line } from "./settings.ts";
import { perUnit } from "./time-axis.ts";

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

/** Where a run is highest, in words: what a screen reader hears, and the wall says, once a control has moved. */
export function peakSentence(
  settings: HormonesSettings,
  run: DrawnRun,
  scenario: Scenario,
  language: string,
  words: Words,
): string {
  return linesWorthSaying(settings, run, scenario)
    .map((line) => peakOf(line, run, scenario, language, words))
    .join(" ");
}

/** Oxytocin hardly moves without a spray: then it is worth a sentence only where it is all that is drawn. */
function linesWorthSaying(
  { show }: HormonesSettings,
  { values }: DrawnRun,
  scenario: Scenario,
): readonly Line[] {
  const sprayed = scenario.situation(values).doses.length > 0;
  return show.filter((line) => line === "cortisol" || sprayed || !show.includes("cortisol"));
}

function peakOf(
  line: Line,
  { label, series }: DrawnRun,
  scenario: Scenario,
  language: string,
  words: Words,
): string {
  const name = words.hormones.lines[line];
  const drawn = series[line];
  let top = 0;
  drawn.forEach((value, i) => {
    if (value > (drawn[top] ?? 0)) top = i;
  });
  const value = drawn[top] ?? 0;
  const percent = line === "cortisol" && scenario.cortisolAs === "percent";
  const start = drawn[0] ?? 0;
  if (top === 0 || Math.abs(value - start) < 0.01 * (percent ? 100 : start))
    return words.hormones.flat(name, label);
  const minute = series.time[top] ?? 0;
  const hours = scenario.timeAs === "hours";
  const at = formatNumber(minute / perUnit(scenario), language, hours ? 1 : 0);
  return words.hormones.peak(
    name,
    label,
    `${percent ? "+" : ""}${formatNumber(value, language, percent ? 0 : 1)}`,
    unitOf(line, scenario, words),
    hours ? words.hormones.hour(at) : words.hormones.minute(at),
  );
}
