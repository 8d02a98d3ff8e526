import { readFileSync, statSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";

/** How long to wait before looking again at a file that is being written, ms. */
const again = 3;
/** An empty file that stays so for this long was meant to be empty, ms. */
const reallyEmpty = 300;

/**
 * The text of a file, never of one half written: read between two equal looks at size and date, and not while it is
 * empty, because many programs empty a file before they write it. Undefined where the file is gone.
 */
export async function readWritten(file: string): Promise<string | undefined> {
  for (let waited = 0; ; waited += again) {
    const before = statSync(file, { throwIfNoEntry: false });
    if (before !== undefined && (before.size > 0 || waited >= reallyEmpty)) {
      const text = readFileSync(file, "utf8");
      const after = statSync(file, { throwIfNoEntry: false });
      if (after?.size === before.size && after.mtimeMs === before.mtimeMs) return text;
    } else if (before === undefined && waited >= reallyEmpty) return undefined;
    await wait(again);
  }
}

/** What a file holds at this moment, perhaps not all of it; undefined where it cannot be read. */
export function readNow(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
