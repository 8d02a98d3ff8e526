import { statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { writeAll, type Content } from "../../site/build-write.ts";
import { AttuneError, systemCode } from "../attune-error.ts";
import { shownName } from "../read-seminar.ts";

/** Where a file goes: the one that was named with --out, the usual name in the folder that was, or here. */
export function placeFor(out: string | undefined, usual: string): string {
  const path = resolve(out ?? ".");
  const isFolder =
    out === undefined || /[/\\]$/.test(out) || statSync(path, { throwIfNoEntry: false })?.isDirectory();
  return isFolder === true ? join(path, usual) : path;
}

/** The same place for the page that is written where there is no PDF. */
export const pageInstead = (path: string): string => `${path.replace(/\.pdf$/i, "")}.html`;

/** Writes files, all or none, and says each on stdout; those that were there before are said to be written over. */
export function writeOut(files: ReadonlyMap<string, Content>): void {
  const paths = [...files.keys()];
  const folder = paths.length === 1 ? dirname(paths[0] ?? ".") : commonFolder(paths);
  const contents = new Map([...files].map(([path, content]) => [inFolder(folder, path), content]));
  const over = new Set(saved(paths[0] ?? folder, () => writeAll(folder, contents)));
  for (const path of paths)
    process.stdout.write(
      `${shownName(path)}${over.has(inFolder(folder, path)) ? " (written over the one before)" : ""}\n`,
    );
}

/** Writes, and says in a sentence why a place cannot be written. */
export function saved<T>(place: string, write: () => T): T {
  try {
    return write();
  } catch (error) {
    const code = systemCode(error);
    if (code === undefined) throw error;
    throw new AttuneError(
      "cannot-write",
      `${shownName(place)} cannot be written: ${error instanceof Error ? error.message : code}.`,
      "Choose another place with --out, or make room on the disk.",
    );
  }
}

const commonFolder = (paths: readonly string[]): string => dirname(paths[0] ?? ".");
const inFolder = (folder: string, path: string): string =>
  dirname(path) === folder ? basename(path) : path.slice(folder.length + 1);
