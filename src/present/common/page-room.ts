import type { Join } from "../../session/messages.ts";
import type { StageView } from "../../session/views/stage-view.ts";
import { keepIn } from "./keep.ts";
import { roomAddress } from "./line-socket.ts";
import { openPort, type Port } from "./port.ts";
import { openRoomLine, type RoomLine } from "./room-line.ts";
import { roomStates } from "./room-states.ts";
import type { States } from "./state.ts";

/** What a page of the presenter has of the room that it was served by. */
export interface PageRoom<View> {
  readonly line: RoomLine<View>;
  readonly states: States;
  /** To this browser's other windows of the room: for where the room cannot be reached, see pilot.ts. */
  readonly others: Port;
}

/** Opens the room that `<html>` names; undefined where it names none: a page from a file, or built for a web host. */
export function openPageRoom<View extends StageView>(view: Join["view"]): PageRoom<View> | undefined {
  const { deck = "", room } = document.documentElement.dataset;
  if (room === undefined) return undefined;
  const line = openRoomLine<View>({ address: roomAddress(room), deck, view });
  const name = `attune:${deck}:${room}`;
  return {
    line,
    states: roomStates(
      line,
      openPort(`${name}:widgets`),
      keepIn(() => localStorage, `${name}:widgets`, Date.now),
    ),
    others: openPort(`${name}:place`),
  };
}
