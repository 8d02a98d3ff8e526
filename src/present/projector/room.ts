import type { StageView } from "../../session/views/stage-view.ts";
import type { Words } from "../../words/words.ts";
import type { PageRoom } from "../common/page-room.ts";
import { createPilot, type Pilot } from "../common/pilot.ts";
import { readKept, writeKept } from "../common/session-keep.ts";
import { notice } from "./notice.ts";
import { coverNow, setCover } from "./cover.ts";
import type { Place, Show } from "./show.ts";

/** How long the wall waits to hear where the room is before it shows its own place, ms. On one machine it takes five. */
const patience = 300;

/** Where the room is, if anybody has moved in it: there the wall begins, so that nothing else flashes up before. */
export function placeInRoom({ line }: PageRoom<StageView>): Promise<Place | undefined> {
  return new Promise((found) => {
    const look = (): void => {
      const view = line.view();
      if (view === undefined) return;
      stop();
      found(view.movedAt === undefined ? undefined : view.position);
    };
    const stop = line.subscribe(look);
    setTimeout(() => {
      stop();
      found(undefined);
    }, patience);
    look();
  });
}

/**
 * Whether the page's address is of this room, or a link that somebody wrote: a window that stayed open since another
 * session names that one's last slide.
 */
export function addressCounts(): boolean {
  const { room } = document.documentElement.dataset;
  const before = readKept("room");
  writeKept("room", room);
  return room === undefined || before === null || before === room;
}

/** Moves the wall together with its room. */
export function pilotWall(
  show: Show,
  { line, others }: PageRoom<StageView>,
  words: Words["projector"],
): Pilot {
  const uncovered = (move: () => void) => () => {
    setCover("none");
    move();
  };
  return createPilot(
    line,
    {
      here: () => ({ ...show.place(), cover: coverNow() }),
      next: uncovered(show.next),
      back: uncovered(show.back),
      show({ slide, step, cover }) {
        if (cover !== coverNow()) setCover(cover);
        show.go(slide, step);
      },
      begins: true,
      pollWaits: () => notice(words.pollWaits),
      polls: (id) => {
        const slide = show.slides().find((each) => each.id === id);
        return [...(slide?.querySelectorAll("[data-widget=poll]") ?? [])].map((poll) => poll.id);
      },
    },
    others,
  );
}
