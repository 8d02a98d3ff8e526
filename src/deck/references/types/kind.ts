import { nameList, uprightList } from "../names.ts";
import { fromMarkup, text, type Rich } from "../rich.ts";
import type { Field, Work } from "../work.ts";

/** How APA 7 sets one type of work. Author, date, punctuation between the parts and the address are the same for all. */
export interface Kind {
  /** True: stands by itself, so its title is italic; false: part of something greater. */
  readonly whole: boolean;
  /** True: dated by the day where the day is known. */
  readonly dated: boolean;
  /** True: its editors stand in the author's place when there is no author. */
  readonly edited: boolean;
  /** The title with what stands in brackets after it. */
  readonly title: (work: Work) => Rich;
  /** What follows the title, each part a sentence of its own. */
  readonly source: (work: Work) => readonly Rich[];
}

export const field = (work: Work, name: Field): string => work.texts[name] ?? "";

export const titleOf = (work: Work): Rich => fromMarkup(field(work, "title"));

/** A page range with en dashes: "355-391" -> "355–391", "e356-e366" -> "e356–e366". */
export const range = (pages: string): string => pages.replace(/\s*(?:-{1,3}|[‐‑–—])\s*(?=[\p{L}\d])/gu, "–");

/** " (3rd ed., Vol. 2, pp. 3–20)" out of the parts that are there; nothing if none is. */
export function brackets(parts: readonly string[], [open, close] = ["(", ")"]): Rich {
  const filled = parts.filter((part) => part !== "");
  return filled.length === 0 ? [] : text(` ${open ?? "("}${filled.join(", ")}${close ?? ")"}`);
}

/** "2nd ed.", "Rev. ed.": a number gets its ending, words stay. */
export function edition(work: Work): string {
  const written = field(work, "edition");
  const number = /^(\d+)(?:st|nd|rd|th)?(?:\s+ed(?:ition|\.)?)?$/i.exec(written)?.[1];
  if (number !== undefined) return number === "1" ? "" : `${ordinal(Number(number))} ed.`;
  return written === "" || /\bed(?:\.|ition)/i.test(written)
    ? written.replace(/\bedition\b/i, "ed.")
    : `${written} ed.`;
}

function ordinal(number: number): string {
  const teen = number % 100 > 10 && number % 100 < 14;
  return String(number) + (teen ? "th" : (["th", "st", "nd", "rd"][number % 10] ?? "th"));
}

/** "Vol. 2", "Vols. 1–3". */
export function volume(work: Work): string {
  const written = range(field(work, "volume"));
  if (written === "" || /[A-Za-z]{3}/.test(written)) return written;
  return `${written.includes("–") ? "Vols." : "Vol."} ${written}`;
}

/** "p. 12", "pp. 3–20". */
export function pages(work: Work): string {
  const written = range(field(work, "page"));
  return written === "" ? "" : `${/[–,]/.test(written) ? "pp." : "p."} ${written}`;
}

/** "J. Dahl, Trans." */
export const translators = (work: Work): string =>
  work.translators.length === 0 ? "" : `${uprightList(work.translators)}, Trans.`;

/** "J. Dahl & K. Eng, Eds.": editors of a book that has an author as well. */
export const bookEditors = (work: Work): string =>
  work.authors.length === 0 || work.editors.length === 0
    ? ""
    : `${uprightList(work.editors)}, ${work.editors.length > 1 ? "Eds." : "Ed."}`;

/** The publisher, left out where it is the author (APA 7, section 9.29). */
export function publisher(work: Work): Rich {
  const name = field(work, "publisher");
  return name === nameList(work.authors) ? [] : text(name);
}
