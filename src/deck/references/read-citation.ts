import type { Citation, Cited } from "./citation.ts";
import { locator, startsAsLocator } from "./locator.ts";

const key = String.raw`[\p{L}\p{N}_](?:[\p{L}\p{N}_]|[-:.#$%&+?~/]+(?=[\p{L}\p{N}_]))*`;
const bracketed = new RegExp(String.raw`(?<![\p{L}\p{N}_.@\\])(-?)@(${key})`, "u");
const bare = new RegExp(String.raw`^(-?)@(?=[\p{L}_])(${key})`, "u");
const possessive = /^['’]s(?![\p{L}\p{N}])/u;

/**
 * Reads what stands between square brackets as a citation: `see @one, p. 39; also @two`. Undefined if its first part
 * names no work, so that the brackets mean something else.
 *
 * @param inside the text between the brackets
 * @param offset where it begins in the whole text, for the works' places
 */
export function readBracket(inside: string, offset: number): Citation | undefined {
  const works = readWorks(inside, offset);
  return works === undefined ? undefined : { form: "bracketed", works };
}

/**
 * Reads `@key`, `-@key`, `@key's` or `@key [p. 3]` at the beginning of a text; `length` is how much of it that is.
 *
 * @param offset where the text begins in the whole, for the works' places
 */
export function readBare(
  text: string,
  offset: number,
): { readonly citation: Citation; readonly length: number } | undefined {
  const found = bare.exec(text);
  if (found?.[2] === undefined) return undefined;
  const suppressed = found[1] === "-";
  const work: Cited = { key: found[2], at: offset + (suppressed ? 1 : 0), before: "", after: "", suppressed };
  const end = found[0].length;
  if (suppressed) return { citation: { form: "year", works: [work] }, length: end };
  const owned = possessive.test(text.slice(end, end + 4)) ? 2 : 0;
  const more = readFollowing(text, end + owned, offset, work);
  const citation = { form: "narrative" as const, works: more?.works ?? [work] };
  return {
    citation: owned > 0 ? { ...citation, possessive: "’s" } : citation,
    length: more?.end ?? end + owned,
  };
}

/** The bracket after a narrative citation, if it holds a locator or further works. */
function readFollowing(
  source: string,
  from: number,
  offset: number,
  first: Cited,
): { readonly works: readonly Cited[]; readonly end: number } | undefined {
  const open = source[from] === " " ? from + 1 : from;
  const close = source[open] === "[" ? source.indexOf("]", open) : -1;
  if (close < 0 || /^(?:[({]|\[(?![\^@-]))/.test(source.slice(close + 1, close + 3))) return undefined;
  const inside = source.slice(open + 1, close);
  const parts = inside.split(";");
  const own = parts[0] ?? "";
  const further = bracketed.test(own) ? inside : parts.slice(1).join(";");
  const ownLocator = bracketed.test(own) ? "" : own;
  if (ownLocator !== "" && !startsAsLocator(ownLocator)) return undefined;
  const works = further === "" ? [] : readWorks(further, offset + open + 1 + inside.length - further.length);
  return works && { works: [{ ...first, after: locator(ownLocator) }, ...works], end: close + 1 };
}

function readWorks(inside: string, offset: number): readonly Cited[] | undefined {
  const works: Cited[] = [];
  let start = offset;
  for (const part of inside.split(";")) {
    const here = readPart(part, start);
    const last = works.at(-1);
    if (here.length > 0) works.push(...here);
    else if (last === undefined) return undefined;
    else works[works.length - 1] = { ...last, after: `${last.after};${part}`.replace(/^;\s*/, "") };
    start += part.length + 1;
  }
  return works;
}

/** The next work in a text; most texts end without one, and the search for names is slow. */
const next = (text: string): RegExpExecArray | null => (text.includes("@") ? bracketed.exec(text) : null);

/** One part between semicolons; "@one and @two" and "@one, @two" are taken for two works as well. */
function readPart(part: string, start: number): Cited[] {
  const works: Cited[] = [];
  let rest = part;
  let at = start;
  let before: string | undefined;
  for (let found = next(rest); found !== null; found = next(rest)) {
    const between = rest.slice(0, found.index);
    const last = works.at(-1);
    if (last === undefined) before = between.trim();
    else
      works[works.length - 1] = { ...last, after: locator(between.replace(/[\s,]*(?:\band\b|&)?\s*$/, "")) };
    const suppressed = found[1] === "-";
    works.push({
      key: found[2] ?? "",
      at: at + found.index + (suppressed ? 1 : 0),
      before: last === undefined ? (before ?? "") : "",
      after: "",
      suppressed,
    });
    at += found.index + found[0].length;
    rest = rest.slice(found.index + found[0].length);
  }
  const last = works.at(-1);
  if (last !== undefined) works[works.length - 1] = { ...last, after: locator(rest) };
  return works;
}
