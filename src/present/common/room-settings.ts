import type { JsonRecord } from "../../session/json.ts";
import { own } from "../../session/own.ts";
import type { RoomView } from "../../session/views/room-view.ts";
import type { RoomLine } from "./room-line.ts";

/** What the room has set in a widget. */
export function roomSettings(line: RoomLine<RoomView>, widget: string): JsonRecord {
  return own(line.view()?.settings ?? {}, widget) ?? {};
}

/** Calls back with each widget whose settings the room has changed; returns the way to stop. */
export function watchSettings(line: RoomLine<RoomView>, changed: (widget: string) => void): () => void {
  let known = line.view()?.settings ?? {};
  return line.subscribe(() => {
    const before = known;
    known = line.view()?.settings ?? known;
    if (known === before) return;
    for (const widget of new Set([...Object.keys(before), ...Object.keys(known)])) {
      if (!sameJson(own(before, widget), own(known, widget))) changed(widget);
    }
  });
}

export function sameJson(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
