import type { Layout } from "./types.ts";

/** What a slide holds, as far as it decides how the slide is laid out. */
export interface Holding {
  readonly first: boolean;
  /** Level of the title's heading, 1 to 6; 0 if there is none. */
  readonly level: number;
  /** The kinds of its blocks in order, for example `paragraph`, `figure`, `left`, `widget:poll`. */
  readonly blocks: readonly string[];
  /** The layout that its only or first widget asks for. */
  readonly widget: Layout | undefined;
  /** Sentences in the only paragraph; 0 if there is anything else. */
  readonly sentences: number;
}

/** The layouts that follow from what a slide holds: the first row that fits. */
const table: readonly (readonly [Layout, (slide: Holding) => boolean])[] = [
  ["title", ({ first, level }) => first && level === 1],
  ["section", ({ level, blocks }) => level === 1 && blocks.every((block) => block === "paragraph")],
  ["split", ({ blocks }) => blocks.includes("left") || blocks.includes("right")],
  ["quote", ({ blocks }) => blocks.length === 1 && blocks[0] === "blockquote"],
  ["image", ({ blocks }) => blocks.length === 1 && blocks[0] === "figure"],
  ["statement", ({ level, blocks }) => level > 0 && blocks.length === 0],
  ["statement", ({ level, sentences }) => level === 0 && sentences === 1],
];

/** The layout of a slide whose author chose none. */
export function inferLayout(slide: Holding): Layout {
  if (slide.widget && slide.widget !== "default") return slide.widget;
  return table.find(([, fits]) => fits(slide))?.[0] ?? "default";
}
