import type { Reference } from "../types.ts";

/**
 * How much of a list of references fits on a slide, in shares of the slide's height. Follows the layout `references`
 * (present/styles/layouts/references.css): two columns, text of 2.2 %, lines 1.3 times as high, a hanging indent.
 */
const page = {
  columns: 2,
  /** Height of a column under a title of one line, with a little to spare for the balance of the columns. */
  height: 0.72,
  width: 0.76,
  text: 0.022,
  line: 1.3,
  /** Room between two entries, in lines. */
  gap: 0.32,
  /** In shares of the text's size. */
  indent: 2.2,
};

/** Mean width of a letter of Atkinson Hyperlegible Next in entries, in shares of the text's size; measured, plus 5 %. */
const letter = 0.44;

/** What the last line, ragged ends and addresses that begin a new line cost an entry on average, in lines; measured. */
const ragged = 0.75;

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

/** Lines of one entry on average: over a column the fractions even out. */
function linesOf({ text }: Reference): number {
  const perLine = (page.width / page.text - page.indent) / letter;
  return text.length / perLine + ragged;
}

function withoutOrphan(pages: Reference[][]): Reference[][] {
  const [before, last] = pages.slice(-2);
  if (last?.length === 1 && before !== undefined && before.length > 2) {
    const moved = before.pop();
    if (moved !== undefined) last.unshift(moved);
  }
  return pages;
}
