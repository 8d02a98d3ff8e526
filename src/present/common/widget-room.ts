import { own } from "../../session/own.ts";
import type { StageView } from "../../session/views/stage-view.ts";
import type { RoomView } from "../../session/views/room-view.ts";
import type { WidgetRoom } from "../../widgets/stage.ts";
import type { RoomLine } from "./room-line.ts";

/** The live room as widgets know it, from a page's line to it. `role`: what this page is. */
export function widgetRoom(line: RoomLine<RoomView | StageView>, role: WidgetRoom["role"]): WidgetRoom {
  const stage = (): StageView | undefined => {
    const view = line.view();
    return view !== undefined && "turn" in view ? view : undefined;
  };
  return {
    role,
    poll: (id) => own(line.view()?.polls ?? {}, id),
    result: (id) => own(stage()?.results ?? {}, id),
    present: () => {
      const view = stage();
      return view && { joined: view.joined, connected: view.connected };
    },
    now: () => line.now(),
    own: (poll) => own(line.own().answers, poll),
    questions: () => line.view()?.questions ?? {},
    subscribe: (listener) => line.subscribe(listener),
    send: (command) => line.send(command),
  };
}
