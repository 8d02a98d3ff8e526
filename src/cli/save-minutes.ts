import {
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { writeMinutes } from "../deck/write-minutes.ts";
import { systemCode } from "./attune-error.ts";
import type { Seminar } from "./seminar.ts";

/** What came of it: slide ids, or why nothing was written. */
export type SavedMinutes =
  | { readonly written: readonly string[]; readonly left: readonly string[] }
  | { readonly why: "changed" | "read-only" | "full" | "other" };

/**
 * Writes planned minutes into a seminar file, as a whole or not at all, and nothing else. Where the file does not say
 * any more what is on the screen, its author is at work on it: then nothing is written.
 */
export function saveMinutes(seminar: Seminar, minutes: Readonly<Record<string, number>>): SavedMinutes {
  try {
    const file = realpathSync(seminar.file);
    const source = readFileSync(file, "utf8");
    if (source !== seminar.source()) return { why: "changed" };
    const { source: next, written, left } = writeMinutes(source, seminar.compiled().deck.slides, minutes);
    if (next !== source) replace(file, next);
    return { written, left };
  } catch (error) {
    const code = systemCode(error);
    if (code === "ENOSPC" || code === "EDQUOT") return { why: "full" };
    if (code === "EACCES" || code === "EPERM" || code === "EROFS") return { why: "read-only" };
    return { why: "other" };
  }
}

/** A power cut leaves the old file or the new one. Whoever may read and write it stays the same. */
function replace(path: string, text: string): void {
  const beside = join(dirname(path), `.${basename(path)}.new`);
  try {
    const file = openSync(beside, "w", statSync(path).mode);
    try {
      writeSync(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}
