import type { Event } from "../../session/events.ts";
import type { Listener } from "../../session/store.ts";

/** Who wants to hear of a session's events; shared by the stores. */
export interface Followers {
  readonly follow: (session: string, listener: Listener) => () => void;
  /** These events now stand behind the first `after`. */
  readonly tell: (session: string, after: number, events: readonly Event[]) => void;
}

export function createFollowers(): Followers {
  const listeners = new Map<string, Set<{ readonly listener: Listener }>>();
  return {
    follow(session, listener) {
      const entry = { listener };
      const entries = listeners.get(session) ?? new Set();
      listeners.set(session, entries.add(entry));
      return () => {
        entries.delete(entry);
        if (entries.size === 0) listeners.delete(session);
      };
    },
    tell(session, after, events) {
      for (const [index, event] of events.entries())
        for (const { listener } of listeners.get(session) ?? []) listener(event, after + index + 1);
    },
  };
}
