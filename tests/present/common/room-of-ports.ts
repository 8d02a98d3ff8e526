import type { Port } from "../../../src/present/common/port.ts";

/** Ports that hear each other at once, as windows of one browser do; messages travel as copies. */
export function roomOfPorts(): { readonly port: () => Port; readonly posted: unknown[] } {
  const rooms = new Set<Set<(message: unknown) => void>>();
  const posted: unknown[] = [];
  return {
    posted,
    port: () => {
      const own = new Set<(message: unknown) => void>();
      rooms.add(own);
      return {
        post: (message) => {
          posted.push(message);
          for (const other of rooms)
            if (other !== own) for (const hear of other) hear(structuredClone(message));
        },
        listen: (listener) => {
          own.add(listener);
          return () => void own.delete(listener);
        },
        close: () => void rooms.delete(own),
      };
    },
  };
}
