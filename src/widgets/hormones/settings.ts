import type { OwnSituation } from "../../physiology/scenarios/custom.ts";
import type { Control, ControlValues } from "../../physiology/types.ts";

export const lines = ["cortisol", "oxytocin"] as const;
export type Line = (typeof lines)[number];

/** The scenario of two people at once, src/physiology/dance.ts. */
export const danceName = "dance";

/** What an author writes in a `hormones` block, checked. Times in minutes. */
export interface HormonesSettings {
  /** A name, or the author's own situation. */
  readonly scenario: string | OwnSituation;
  readonly show: readonly Line[];
  /** Values the controls begin with. */
  readonly set: ControlValues;
  /** Names of the controls on stage. */
  readonly controls: readonly string[];
  /** Situations to go to with one press, in words. */
  readonly presets: readonly Comparison[];
  /** Further runs: what is different from the first, and its name. */
  readonly compare: readonly Comparison[];
  /** Name of the first run while it stands as written. */
  readonly label?: string | undefined;
  /** Window to draw, minutes. */
  readonly window?: readonly [number, number] | undefined;
  /** Whether the plausible band is drawn behind the first run. */
  readonly band: boolean;
  /** Whether measured means are laid over the curve, where there are any. */
  readonly measured: boolean;
  readonly annotations: readonly Annotation[];
  readonly finding: string;
}

export interface Comparison {
  readonly label: string;
  readonly values: ControlValues;
}

/** A remark tied to the first line. */
export interface Annotation {
  /** Minute. */
  readonly at: number;
  readonly text: string;
  /** The slide's step with which it comes; it is there from the beginning if left out. */
  readonly step?: number | undefined;
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
