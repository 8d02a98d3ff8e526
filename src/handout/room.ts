/** One point, mm. */
const point = 25.4 / 72;

/** Mean width of a letter of Atkinson Hyperlegible Next in running English text, in em (measured: 0.49). */
const letter = 0.5;

/** Space between two blocks of text, and above and below a table's row, mm (styles/prose.css). */
const between = 1.8;
const aroundRow = 2.8;
/** What is kept free for a picture, mm. */
const picture = 60;

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
    // Columns of a table break their words more often.
    const lines = Math.ceil((letters * (isRow ? 1.25 : 1.05)) / perLine);
    height += lines * lineHeight + (isRow ? aroundRow : between);
  }
  return height;
}
