import type { Reference } from "../types.ts";

/**
 * How much of a list of references fits on a slide of 16:9, in shares of the slide's height: two columns under the
 * title, text of 2.4 % (design: sources), lines 1.35 times as high, a hanging indent.
 */
const page = {
  columns: 2,
  /** Height of a column. */
  height: 0.74,
  /** Width of a column: 16/9 less both margins and the gap, halved. */
  width: 0.8,
  text: 0.024,
  line: 1.35,
  /** Room between two entries, in lines. */
  gap: 0.35,
  indent: 1.5,
};

/** Mean width of a letter of Atkinson Hyperlegible Next in running text, in shares of the text's size. */
const letter = 0.53;

/**
 * Splits the list of references over slides, in order, by estimated length; at least one entry a page, and an entry
 * is never torn. A last page with a single entry takes one from the page before.
 */
export function paginate(references: readonly Reference[]): (readonly Reference[])[] {
  const room = Math.floor(page.height / (page.text * page.line));
  const pages: Reference[][] = [];
  let column = page.columns;
  let filled = room;
  for (const reference of references) {
    const lines = linesOf(reference);
    if (filled + lines > room) {
      column += 1;
      filled = 0;
      if (column >= page.columns) {
        pages.push([]);
        column = 0;
      }
    }
    pages.at(-1)?.push(reference);
    filled += lines + page.gap;
  }
  return withoutOrphan(pages);
}

/** Lines of one entry, at least one; a long address breaks anywhere and adds nothing of its own. */
function linesOf({ text }: Reference): number {
  const perLine = (page.width - page.indent * page.text) / (page.text * letter);
  return Math.max(1, Math.ceil(text.length / perLine));
}

function withoutOrphan(pages: Reference[][]): Reference[][] {
  const [before, last] = pages.slice(-2);
  if (last?.length === 1 && before !== undefined && before.length > 2) {
    const moved = before.pop();
    if (moved !== undefined) last.unshift(moved);
  }
  return pages;
}
