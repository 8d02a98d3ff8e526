import type { JsonRecord } from "../../session/json.ts";
import type { RoomView } from "../../session/views/room-view.ts";
import { createHandles } from "./handles.ts";
import { readRecord } from "./json-record.ts";
import type { RoomLine } from "./room-line.ts";
import { roomSettings, watchSettings } from "./room-settings.ts";
import type { States } from "./state.ts";

/** Widget states that follow the room until this page sets something itself. */
export interface OwnStates extends States {
  /** Whether this page goes its own way with a widget. */
  readonly isOwn: (widget: string) => boolean;
  /** Forgets what this page has set: the widget follows the room again. */
  readonly follow: (widget: string) => void;
  /** Called when a page begins to go its own way with a widget, or follows again; returns the way to stop. */
  readonly onOwn: (listener: (widget: string, own: boolean) => void) => () => void;
}

/** An attendee's states: what the room has set, with what this page sets over it, which nobody else is told. */
export function ownStates(line: RoomLine<RoomView>): OwnStates {
  const own = new Map<string, JsonRecord>();
  const handles = createHandles();
  const watchers = new Set<(widget: string, own: boolean) => void>();
  const read = (widget: string): JsonRecord => ({ ...roomSettings(line, widget), ...own.get(widget) });
  const stop = watchSettings(line, (widget) => handles.tell(widget, read(widget)));
  const tellWatchers = (widget: string): void => {
    for (const watcher of watchers) watcher(widget, own.has(widget));
  };
  return {
    of(widget) {
      const owner = {};
      return {
        read: () => read(widget),
        write(change) {
          const first = !own.has(widget);
          own.set(widget, { ...own.get(widget), ...readRecord(change) });
          handles.tell(widget, read(widget), owner);
          if (first) tellWatchers(widget);
        },
        subscribe: (listener) => handles.subscribe(widget, owner, listener),
      };
    },
    isOwn: (widget) => own.has(widget),
    follow(widget) {
      if (!own.delete(widget)) return;
      handles.tell(widget, read(widget));
      tellWatchers(widget);
    },
    onOwn(listener) {
      watchers.add(listener);
      return () => void watchers.delete(listener);
    },
    close: stop,
  };
}
