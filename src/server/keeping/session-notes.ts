import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fieldsOf } from "../../session/fields.ts";
import type { SeminarNames } from "../../session/results/names.ts";
import { readNames } from "../../session/results/read-names.ts";
import { writeWhole } from "./whole-file.ts";

/** What is kept of a session beside its log: what things were called, and what was decided about keeping it. */
export interface SessionNote {
  readonly names: SeminarNames;
  /** When somebody said that it should be kept on, ms since 1970. */
  readonly keptAt?: number;
}

/** The notes of all sessions. No answer is in them. */
export interface SessionNotes {
  readonly read: (session: string) => SessionNote | undefined;
  /** What cannot be written is remembered until the program ends. */
  readonly write: (session: string, note: SessionNote) => void;
  readonly remove: (session: string) => void;
}

/** Keeps notes as one small file a session; without a folder they are remembered only. */
export function openSessionNotes(folder: string | undefined): SessionNotes {
  const known = new Map<string, SessionNote>();
  const pathOf = (session: string) => join(folder ?? "", `${encodeURIComponent(session)}.json`);
  const onDisk = (work: () => void): void => {
    try {
      if (folder !== undefined) work();
    } catch {
      // A full disk or a read-only folder: results are shown under the ids of their polls some day. No answer is lost.
    }
  };
  return {
    read(session) {
      const found = known.get(session) ?? (folder === undefined ? undefined : readNote(pathOf(session)));
      if (found !== undefined) known.set(session, found);
      return found;
    },
    write(session, note) {
      if (JSON.stringify(known.get(session)) === JSON.stringify(note)) return;
      known.set(session, note);
      onDisk(() => {
        mkdirSync(folder ?? "", { recursive: true, mode: 0o700 });
        writeWhole(pathOf(session), JSON.stringify(note));
      });
    },
    remove(session) {
      known.delete(session);
      onDisk(() => rmSync(pathOf(session), { force: true }));
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
