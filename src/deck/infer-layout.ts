import type { Layout } from "./types.ts";

/** What a slide holds, as far as it decides how the slide is laid out. */
export interface Holding {
  /** True for the first slide of the file. */
  readonly first: boolean;
  readonly title: string;
  /** Level of the title's heading, 1 to 6; 0 if there is none. */
  readonly level: number;
  /** The kinds of its outermost blocks in order, for example `paragraph`, `figure`, `left`, `widget:poll`. */
  readonly blocks: readonly string[];
  /** For each of its widgets the layout that it asks for. */
  readonly widgets: readonly (Layout | undefined)[];
  /** How many sentences the first text has. */
  readonly sentences: number;
}

const only = (blocks: readonly string[], kind: string): boolean => blocks.length === 1 && blocks[0] === kind;

/** What may stand beside a widget that is the slide's main content. */
const isLight = (block: string): boolean => block === "paragraph" || block.startsWith("widget:");

/** The layouts that follow from what a slide holds: the first row that fits. */
const table: readonly (readonly [Layout, (slide: Holding) => boolean])[] = [
  ["title", ({ first, level }) => first && level === 1],
  ["join", ({ widgets, blocks }) => widgets.includes("join") && blocks.every(isLight)],
  ["grounding", ({ widgets }) => widgets.includes("grounding")],
  ["exercise", ({ widgets }) => widgets.includes("exercise")],
  ["references", ({ title, blocks }) => blocks.length === 0 && /^(?:references|works cited)$/i.test(title)],
  ["split", ({ blocks }) => blocks.includes("left") || blocks.includes("right")],
  ["quote", ({ blocks }) => only(blocks, "quotation") || only(blocks, "blockquote")],
  ["image", ({ blocks }) => only(blocks, "figure")],
  ["section", ({ level, blocks }) => level === 1 && blocks.every((block) => block === "paragraph")],
  ["statement", ({ level, blocks }) => level > 0 && blocks.length === 0],
  [
    "statement",
    ({ level, blocks, sentences }) => level === 0 && only(blocks, "paragraph") && sentences === 1,
  ],
];

/** The layout of a slide whose author chose none. */
export function inferLayout(slide: Holding): Layout {
  return table.find(([, fits]) => fits(slide))?.[0] ?? "default";
}
