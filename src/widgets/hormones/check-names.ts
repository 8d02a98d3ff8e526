import { nearest } from "../../deck/nearest.ts";
import type { PrepareContext } from "../../deck/widget.ts";
import { dance } from "../../physiology/dance.ts";
import { scenarios } from "../../physiology/scenarios/catalogue.ts";
import type { Control, ControlValues } from "../../physiology/types.ts";
import { scenarioOf } from "./scenario-of.ts";
import { type HormonesSettings, isPossible } from "./settings.ts";

type Path = readonly (string | number)[];

/**
 * Holds the names in a block against its scenario and reports each that does not exist, with the nearest that does. What
 * cannot be used is left out, so that the rest of the chart still stands.
 */
export function checkNames(settings: HormonesSettings, { report }: PrepareContext): HormonesSettings {
  const checked = checkScenario(settings, report);
  if (!checked) return { ...settings, scenario: "tsst", set: {}, controls: [], compare: [], presets: [] };
  const { controls, onStage } = checked;
  const names = controls.map(({ name }) => name);

  const values = (given: ControlValues, path: Path): ControlValues => {
    const kept: Record<string, number | string> = {};
    for (const [name, value] of Object.entries(given)) {
      const control = controls.find((one) => one.name === name);
      if (!control) {
        report({ ...unknown("unknown-control", [...path, name], name, names), atKey: true });
      } else if (!isPossible(control, value)) {
        report({ path: [...path, name], code: "impossible-value", facts: possible(control, value) });
      } else kept[name] = value;
    }
    return kept;
  };

  const stage = settings.controls.filter((name, i) => {
    const known = onStage.includes(name);
    if (!known) report(unknown("unknown-control", ["controls", i], name, onStage));
    return known;
  });
  if (settings.window && settings.window[1] <= settings.window[0]) {
    report({ path: ["window"], code: "empty-window", facts: {} });
  }
  return {
    ...settings,
    controls: stage,
    set: values(settings.set, ["set"]),
    compare: settings.compare.map((comparison, i) => ({
      ...comparison,
      values: values(comparison.values, settings.compare.length > 1 ? ["compare", i] : ["compare"]),
    })),
    presets: settings.presets.map((preset, i) => ({
      ...preset,
      values: values(preset.values, ["presets", i]),
    })),
    window: settings.window && settings.window[1] > settings.window[0] ? settings.window : undefined,
  };
}

/** The controls of the scenario, and the names of those that can be moved on stage; undefined if there is no such scenario, or the author's own makes no sense. */
function checkScenario(
  { scenario }: HormonesSettings,
  report: PrepareContext["report"],
): { readonly controls: readonly Control[]; readonly onStage: readonly string[] } | undefined {
  const found = (controls: readonly Control[], details: readonly Control[] = []) => ({
    controls: [...controls, ...details],
    onStage: controls.map(({ name }) => name),
  });
  if (scenario === dance.name) return found(dance.controls);
  if (typeof scenario === "string" && !Object.hasOwn(scenarios, scenario)) {
    report(unknown("unknown-scenario", ["scenario"], scenario, [...Object.keys(scenarios), dance.name]));
    return undefined;
  }
  try {
    const { controls, details } = scenarioOf({ scenario });
    return found(controls, details);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    report({ path: ["scenario"], code: "impossible-situation", facts: { why } });
    return undefined;
  }
}

function unknown(code: string, path: Path, name: string, known: readonly string[]) {
  const near = nearest(name, known);
  return { path, code, facts: { name, known: known.join(", "), ...(near !== undefined && { near }) } };
}

function possible(control: Control, value: number | string): Record<string, string> {
  const known =
    control.kind === "choice"
      ? control.options.map((option) => option.value).join(", ")
      : `${control.from} to ${control.to}`;
  const near =
    control.kind === "choice"
      ? nearest(
          String(value),
          control.options.map((option) => option.value),
        )
      : undefined;
  return { name: control.name, value: String(value), known, ...(near !== undefined && { near }) };
}
