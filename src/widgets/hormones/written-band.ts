import { bandOf, drawnSituations, type PlausibleBand } from "../../physiology/ensemble.ts";
import { bandRun } from "./band-run.ts";
import { scenarioOf } from "./scenario-of.ts";
import { danceName, type HormonesSettings } from "./settings.ts";

/** As many blocks as a few decks have; more and the oldest is worked out again. */
const most = 200;
const known = new Map<string, PlausibleBand>();

/**
 * The plausible band of a block as it was written: drawn on paper, and the room that the value axes leave for it on the
 * wall. A tenth of a second's work, remembered for as long as what it depends on stays the same. Undefined where none is
 * drawn.
 */
export function writtenBand(settings: HormonesSettings): PlausibleBand | undefined {
  const { scenario: name, set, window, band } = settings;
  if (!band || name === danceName) return undefined;
  const key = JSON.stringify([name, set, window]);
  const there = known.get(key);
  if (there) return there;
  const scenario = scenarioOf(settings);
  const run = bandRun(settings, scenario, set);
  const made = bandOf(drawnSituations(scenario, set, { step: run.step }), run.window, scenario.cortisolAs);
  const [oldest] = known.size >= most ? known.keys() : [];
  if (oldest !== undefined) known.delete(oldest);
  known.set(key, made);
  return made;
}
