import type { PlausibleBand } from "../../physiology/ensemble.ts";
import type { ControlValues } from "../../physiology/types.ts";
import type { HormonesSettings } from "./settings.ts";

/** Asks the worker for the plausible band of these values. */
export interface BandRequest extends Pick<HormonesSettings, "scenario" | "window"> {
  /** Comes back with the answer. */
  readonly number: number;
  readonly values: ControlValues;
}

export interface BandAnswer {
  readonly number: number;
  readonly band: PlausibleBand;
}
