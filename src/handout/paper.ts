/** The papers that a handout can be made for. Millimetres, upright; the height is what lies between header and footer. */
const papers = {
  a4: { size: "A4", width: 210, height: 297 },
  letter: { size: "letter", width: 215.9, height: 279.4 },
} as const;

export type PaperName = keyof typeof papers;
export const paperNames: readonly PaperName[] = ["a4", "letter"];
export const isPaperName = (name: string): name is PaperName => Object.hasOwn(papers, name);

export type Orientation = "portrait" | "landscape";

/** Margins, mm: room for the header above and the page number below. */
const margin = { top: 21, side: 14, bottom: 18 } as const;

/** What stands at the edges of every page. */
export interface Edges {
  readonly topLeft: string;
  readonly topRight: string;
  readonly bottomLeft: string;
  /** The page's number, between the words before and after its two counters. */
  readonly page: { readonly before: string; readonly between: string; readonly after: string };
}

/** What lies between header and footer, mm. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** The room that a page of this paper has for a layout. */
export function pageSize(name: PaperName, orientation: Orientation): PageSize {
  const { width, height } = papers[name];
  const [across, down] = orientation === "portrait" ? [width, height] : [height, width];
  return { width: round(across - 2 * margin.side), height: round(down - margin.top - margin.bottom) };
}

/** The letters at the edges of a page, points. */
export const usual = 9;

/** The `@page` rule: paper, margins, header and footer; and the page's inner size, `--w` and `--h`, mm. */
export function pageCss(name: PaperName, orientation: Orientation, edges: Edges, letters = usual): string {
  const { width, height } = pageSize(name, orientation);
  const text = `font:400 ${letters}pt/1.2 "Atkinson Hyperlegible Next",sans-serif;color:#444`;
  const { before, between, after } = edges.page;
  return (
    `@page{size:${papers[name].size} ${orientation};margin:${margin.top}mm ${margin.side}mm ${margin.bottom}mm;` +
    `@top-left{content:${quote(edges.topLeft)};${text};color:#111;font-weight:700;width:72%;text-align:left;` +
    `vertical-align:bottom;padding-bottom:2.6mm;margin-bottom:3.4mm;border-bottom:.35mm solid #111}` +
    `@top-right{content:${quote(edges.topRight)};${text};text-align:right;` +
    `vertical-align:bottom;padding-bottom:2.6mm;margin-bottom:3.4mm;border-bottom:.35mm solid #111}` +
    `@bottom-left{content:${quote(edges.bottomLeft)};${text};width:72%;text-align:left;vertical-align:top;padding-top:4mm}` +
    `@bottom-right{content:${quote(before)} counter(page) ${quote(between)} counter(pages) ${quote(after)};${text};` +
    `text-align:right;vertical-align:top;padding-top:4mm}}` +
    `:root{--w:${width}mm;--h:${height}mm}`
  );
}

/** A rule for pages that are wider than high among others that are not: elements of the class `wide`. */
export const widePageCss = (name: PaperName): string =>
  `@page wide{size:${papers[name].size} landscape}.wide{page:wide}`;

/** A CSS string: nothing in it can end the string, the rule or the style sheet. */
function quote(text: string): string {
  return `"${text.replace(/[\\"<>\p{Cc}]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16) ?? ""} `)}"`;
}

const round = (value: number): number => Math.round(value * 10) / 10;
