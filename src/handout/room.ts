/** One point, mm. */
const point = 25.4 / 72;

/** Mean width of a letter of Atkinson Hyperlegible Next in running English text, in em (measured: 0.49). */
const letter = 0.5;

/** Space between two blocks of text, above and below a table's row, and beside a cell's text, mm (styles/prose.css). */
const between = 1.8;
const aroundRow = 2.8;
const besideCell = 3;
/** How high a cell to write in is, and how wide a line of text may be, mm (styles/prose.css). */
const emptyCell = 7;
const widest = 165;
/** What is kept free for a picture, mm. */
const picture = 60;

/** The space around a text below a row, mm, and how wide it is: a table takes the whole page (styles/layouts.css). */
export const around = 7;
export const widthBelow = (html: string, page: number): number =>
  html.includes("<table") ? page : Math.min(150, page);

/** Text set in letters of `size` points, in lines of `leading` em. */
export interface Setting {
  readonly size: number;
  readonly leading: number;
}

/**
 * About how high a text for paper will be, mm, in a column `width` mm wide: a little more rather than less. It decides how
 * large a slide is drawn above it, before any browser has laid it out; 0 for no text.
 */
export function textHeight(html: string, width: number, setting: Setting): number {
  return html
    .split(/(<table\b.*?<\/table>)/s)
    .map((part) =>
      part.startsWith("<table") ? tableHeight(part, width, setting) : proseHeight(part, width, setting),
    )
    .reduce((sum, height) => sum + height, 0);
}

/** True for a text with a table to write in. */
const hasCells = (html: string): boolean => /<td[^>]*><\/td>/.test(html);

function proseHeight(html: string, width: number, setting: Setting): number {
  const line = lineOf(setting);
  const perLine = Math.max(8, Math.min(width, widest) / line.letter);
  let height = 0;
  for (const block of html.split(/<\/(?:p|li|dd|dt|h[1-6]|pre|figcaption)>/)) {
    const letters = lettersIn(block);
    if (/<img\b/.test(block)) height += picture;
    if (letters > 0) height += Math.ceil((letters * 1.05) / perLine) * line.height + between;
  }
  return height;
}

/** Letters of a table are a little smaller than those of the text around it (styles/prose.css). */
const inTable = 0.95;

/** A table is as wide as it may be; a column as wide as its longest cell, or what its neighbours leave it. */
function tableHeight(html: string, width: number, setting: Setting): number {
  const line = lineOf(setting);
  const rows = Array.from(html.matchAll(/<tr\b.*?<\/tr>/gs), ([row]) =>
    Array.from(row.matchAll(/<t[hd]\b[^>]*>(.*?)<\/t[hd]>/gs), ([, cell = ""]) => lettersIn(cell)),
  );
  const count = Math.max(0, ...rows.map((cells) => cells.length));
  const longest = Array.from({ length: count }, (_, column) =>
    Math.max(0, ...rows.map((cells) => cells[column] ?? 0)),
  );
  const toWrite = hasCells(html);
  const widths = toWrite
    ? longest.map(() => width / count)
    : shared(
        longest.map((letters) => letters * line.letter * inTable + besideCell),
        width,
      );
  const heights = rows.map((cells) => {
    const lines = cells.map((letters, column) =>
      Math.ceil((letters * inTable * line.letter) / Math.max(6, (widths[column] ?? 0) - besideCell)),
    );
    const text = Math.max(1, ...lines) * line.height;
    return (toWrite && cells.includes(0) ? Math.max(emptyCell, text) : text) + aroundRow;
  });
  return heights.reduce((sum, height) => sum + height, between);
}

/** What each column gets of a table's width: what it needs, the narrow ones first. */
function shared(needs: readonly number[], width: number): readonly number[] {
  let left = width;
  let open = needs.length;
  const given = new Map<number, number>();
  for (const [column, need] of [...needs.entries()].sort(([, a], [, b]) => a - b)) {
    const own = Math.min(need, left / open);
    given.set(column, own);
    left -= own;
    open -= 1;
  }
  return needs.map((_, column) => given.get(column) ?? 0);
}

const lettersIn = (html: string): number => html.replace(/<[^>]*>/g, "").trim().length;

const lineOf = ({ size, leading }: Setting) => ({
  letter: size * point * letter,
  height: size * point * leading,
});
