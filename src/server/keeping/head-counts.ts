import { readFileSync } from "node:fs";
import { isRecord } from "../../session/polls/record.ts";
import { createWriter } from "./whole-file.ts";

/** How many people have joined each session: a number and nothing else, so that it goes on after a crash. */
export interface HeadCounts {
  readonly read: (session: string) => number;
  readonly write: (session: string, count: number) => void;
  readonly remove: (session: string) => Promise<void>;
  /** What was counted is on the disk before this settles. */
  readonly close: () => Promise<void>;
}

/** While people come in the file is written once in this time, ms: after a crash those of the last moment are missing. */
const together = 1000;

/** Keeps the numbers in a file; without one, or where it cannot be written, they are remembered until Attune ends. */
export function openHeadCounts(path: string | undefined): HeadCounts {
  const counts = new Map(path === undefined ? [] : Object.entries(readCounts(path)));
  const writer = path === undefined ? undefined : createWriter(path);
  let timer: NodeJS.Timeout | undefined;

  async function save(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    // A full disk or a read-only folder: the count begins anew after a crash, and no answer is lost.
    await writer?.(() => JSON.stringify(Object.fromEntries(counts))).catch(() => undefined);
  }

  return {
    read: (session) => counts.get(session) ?? 0,
    write(session, count) {
      if (counts.get(session) === count) return;
      counts.set(session, count);
      timer ??= setTimeout(() => void save(), together).unref();
    },
    async remove(session) {
      if (counts.delete(session)) await save();
    },
    close: async () => {
      if (timer !== undefined) await save();
    },
  };
}

function readCounts(path: string): Readonly<Record<string, number>> {
  try {
    const read: unknown = JSON.parse(readFileSync(path, "utf8"));
    const entries = isRecord(read) ? Object.entries(read) : [];
    return Object.fromEntries(
      entries.flatMap(([session, count]) =>
        typeof count === "number" && Number.isInteger(count) && count > 0 ? [[session, count] as const] : [],
      ),
    );
  } catch {
    return {};
  }
}
