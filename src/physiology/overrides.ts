import { defaults } from "./parameters.ts";
import type { Overrides, Parameters } from "./types.ts";

/** The parameters of a scenario: the defaults, changed by the scenario's own numbers, changed by the overrides. */
export function parametersWith(own: Partial<Parameters>, overrides: Overrides = {}): Parameters {
  const { C0: _restingCortisol, ...parameters } = overrides;
  return { ...defaults, ...own, ...parameters };
}
