import { escapeHtml } from "../html/escape.ts";
import type { Reference } from "../types.ts";
import type { Citation, Cited } from "./citation.ts";
import { toHtml, type Rich } from "./rich.ts";

/** How the pieces of a citation are put on paper: as HTML with links, or as plain text. */
export interface Pen {
  readonly text: (words: string) => string;
  readonly work: (reference: Reference, words: Rich) => string;
  readonly unknown: (key: string) => string;
}

type Find = (key: string) => Reference | undefined;

/** Writes a citation as APA 7 sets it (sections 8.10 to 8.22); works that are not known stand there by their key. */
export function writeCitation(citation: Citation, find: Find, pen: Pen): string {
  const [first, ...others] = citation.works;
  if (first === undefined) return "";
  if (citation.form === "bracketed") {
    return pen.text("(") + cluster(citation.works, find, pen) + pen.text(")");
  }
  if (citation.form === "narrative") return narrative(first, others, citation.possessive ?? "", find, pen);
  const reference = find(first.key);
  return reference === undefined ? pen.unknown(first.key) : pen.work(reference, [{ text: reference.year }]);
}

function narrative(first: Cited, others: readonly Cited[], possessive: string, find: Find, pen: Pen): string {
  const reference = find(first.key);
  const more = others.length === 0 ? "" : pen.text("; ") + cluster(others, find, pen);
  const after = first.after === "" ? "" : `, ${first.after}`;
  if (reference === undefined) {
    const rest = after === "" && more === "" ? "" : pen.text(` (${after.slice(2)}`) + more + pen.text(")");
    return pen.unknown(first.key) + pen.text(possessive) + rest;
  }
  const name = { text: reference.names.narrative, ...(reference.titled === true ? { italic: true } : {}) };
  const called: Rich = [name, { text: `${possessive} (${reference.year}${after}` }];
  if (more === "") return pen.work(reference, [...called, { text: ")" }]);
  return pen.work(reference, called) + more + pen.text(")");
}

interface Found {
  readonly work: Cited;
  readonly reference: Reference | undefined;
}

/** The works of one bracket in the order of the list of references, joined by semicolons. */
function cluster(works: readonly Cited[], find: Find, pen: Pen): string {
  const found = works.map((work) => ({ work, reference: find(work.key) }));
  let written = "";
  let last: Found | undefined;
  for (const one of runs(found).flatMap(ordered)) {
    const joined = last !== undefined && sharesNames(last, one);
    if (last !== undefined) written += pen.text(joined ? ", " : "; ");
    written += writeWork(one, joined, pen);
    last = one;
  }
  return written;
}

/** Splits at works with words before them: "see also" keeps its place, the works between are in alphabetical order. */
function runs(found: readonly Found[]): Found[][] {
  const all: Found[][] = [];
  for (const one of found) {
    const last = all.at(-1);
    if (last === undefined || one.work.before !== "") all.push([one]);
    else last.push(one);
  }
  return all;
}

function ordered(run: readonly Found[]): Found[] {
  const before = run[0]?.work.before ?? "";
  const sorted = run.map(({ work, reference }) => ({ work: { ...work, before: "" }, reference }));
  sorted.sort(alphabetically);
  return sorted.map((one, index) => (index === 0 ? { ...one, work: { ...one.work, before } } : one));
}

/** By the names as they are read (initials apart), then by year; unknown works stay behind. */
function alphabetically({ reference: one }: Found, { reference: other }: Found): number {
  if (one === undefined || other === undefined)
    return Number(one === undefined) - Number(other === undefined);
  return compareText(spoken(one), spoken(other)) || compareText(yearRank(one.year), yearRank(other.year));
}

const spoken = ({ names }: Reference): string =>
  names.parenthetical
    .replace(/^(?:\p{L}+\.[- ]?)+/u, "")
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N} ]/gu, "");

/** No date comes first, in press last. */
const yearRank = (year: string): string =>
  year.startsWith("n.d.") ? ` ${year}` : /^\d/.test(year) ? year : `~${year}`;

const compareText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** "(Ditzen et al., 2007, 2009)": names are not repeated, unless a place in the work would come between. */
function sharesNames(last: Found, one: Found): boolean {
  return (
    last.reference !== undefined &&
    last.reference.names.parenthetical === one.reference?.names.parenthetical &&
    last.work.after === "" &&
    one.work.after === "" &&
    one.work.before === "" &&
    !last.work.suppressed &&
    !one.work.suppressed
  );
}

function writeWork({ work, reference }: Found, joined: boolean, pen: Pen): string {
  const before = work.before === "" ? "" : pen.text(`${work.before} `);
  const after = work.after === "" ? "" : `, ${work.after}`;
  if (reference === undefined) return before + pen.unknown(work.key) + pen.text(after);
  const name = {
    text: reference.names.parenthetical,
    ...(reference.titled === true ? { italic: true } : {}),
  };
  const bare = joined || work.suppressed;
  const words: Rich = bare
    ? [{ text: reference.year + after }]
    : [name, { text: `, ${reference.year}${after}` }];
  return before + pen.work(reference, words);
}

/** Links to the list of references; `linked: false` where the text is a link already. */
export const htmlPen = (linked: boolean): Pen => ({
  text: escapeHtml,
  work: ({ anchor }, words) =>
    linked
      ? `<a class="citation" href="#${escapeHtml(anchor)}">${toHtml(words)}</a>`
      : `<span class="citation">${toHtml(words)}</span>`,
  unknown: (key) => `<span class="citation citation-unknown">${escapeHtml(key)}</span>`,
});

export const textPen: Pen = {
  text: (words) => words,
  work: (_, words) => words.map((run) => run.text).join(""),
  unknown: (key) => key,
};
