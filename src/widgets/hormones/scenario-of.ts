import { customScenario, type OwnSituation } from "../../physiology/scenarios/custom.ts";
import { scenarios } from "../../physiology/scenarios/catalogue.ts";
import type { Scenario } from "../../physiology/types.ts";
import type { HormonesSettings } from "./settings.ts";

const own = new WeakMap<OwnSituation, Scenario>();

/** The scenario of checked settings. Throws for a name or situation that `prepare` would have reported. */
export function scenarioOf({ scenario }: Pick<HormonesSettings, "scenario">): Scenario {
  if (typeof scenario !== "string") {
    let made = own.get(scenario);
    if (!made) own.set(scenario, (made = customScenario("own", scenario)));
    return made;
  }
  const found = scenarios[scenario];
  if (!found) throw new Error(`There is no scenario “${scenario}”.`);
  return found;
}
