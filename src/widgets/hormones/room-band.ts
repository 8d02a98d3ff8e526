import type { PlausibleBand } from "../../physiology/band.ts";
import { spreadBand } from "../../physiology/spread.ts";
import type { ControlValues } from "../../physiology/types.ts";

import { scenarioOf } from "./scenario-of.ts";
import { danceName, type HormonesSettings } from "./settings.ts";
import type { Spread } from "./view-state.ts";
import { windowFor } from "./window-for.ts";

/** The band of a room that is spread over a control, worked out once for the same values. */
export function roomBands(
  settings: HormonesSettings,
): (values: ControlValues, spread: Spread | undefined) => PlausibleBand | undefined {
  let known = "";
  let band: PlausibleBand | undefined;
  return (values, spread) => {
    if (spread === undefined || settings.scenario === danceName) return undefined;
    const key = JSON.stringify([values, spread]);
    if (key === known) return band;
    const scenario = scenarioOf(settings);
    const people = spread.shares.map(([value, share]) => ({
      values: { ...values, ...Object.fromEntries([[spread.control, value]]) },
      share,
    }));
    known = key;
    band = spreadBand(scenario, people, windowFor(settings, scenario, values));
    return band;
  };
}
