import { mkdirSync, readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { fieldsOf } from "../../session/fields.ts";
import type { SeminarNames } from "../../session/results/names.ts";
import { readNames } from "../../session/results/read-names.ts";
import { createWriter } from "./whole-file.ts";

/** What is kept of a session beside its log: what things were called, and what was decided about keeping it. */
export interface SessionNote {
  readonly names: SeminarNames;
  /** When somebody said that it should be kept on, ms since 1970. */
  readonly keptAt?: number;
}

/** The notes of all sessions. No answer is in them. */
export interface SessionNotes {
  readonly read: (session: string) => SessionNote | undefined;
  /** Settles when it is on the disk. What cannot be written is remembered until the program ends. */
  readonly write: (session: string, note: SessionNote) => Promise<void>;
  readonly remove: (session: string) => Promise<void>;
}

/** Keeps notes as one small file a session; without a folder they are remembered only. */
export function openSessionNotes(folder: string | undefined): SessionNotes {
  const known = new Map<string, SessionNote>();
  const writers = new Map<string, ReturnType<typeof createWriter>>();
  const pathOf = (session: string) => join(folder ?? "", `${encodeURIComponent(session)}.json`);

  async function writeNote(session: string): Promise<void> {
    if (folder === undefined) return;
    const write = writers.get(session) ?? createWriter(pathOf(session));
    writers.set(session, write);
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      await write(() => JSON.stringify(known.get(session) ?? {}));
    } catch {
      // A full disk or a read-only folder: some day results are shown under the ids of their polls. No answer is lost.
    }
  }

  return {
    read(session) {
      const found = known.get(session) ?? (folder === undefined ? undefined : readNote(pathOf(session)));
      if (found !== undefined) known.set(session, found);
      return found;
    },
    async write(session, note) {
      if (JSON.stringify(known.get(session)) === JSON.stringify(note)) return;
      known.set(session, note);
      await writeNote(session);
    },
    async remove(session) {
      if (!known.delete(session) && folder === undefined) return;
      // What is being written is written first; then it goes.
      if (writers.has(session)) await writeNote(session);
      writers.delete(session);
      if (folder !== undefined) await rm(pathOf(session), { force: true }).catch(() => undefined);
    },
  };
}

function readNote(path: string): SessionNote | undefined {
  try {
    const fields = fieldsOf(JSON.parse(readFileSync(path, "utf8")));
    const names = readNames(fields?.json("names"));
    const keptAt = fields?.whole("keptAt", Number.MAX_SAFE_INTEGER);
    return names && { names, ...(keptAt === undefined ? {} : { keptAt }) };
  } catch {
    return undefined;
  }
}
