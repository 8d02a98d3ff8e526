/** One JSON value that outlives a reload. */
export interface Keep {
  /** What was kept, or undefined where nothing was or where it cannot be read. */
  readonly read: () => unknown;
  readonly write: (value: unknown) => void;
}

/** The part of `localStorage` and `sessionStorage` that is needed here. */
export interface Storage {
  readonly getItem: (key: string) => string | null;
  readonly setItem: (key: string, value: string) => void;
}

/** A seminar day. */
const oneDay = 12;

/**
 * Keeps a value under `key` for one seminar day, or as many `hours` as given: what is older than twelve hours is not
 * read again, so that last week's hand counts do not stand in today's poll. A browser that forbids storage keeps
 * nothing. `now` gives milliseconds, as `Date.now`.
 */
export function keepIn(storage: () => Storage, key: string, now: () => number, hours = oneDay): Keep {
  return {
    read: () => {
      try {
        const kept: unknown = JSON.parse(storage().getItem(key) ?? "null");
        if (!isStamped(kept) || now() - kept.at > hours * 3_600_000) return undefined;
        return kept.value;
      } catch {
        return undefined;
      }
    },
    write: (value) => {
      try {
        storage().setItem(key, JSON.stringify({ at: now(), value }));
      } catch {
        // Full or forbidden: the seminar goes on, a reload begins afresh.
      }
    },
  };
}

function isStamped(kept: unknown): kept is { readonly at: number; readonly value: unknown } {
  return (
    typeof kept === "object" &&
    kept !== null &&
    "at" in kept &&
    typeof kept.at === "number" &&
    "value" in kept
  );
}
