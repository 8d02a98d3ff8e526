import { openPositions } from "../shared/channel.ts";
import { coverNow, setCover } from "./cover.ts";
import type { Behaviour } from "./stage.ts";

/** Keeps this wall and the presenter's window in the same place. */
export const windows: Behaviour = ({ deck, show }) => {
  const here = () => ({ ...show.place(), cover: coverNow() });
  const positions = openPositions(deck, here(), ({ slide, step, cover }) => {
    if (cover !== coverNow()) setCover(cover);
    show.go(slide, step);
  });
  show.onMove(() => positions.announce(here()));
  addEventListener("attune:cover", () => positions.announce(here()));
};
