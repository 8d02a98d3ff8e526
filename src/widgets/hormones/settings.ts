import type { Control, ControlValues, Scenario } from "../../physiology/types.ts";
import { scenarios } from "../../physiology/scenarios/catalogue.ts";

export const lines = ["cortisol", "oxytocin"] as const;
export type Line = (typeof lines)[number];

/** What an author writes in a `hormones` block, checked. Times in minutes. */
export interface HormonesSettings {
  readonly scenario: string;
  readonly show: readonly Line[];
  /** Values the controls begin with. */
  readonly set: ControlValues;
  /** Names of the controls on stage. */
  readonly controls: readonly string[];
  /** Further runs: what is different from the first, and its name. */
  readonly compare: readonly Comparison[];
  /** Name of the first run while it stands as written. */
  readonly label?: string | undefined;
  /** Window to draw, minutes. */
  readonly window?: readonly [number, number] | undefined;
  readonly finding: string;
}

export interface Comparison {
  readonly label: string;
  readonly values: ControlValues;
}

/** The scenario of checked settings. Throws for a name that `prepare` would have reported. */
export function scenarioOf({ scenario }: Pick<HormonesSettings, "scenario">): Scenario {
  const found = scenarios[scenario];
  if (!found) throw new Error(`There is no scenario “${scenario}”.`);
  return found;
}

/** Controls' values read from stored or sent state: known names and possible values only. */
export function readValues(
  controls: readonly Control[],
  state: Readonly<Record<string, unknown>>,
): ControlValues {
  const values: Record<string, number | string> = {};
  for (const control of controls) {
    const value = state[control.name];
    if (isPossible(control, value)) values[control.name] = value;
  }
  return values;
}

/** Whether a control can have this value. */
export function isPossible(control: Control, value: unknown): value is number | string {
  if (control.kind === "choice") return control.options.some((option) => option.value === value);
  return typeof value === "number" && value >= control.from && value <= control.to;
}
