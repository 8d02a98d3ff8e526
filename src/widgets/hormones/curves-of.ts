import { type Curves, onePerson } from "./curves.ts";
import { danceName, type HormonesSettings } from "./settings.ts";
import { twoPeople } from "./two-people.ts";

/** The curves of checked settings, for pages and paper. */
export function curvesOf(settings: HormonesSettings): Curves {
  return settings.scenario === danceName ? twoPeople(settings) : onePerson(settings);
}
