import type { Window } from "../../physiology/excerpt.ts";
import type { ControlValues, Scenario } from "../../physiology/types.ts";
import type { HormonesSettings } from "./settings.ts";

/**
 * The minutes that are drawn: as the author wrote them; else wide enough for every run, wherever the sliders on stage are
 * dragged to, so that the time axis stands still under a finger.
 */
export function windowFor(
  settings: Pick<HormonesSettings, "window" | "compare" | "controls">,
  scenario: Scenario,
  values: ControlValues,
  more: readonly ControlValues[] = [],
): Window {
  if (settings.window) return { from: settings.window[0], to: settings.window[1] };
  const runs = [
    values,
    ...settings.compare.map((comparison) => ({ ...values, ...comparison.values })),
    ...more,
  ];
  const dragged = scenario.controls
    .filter(({ name, kind }) => kind === "range" && settings.controls.includes(name))
    .flatMap((control) =>
      control.kind === "range" ? [{ [control.name]: control.from }, { [control.name]: control.to }] : [],
    );
  const windows = runs.flatMap((run) =>
    [{}, ...dragged].map((moved) => scenario.window({ ...run, ...moved })),
  );
  return { from: Math.min(...windows.map(({ from }) => from)), to: Math.max(...windows.map(({ to }) => to)) };
}
