import { readdirSync, statSync } from "node:fs";
import { dirname, extname, join, resolve } from "node:path";
import { AttuneError } from "./attune-error.ts";

/** Markdown files that lie beside seminars without being one. */
const notSeminars = /^(readme|changelog|contributing|license|licence)\.md$/i;

export const isSeminarName = (name: string) =>
  extname(name).toLowerCase() === ".md" && !/^[._]/.test(name) && !notSeminars.test(name);

/** The author's guide, which is a seminar itself. */
const isGuide = (name: string) => /^guide\.md$/i.test(name);

/** Full paths of the seminar files in a folder, by name; the guide comes last. */
export function seminarsIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter(isSeminarName)
    .sort((a, b) => Number(isGuide(a)) - Number(isGuide(b)) || a.localeCompare(b))
    .map((name) => join(folder, name));
}

/** What somebody pointed at: one seminar, or a folder of them. */
export interface Place {
  readonly folder: string;
  /** Set when it is one file: then only this seminar is shown. */
  readonly file: string | undefined;
}

/** Finds the folder or file of a word on the command line. Throws AttuneError `no-such-file`. */
export function findPlace(word: string): Place {
  const path = resolve(word);
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined)
    throw new AttuneError(
      "no-such-file",
      `There is no file or folder ${word}.`,
      "Check the spelling, or look with `ls` at what is there.",
    );
  return stat.isDirectory()
    ? { folder: path, file: undefined }
    : { folder: dirname(path), file: seminarFile(word) };
}

/** The full path of one seminar file. Throws AttuneError where there is none of that name. */
export function seminarFile(word: string): string {
  const path = resolve(word);
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat?.isDirectory() === true)
    throw new AttuneError(
      "a-folder",
      `${word} is a folder, not a seminar file.`,
      "Name the files in it, for example `slides/*.md`.",
    );
  if (stat?.isFile() !== true)
    throw new AttuneError("no-such-file", `There is no file ${word}.`, "Check the spelling and the folder.");
  if (extname(path).toLowerCase() !== ".md")
    throw new AttuneError(
      "not-a-seminar",
      `${word} is not a seminar file.`,
      "A seminar is a Markdown file: its name ends with .md.",
    );
  return path;
}
