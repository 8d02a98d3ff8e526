import type { PlausibleBand } from "../../physiology/band.ts";
import { drawnSituations } from "../../physiology/ensemble.ts";
import type { ControlValues } from "../../physiology/types.ts";
import type { BandAnswer, BandRequest } from "./band-messages.ts";
import { scenarioOf } from "./scenario-of.ts";
import type { HormonesSettings } from "./settings.ts";
import { windowFor } from "./window-for.ts";

/** Follows the controls with the plausible band. */
export interface BandFollower {
  /** The band for these values is wanted; asks the worker if it is not the one that is there. */
  readonly want: (values: ControlValues) => void;
  readonly stop: () => void;
}

/**
 * One worker that always works on the latest values: what came while it was busy waits, and only the last of that counts.
 * Without workers there is no band, and everything else works.
 */
export function followBand(settings: HormonesSettings, show: (band: PlausibleBand) => void): BandFollower {
  let worker: Worker | undefined;
  let wanted = "";
  let busy = false;
  let waiting: ControlValues | undefined;

  function start(): Worker | undefined {
    try {
      const made = new Worker(new URL("./mount-band-worker.ts", import.meta.url), { type: "module" });
      made.addEventListener("message", ({ data }: MessageEvent<BandAnswer>) => {
        busy = false;
        const next = waiting;
        waiting = undefined;
        if (next) ask(next);
        show(data.band);
      });
      return made;
    } catch {
      return undefined;
    }
  }

  function ask(values: ControlValues): void {
    worker ??= start();
    if (!worker) return;
    busy = true;
    const scenario = scenarioOf(settings);
    const request: BandRequest = {
      situations: drawnSituations(scenario, values),
      window: windowFor(settings, scenario, values),
      cortisolAs: scenario.cortisolAs,
    };
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
    worker.postMessage(request);
  }

  return {
    want: (values) => {
      const key = JSON.stringify(values);
      if (key === wanted) return;
      wanted = key;
      if (busy) waiting = values;
      else ask(values);
    },
    stop: () => worker?.terminate(),
  };
}
