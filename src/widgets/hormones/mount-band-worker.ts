import { ensemble } from "../../physiology/ensemble.ts";
import type { BandAnswer, BandRequest } from "./band-messages.ts";
import { scenarioOf } from "./scenario-of.ts";

/** Step of the runs in minutes; where time is counted in hours a coarser one is fine enough. */
const steps = { minutes: 0.5, hours: 2 } as const;

/** Draws the plausible band beside the page's own thread, so that a control never waits for it. */
addEventListener("message", ({ data }: MessageEvent<BandRequest>) => {
  const scenario = scenarioOf(data);
  const window = data.window;
  const drawn = window ? { ...scenario, window: () => ({ from: window[0], to: window[1] }) } : scenario;
  const answer: BandAnswer = {
    number: data.number,
    band: ensemble(drawn, data.values, { step: steps[scenario.timeAs ?? "minutes"] }),
  };
  postMessage(answer);
});
