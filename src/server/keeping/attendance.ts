import { mkdirSync, readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { cleanText } from "../../session/polls/clean-text.ts";
import { csv } from "../../session/results/csv.ts";
import { createBucket } from "../room/bucket.ts";
import { createWriter } from "./whole-file.ts";

/**
 * The optional attendance sheets (K3): names and nothing else, a file for each seminar and day. They stand in the order
 * of the alphabet: who signed in when, on which device, with which answers is nowhere.
 */
export interface AttendanceSheets {
  /** Puts a name on the sheet of a seminar and day; one that is there already is no second one. */
  readonly sign: (seminar: string, at: number, name: string) => Promise<Signed>;
  /** The names; undefined where there is no sheet. */
  readonly read: (seminar: string, at: number) => readonly string[] | undefined;
  /** How many names were deleted. */
  readonly remove: (seminar: string, at: number) => Promise<number>;
}

export type Signed = "signed" | "no-name" | "too-many" | "not-kept";

/** UTF-16 units of the longest name, and the most names of one day: a sheet is no place to fill a disk. */
const longest = 120;
const most = 5000;
/** A hall signs in at once; nobody types a name a second for long. Counted for the room, never for an address (R5). */
const flow = { burst: 1500, perSecond: 5 };

interface Sheet {
  /** As they were written, by what makes two of them the same. */
  readonly names: Map<string, string>;
  readonly write: () => Promise<void>;
}

/** The sheets in a folder. `now` gives ms. */
export function openAttendance(folder: string, now: () => number): AttendanceSheets {
  const allowed = createBucket(flow, now);
  const sheets = new Map<string, Sheet>();
  const pathOf = (seminar: string, at: number) =>
    join(folder, `${encodeURIComponent(seminar)} ${dayOf(at)}.json`);

  function find(path: string): Sheet | undefined {
    const known = sheets.get(path) ?? readSheet(path);
    if (known !== undefined) sheets.set(path, known);
    return known;
  }

  return {
    read(seminar, at) {
      const sheet = find(pathOf(seminar, at));
      return sheet && sorted(sheet);
    },
    async sign(seminar, at, written) {
      const path = pathOf(seminar, at);
      const name = cleanText(written.slice(0, 10 * longest)).slice(0, longest);
      if (name === "") return "no-name";
      const sheet = find(path) ?? createSheet(path, []);
      const key = keyOf(name);
      if (sheet.names.has(key)) return "signed";
      if (sheet.names.size >= most || !allowed.take()) return "too-many";
      sheet.names.set(key, name);
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        sheets.set(path, sheet);
        await sheet.write();
        return "signed";
      } catch {
        sheet.names.delete(key);
        return "not-kept";
      }
    },
    async remove(seminar, at) {
      const path = pathOf(seminar, at);
      const count = find(path)?.names.size ?? 0;
      sheets.delete(path);
      await rm(path, { force: true });
      return count;
    },
  };
}

function createSheet(path: string, names: readonly string[]): Sheet {
  const write = createWriter(path);
  const sheet: Sheet = {
    names: new Map(names.map((name) => [keyOf(name), name])),
    write: () => write(() => JSON.stringify(sorted(sheet), undefined, 1)),
  };
  return sheet;
}

function readSheet(path: string): Sheet | undefined {
  try {
    const found: unknown = JSON.parse(readFileSync(path, "utf8"));
    return Array.isArray(found)
      ? createSheet(
          path,
          found.filter((name) => typeof name === "string"),
        )
      : undefined;
  } catch {
    return undefined;
  }
}

/** In the order of the alphabet: who signed in when is nowhere, not even for a moment. */
function sorted({ names }: Sheet): readonly string[] {
  return [...names.values()].toSorted((a, b) => a.localeCompare(b));
}

/** The same name typed twice, on a phone that begins words with a capital and on one that does not, is one. */
const keyOf = (name: string): string => name.toLocaleLowerCase();

/** A sheet as CSV, one name a row. */
export function attendanceCsv(names: readonly string[]): string {
  return csv([["name"], ...names.map((name) => [name])]);
}

/** Whether two moments have the same sheet. */
export const isSameDay = (one: number, other: number): boolean => dayOf(one) === dayOf(other);

/** The day in the laptop's own time zone, as ISO 8601 writes it. */
function dayOf(at: number): string {
  const date = new Date(at);
  const two = (part: number) => String(part).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
