import type { PlausibleBand } from "../../physiology/band.ts";
import type { Scenario, Situation } from "../../physiology/types.ts";

/** Asks the worker to run the drawn situations. */
export interface BandRequest {
  readonly situations: readonly Situation[];
  readonly window: { readonly from: number; readonly to: number };
  readonly cortisolAs: Scenario["cortisolAs"];
}

export interface BandAnswer {
  readonly band: PlausibleBand;
}
