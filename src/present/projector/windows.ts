import { openPositions } from "../common/channel.ts";
import { shareLook } from "../common/look.ts";
import { coverNow, setCover } from "./cover.ts";
import { sizeNow } from "./size.ts";
import type { Show } from "./show.ts";
import type { Behaviour } from "./stage.ts";
import { themeNow } from "./theme.ts";

/** Keeps this wall and the presenter's window in the same place, and in the same look. In a room, the room does the first. */
export const windows: Behaviour = ({ deck, show, pilot }) => {
  if (pilot === undefined) keepTogether(deck, show);
  else {
    show.onMove(pilot.moved);
    addEventListener("attune:cover", pilot.moved);
    addEventListener("attune:slides", pilot.saved);
  }
  const tellLook = shareLook(deck, () => ({ theme: themeNow(), size: sizeNow() }));
  addEventListener("attune:restyle", tellLook);
};

function keepTogether(deck: string, show: Show): void {
  const here = () => ({ ...show.place(), cover: coverNow() });
  const positions = openPositions(deck, here(), ({ slide, step, cover }) => {
    if (cover !== coverNow()) setCover(cover);
    show.go(slide, step);
  });
  show.onMove(() => positions.announce(here()));
  addEventListener("attune:cover", () => positions.announce(here()));
}
