import { speechInDresden } from "../../physiology/data/speech-in-dresden.ts";
import type { ControlValues } from "../../physiology/types.ts";
import { valueOf } from "./control-text.ts";
import { scenarioOf } from "./scenario-of.ts";
import type { HormonesSettings } from "./settings.ts";
import type { Point } from "../plot/plot.ts";

/** Measured means to lay over a curve. */
export interface MeasuredPoints {
  readonly group: "men" | "women";
  readonly n: number;
  readonly points: readonly Point[];
}

/** Half-width of a 95 % confidence interval in standard errors (normal approximation; n = 48 and 53). */
const halfWidth = 1.96;

/** Means with 95 % confidence intervals where somebody measured exactly this; undefined everywhere else. */
export function measuredFor(settings: HormonesSettings, values: ControlValues): MeasuredPoints | undefined {
  if (!settings.measured || settings.scenario !== "tsst-dresden") return undefined;
  const control = scenarioOf(settings).controls.find(({ name }) => name === "group");
  const group = control && valueOf(control, values);
  const data = speechInDresden.find((one) => one.group === group);
  if (!data) return undefined;
  return {
    group: data.group,
    n: data.n,
    points: data.means.map(({ minute, mean, sem }) => ({
      at: minute,
      value: mean,
      low: mean - halfWidth * sem,
      high: mean + halfWidth * sem,
    })),
  };
}
