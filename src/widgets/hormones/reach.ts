import { seriesIn } from "../../physiology/series.ts";
import type { Control, ControlValues } from "../../physiology/types.ts";
import type { Domain } from "./drawn.ts";
import { measuredFor } from "./measured.ts";
import { remembered } from "./remembered.ts";
import { scenarioOf } from "./scenario-of.ts";
import { danceName, type HormonesSettings } from "./settings.ts";
import { windowFor } from "./window-for.ts";
import { writtenBand } from "./written-band.ts";

/** More combinations of controls than this are not all tried: the rest are moved one at a time. */
const mostTried = 96;

const reaches = remembered<readonly Domain[]>();

/**
 * From how low to how high each line comes, panel by panel, wherever the controls on stage are moved and whichever preset
 * is pressed, with the plausible band where a line is highest or lowest. The value axes hold all of it from the
 * beginning, so that a line that moves is never hidden by an axis that moves with it. Empty for two people.
 */
export function reachOf(settings: HormonesSettings): readonly Domain[] {
  if (settings.scenario === danceName) return [];
  const { scenario, set, window, controls, compare, presets, band, show, measured } = settings;
  const key = JSON.stringify([scenario, set, window, controls, compare, presets, band, show, measured]);
  return reaches(key, () => workedOut(settings));
}

function workedOut(settings: HormonesSettings): readonly Domain[] {
  const scenario = scenarioOf(settings);
  const onStage = scenario.controls.filter(({ name }) => settings.controls.includes(name));
  const bases = [settings.set, ...settings.presets.map(({ values }) => ({ ...settings.set, ...values }))];
  const tried = bases.flatMap((base) => combinations(base, onStage));
  const ends = settings.show.map(() => ({ low: Infinity, high: -Infinity }));
  /** Where a line was highest and lowest. */
  const extreme = settings.show.map(() => ({ lowest: settings.set, highest: settings.set }));
  const take = (values: Iterable<number>, panel: number): boolean[] => {
    const end = ends[panel];
    if (!end) return [];
    const before = { ...end };
    for (const value of values) {
      if (value < end.low) end.low = value;
      if (value > end.high) end.high = value;
    }
    return [end.low < before.low, end.high > before.high];
  };
  for (const values of tried) {
    const window = windowFor(settings, scenario, values);
    const runs = [values, ...settings.compare.map((comparison) => ({ ...values, ...comparison.values }))];
    for (const [i, run] of runs.entries()) {
      const series = seriesIn(scenario.situation(run), window, scenario.cortisolAs);
      for (const [panel, line] of settings.show.entries()) {
        const [lower, higher] = take(series[line], panel);
        const place = extreme[panel];
        // Only the first run has a band.
        if (i > 0 || !place) continue;
        if (lower) place.lowest = values;
        if (higher) place.highest = values;
      }
    }
    const points = measuredFor(settings, values)?.points ?? [];
    const cortisol = settings.show.indexOf("cortisol");
    if (cortisol >= 0)
      take(
        points.map(({ value, high }) => high ?? value ?? 0),
        cortisol,
      );
  }
  for (const [panel, line] of settings.show.entries())
    for (const values of new Set(Object.values(extreme[panel] ?? {}))) {
      const band = writtenBand(settings, values)?.[line];
      if (band) take([...band.low, ...band.high], panel);
    }
  return ends.map(({ low, high }) => [low, high]);
}

/** Every combination of what controls can be set to: a choice's options; a slider's ends and middle. */
function combinations(base: ControlValues, controls: readonly Control[]): readonly ControlValues[] {
  let all: ControlValues[] = [base];
  const one: ControlValues[] = [];
  for (const control of controls) {
    const settings = settingsOf(control);
    if (all.length * settings.length > mostTried) {
      one.push(...settings.map((value) => ({ ...base, [control.name]: value })));
    } else all = all.flatMap((values) => settings.map((value) => ({ ...values, [control.name]: value })));
  }
  return [...all, ...one];
}

const settingsOf = (control: Control): readonly (number | string)[] =>
  control.kind === "choice"
    ? control.options.map(({ value }) => value)
    : [control.from, (control.from + control.to) / 2, control.to];
