import { quickly } from "../../physiology/quick.ts";
import { seriesIn, type Series } from "../../physiology/series.ts";
import type { ControlValues, Knowledge, Scenario } from "../../physiology/types.ts";
import { valueOf, valueText } from "./control-text.ts";
import { scenarioOf } from "./scenario-of.ts";
import type { HormonesSettings } from "./settings.ts";
import { windowFor } from "./window-for.ts";

/** One run to draw. */
export interface DrawnRun {
  /** Empty where there is only one. */
  readonly label: string;
  readonly values: ControlValues;
  readonly series: Series;
  readonly knowledge: { readonly cortisol: Knowledge; readonly oxytocin: Knowledge };
}

/** A run kept from before, and what the present one is called beside it. */
export interface Ghost extends Wanted {
  readonly now: string;
}

interface Wanted {
  readonly label: string;
  readonly values: ControlValues;
}

/**
 * Runs the model for the current values and for each comparison: the current values with what the comparison changes. A
 * comparison that came to be the same as another run is not drawn twice. `ghost` is a run as it was before; `quick`, see
 * CurveOptions.
 */
export function runsFor(
  settings: HormonesSettings,
  moved: ControlValues,
  ghost?: Ghost,
  quick = false,
): readonly DrawnRun[] {
  const scenario = scenarioOf(settings);
  const wanted = runsWanted(settings, scenario, moved, ghost);
  const window = windowFor(settings, scenario, { ...settings.set, ...moved }, ghost ? [ghost.values] : []);
  return wanted.map(({ label, values }) => {
    const situation = scenario.situation(values);
    const series = seriesIn(quick ? quickly(situation) : situation, window, scenario.cortisolAs);
    return { label: wanted.length > 1 ? label : "", values, series, knowledge: scenario.knowledge(values) };
  });
}

function runsWanted(
  settings: HormonesSettings,
  scenario: Scenario,
  moved: ControlValues,
  ghost: Ghost | undefined,
): readonly Wanted[] {
  const values = { ...settings.set, ...moved };
  const wanted: Wanted[] = [{ label: firstLabel(settings, scenario, values), values }];
  for (const comparison of settings.compare) {
    const compared = { ...values, ...comparison.values };
    if (wanted.some((run) => same(scenario, run.values, compared))) continue;
    wanted.push({ label: comparison.label, values: compared });
  }
  if (ghost && !wanted.some((run) => same(scenario, run.values, ghost.values))) {
    wanted[0] = { label: nowLabel(settings, wanted[0]?.label ?? "", ghost), values };
    wanted.push(ghost);
  }
  return wanted;
}

/** Beside a kept line the first one needs a name, even where there is nothing else to compare with. */
function nowLabel(settings: HormonesSettings, label: string, ghost: Ghost): string {
  return label === "" || settings.compare.length === 0 ? ghost.now : label;
}

/** Same values of every control. */
function same(scenario: Scenario, a: ControlValues, b: ControlValues): boolean {
  return [...scenario.controls, ...(scenario.details ?? [])].every(
    (control) => valueOf(control, a) === valueOf(control, b),
  );
}

/**
 * The author's name for the first run as long as it stands as written; afterwards, and where there is none, the values
 * of the controls that the comparisons change, in their own words.
 */
function firstLabel(settings: HormonesSettings, scenario: Scenario, values: ControlValues): string {
  const changed = scenario.controls.filter(({ name }) =>
    settings.compare.some((comparison) => comparison.values[name] !== undefined),
  );
  const asWritten = changed.every((control) => valueOf(control, values) === valueOf(control, settings.set));
  if (settings.label !== undefined && asWritten) return settings.label;
  return changed.map((control) => valueText(control, values)).join(", ");
}
