/** One point, mm. */
const point = 25.4 / 72;

/** Mean width of a letter of Atkinson Hyperlegible Next in running English text, in em (measured: 0.49). */
const letter = 0.5;

/** Space between two blocks of text, and above and below a table's row, mm (styles/prose.css). */
const between = 1.8;
const aroundRow = 2.8;
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
export function textHeight(html: string, width: number, { size, leading }: Setting): number {
  if (html === "") return 0;
  const perLine = Math.max(8, width / (size * point * letter));
  const lineHeight = size * point * leading;
  const blocks = html.split(/<\/(?:p|li|tr|dd|dt|h[1-6]|pre|figcaption|caption)>/);
  let height = 0;
  for (const block of blocks) {
    const letters = block.replace(/<[^>]*>/g, "").trim().length;
    if (/<img\b/.test(block)) height += picture;
    if (letters === 0) continue;
    const isRow = /<tr\b/.test(block);
    const lines = Math.ceil((letters * (isRow && isUneven(block) ? 1.25 : 1.05)) / perLine);
    height += lines * lineHeight + (isRow ? aroundRow : between);
  }
  return height;
}

/** True for a table's row with several long cells: columns break their words more often than one text does. */
const isUneven = (row: string): boolean =>
  row.split(/<\/t[hd]>/).filter((cell) => cell.replace(/<[^>]*>/g, "").trim().length > 24).length > 1;
