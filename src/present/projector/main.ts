import { wordsFor } from "../../words/words.ts";
import type { StageView } from "../../session/views/stage-view.ts";
import { openPageRoom } from "../common/page-room.ts";
import { tellPollEvents } from "../common/poll-events.ts";
import { openStates } from "../common/state.ts";
import { widgetRoom } from "../common/widget-room.ts";
import { address, placeInAddress } from "./address.ts";
import { events } from "./events.ts";
import { cover } from "./cover.ts";
import { fullScreen } from "./full-screen.ts";
import { grounding } from "./grounding.ts";
import { help } from "./help.ts";
import { keys } from "./keys.ts";
import { menu } from "./menu.ts";
import { moves } from "./moves.ts";
import { overview } from "./overview.ts";
import { patches } from "./patches.ts";
import { pointer } from "./pointer.ts";
import { presenter } from "./presenter.ts";
import { sayWhenAway } from "./room-away.ts";
import { addressCounts, pilotWall, placeInRoom } from "./room.ts";
import { search } from "./search.ts";
import { startShow } from "./show.ts";
import type { Behaviour, Stage } from "./stage.ts";
import { announcer, status } from "./status.ts";
import { size } from "./size.ts";
import { theme } from "./theme.ts";
import { liveWidgets, widgets } from "./widgets.ts";
import { windows } from "./windows.ts";

/** What the wall does, in the order in which it is set up. */
const behaviours: readonly Behaviour[] = [
  moves,
  status,
  widgets,
  cover,
  theme,
  size,
  fullScreen,
  overview,
  search,
  help,
  grounding,
  presenter,
  menu,
  pointer,
  address,
  windows,
  patches,
  events,
  keys,
];

const root = document.querySelector<HTMLElement>(".reveal");
if (root) {
  const page = document.documentElement;
  const deck = page.dataset["deck"] ?? "";
  const words = wordsFor(page.lang);
  const announce = announcer();
  const room = openPageRoom<StageView>("projector");
  const reveal = await startShow(
    root,
    (room && (await placeInRoom(room))) ?? (addressCounts() ? placeInAddress() : undefined),
  );
  const pilot = room && pilotWall(reveal, room, words.projector);
  const stage: Stage = {
    root,
    deck,
    show: pilot ? { ...reveal, next: pilot.next, back: pilot.back } : reveal,
    ...(pilot ? { pilot } : {}),
    words: words.projector,
    widgets: liveWidgets({
      view: "projector",
      language: page.lang,
      words,
      states: room?.states ?? openStates(deck),
      announce,
      ...(room ? { room: widgetRoom(room.line, "projector") } : {}),
    }),
    announce,
    commands: new Map(),
  };
  for (const behaviour of behaviours) behaviour(stage);
  if (room) {
    tellPollEvents(room.line);
    sayWhenAway(room.line, words.projector, announce);
  }
  page.dataset["ready"] = "";
  performance.mark("attune-ready");
}
