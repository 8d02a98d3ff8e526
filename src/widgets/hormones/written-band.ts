import { bandOf, type PlausibleBand } from "../../physiology/band.ts";
import { drawnSituations } from "../../physiology/ensemble.ts";
import type { ControlValues } from "../../physiology/types.ts";
import { remembered } from "./remembered.ts";
import { scenarioOf } from "./scenario-of.ts";
import { danceName, type HormonesSettings } from "./settings.ts";
import { windowFor } from "./window-for.ts";

const bands = remembered<PlausibleBand>();

/**
 * The plausible band of a block for values of its controls, at first those that its author wrote: drawn on paper, and the
 * room that the value axes leave for it on the wall. Some milliseconds' work, remembered for as long as what it depends
 * on stays the same. Undefined where none is drawn.
 */
export function writtenBand(
  settings: HormonesSettings,
  values: ControlValues = settings.set,
): PlausibleBand | undefined {
  if (!settings.band || settings.scenario === danceName) return undefined;
  const scenario = scenarioOf(settings);
  const window = windowFor(settings, scenario, values);
  return bands(JSON.stringify([settings.scenario, values, window]), () =>
    bandOf(drawnSituations(scenario, values), window, scenario.cortisolAs),
  );
}
