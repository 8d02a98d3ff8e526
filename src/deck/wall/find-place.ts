import type { Place } from "../diagnostic.ts";

/** First and last line, from 1. */
export interface Lines {
  readonly from: number;
  readonly to: number;
}

/** So many of a text's first words find it; more only find differences between what is written and what is shown. */
const enough = 8;

/**
 * Where a text that is on the wall was written: looks for its first words, marks left out, through `ranges` of
 * lines in their order. Where they are nowhere, the place is the first line of the first range that is not blank.
 */
export function findPlace(lines: readonly string[], ranges: readonly Lines[], text: string): Place {
  const wanted = wordsOf(text)
    .slice(0, enough)
    .map(({ word }) => word);
  for (let count = wanted.length; count > 0; count = count > 2 ? count >> 1 : count - 1) {
    const words = wanted.slice(0, count);
    // One short word alone stands everywhere.
    if (count < wanted.length && words.join("").length < 4) break;
    for (const { from, to } of ranges)
      for (let line = from; line <= to; line += 1) {
        const at = find(wordsOf(lines[line - 1] ?? ""), words);
        if (at !== undefined) return { line, ...at };
      }
  }
  return firstLine(lines, ranges[0] ?? { from: 1, to: 1 });
}

/** Where a file's name stands, else the same as `findPlace` without a text. */
export function findName(lines: readonly string[], ranges: readonly Lines[], name: string): Place {
  for (const { from, to } of ranges)
    for (let line = from; line <= to; line += 1) {
      const column = (lines[line - 1] ?? "").indexOf(name) + 1;
      if (column > 0) return { line, column, length: name.length };
    }
  return firstLine(lines, ranges[0] ?? { from: 1, to: 1 });
}

function firstLine(lines: readonly string[], { from, to }: Lines): Place {
  for (let line = from; line <= to; line += 1) {
    const text = lines[line - 1] ?? "";
    const column = text.search(/\S/) + 1;
    if (column > 0) return { line, column, length: text.trim().length };
  }
  return { line: from, column: 1 };
}

interface Word {
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    word: word.toLowerCase(),
    from: index,
    to: index + word.length,
  }));
}

function find(
  line: readonly Word[],
  words: readonly string[],
): { column: number; length: number } | undefined {
  for (let start = 0; start + words.length <= line.length; start += 1) {
    if (!words.every((word, index) => line[start + index]?.word === word)) continue;
    const [first, last] = [line[start], line[start + words.length - 1]];
    if (first && last) return { column: first.from + 1, length: last.to - first.from };
  }
  return undefined;
}
