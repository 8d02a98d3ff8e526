import type { ControlValues, Scenario } from "../../physiology/types.ts";
import type { HormonesSettings } from "./settings.ts";

/** Step of the band's runs in minutes; where time is counted in hours a coarser one is fine enough. */
const steps = { minutes: 0.5, hours: 2 } as const;

/** How a scenario's band is run, on paper and in the worker alike. */
export function bandRun(
  { window }: Pick<HormonesSettings, "window">,
  scenario: Scenario,
  values: ControlValues,
): { readonly step: number; readonly window: { readonly from: number; readonly to: number } } {
  return {
    step: steps[scenario.timeAs ?? "minutes"],
    window: window ? { from: window[0], to: window[1] } : scenario.window(values),
  };
}
