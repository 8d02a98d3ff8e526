import type { Scenario } from "../../physiology/types.ts";
import type { Words } from "../../words/words.ts";
import type { PlotBand } from "../plot/plot.ts";
import { bandsFor } from "./bands.ts";
import type { HormonesSettings } from "./settings.ts";

const known = new WeakMap<HormonesSettings, readonly (readonly PlotBand[])[]>();

/**
 * What may come to stand behind the curves when one control on stage is moved to its ends: their names need room over
 * the panels from the beginning, or the panels would jump under the finger that brings them.
 */
export function bandsReached(
  settings: HormonesSettings,
  scenario: Scenario,
  words: Words,
): readonly (readonly PlotBand[])[] {
  const there = known.get(settings);
  if (there) return there;
  const onStage = scenario.controls.filter(({ name }) => settings.controls.includes(name));
  const moved = onStage.flatMap((control) =>
    (control.kind === "range" ? [control.from, control.to] : control.options.map(({ value }) => value)).map(
      (value) => ({ ...settings.set, [control.name]: value }),
    ),
  );
  const made = moved.map((values) => bandsFor(scenario, values, words));
  known.set(settings, made);
  return made;
}
