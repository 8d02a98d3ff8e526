import { responsible } from "./apa.ts";
import { yearOf } from "./dates.ts";
import { initials, surname } from "./names.ts";
import type { Name, Work } from "./work.ts";

/** What decides a work's place in the list of references, made once per work. */
export interface SortKey {
  readonly names: readonly string[];
  readonly year: number;
  readonly title: string;
  readonly key: string;
}

/**
 * APA 7, sections 9.44 to 9.48: letter by letter by the first author, then the next ("nothing comes before
 * something"), then the year (no date first, in press last), then the title without A, An or The.
 */
export function sortKey(work: Work): SortKey {
  const { names } = responsible(work);
  const title = letters((work.texts.title ?? "").replace(/<[^<>]*>/g, "").replace(/^(?:an?|the)\s+/i, ""));
  return {
    names: names.length > 0 ? names.map(nameKey) : [title],
    year: yearKey(work),
    title,
    key: work.key,
  };
}

export function compare(one: SortKey, other: SortKey): number {
  const common = Math.min(one.names.length, other.names.length);
  for (let index = 0; index < common; index += 1) {
    const order = compareText(one.names[index] ?? "", other.names[index] ?? "");
    if (order !== 0) return order;
  }
  return (
    one.names.length - other.names.length ||
    compareNumber(one.year, other.year) ||
    compareText(one.title, other.title) ||
    compareText(one.key, other.key)
  );
}

function nameKey(name: Name): string {
  if (name.kind === "group") return letters(name.literal.replace(/^(?:an?|the)\s+/i, ""));
  return `${letters(surname(name))} ${letters(initials(name.given))} ${letters(name.suffix)}`;
}

/** Lower-case letters and digits only, accents taken off: what is compared letter by letter. */
function letters(words: string): string {
  return words
    .normalize("NFD")
    .replace(/ß/g, "ss")
    .replace(/[øØ]/g, "o")
    .replace(/[łŁ]/g, "l")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

function yearKey(work: Work): number {
  if (work.issued?.year !== undefined) return work.issued.year;
  return yearOf(work) === "n.d." ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
}

const compareText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

// Not a difference: infinity less infinity is no number.
const compareNumber = (one: number, other: number): number => (one < other ? -1 : one > other ? 1 : 0);
