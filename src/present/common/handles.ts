import type { JsonRecord } from "../../session/json.ts";

type Listener = (state: JsonRecord) => void;

/** Who wants to hear of changes, by widget. A write through one handle is heard by every other handle on the widget. */
export interface Handles {
  /** `owner` is the handle; returns the way to stop. */
  readonly subscribe: (widget: string, owner: object, listener: Listener) => () => void;
  readonly tell: (widget: string, state: JsonRecord, writer?: object) => void;
}

export function createHandles(): Handles {
  const entries = new Map<string, Set<{ readonly owner: object; readonly listener: Listener }>>();
  return {
    subscribe(widget, owner, listener) {
      const entry = { owner, listener };
      const all = entries.get(widget) ?? new Set();
      entries.set(widget, all.add(entry));
      return () => void all.delete(entry);
    },
    tell(widget, state, writer) {
      for (const { owner, listener } of entries.get(widget) ?? []) if (owner !== writer) listener(state);
    },
  };
}
