import { bandOf } from "../../physiology/band.ts";
import type { BandAnswer, BandRequest } from "./band-messages.ts";

/** Runs the drawn situations beside the page's own thread, so that a control never waits for the plausible band. */
addEventListener("message", ({ data }: MessageEvent<BandRequest>) => {
  const answer: BandAnswer = { band: bandOf(data.situations, data.window, data.cortisolAs) };
  postMessage(answer);
});
