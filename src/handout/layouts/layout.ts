import type { Deck } from "../../deck/types.ts";
import type { Words } from "../../words/words.ts";
import type { Orientation, PageSize } from "../paper.ts";
import type { PaperSlide } from "../paper-slide.ts";

/** What a layout does with the slides of a deck. */
export interface HandoutLayout {
  /** What it is for, in a few words. */
  readonly about: string;
  readonly orientation: Orientation;
  /** True where speaker notes and scripts are printed: then, and only then, they are in the bytes. */
  readonly notes: boolean;
  /** The letters at the edges of its pages, points, where they are not the usual ones. */
  readonly edges?: number;
  /** True where the seminar's title stands above the text, in place of the title slide. */
  readonly cover: boolean;
  readonly body: (slides: readonly PaperSlide[], around: Around) => string;
}

export interface Around {
  readonly deck: Deck;
  readonly words: Words;
  /** What lies between header and footer, mm. */
  readonly page: PageSize;
  /** How much of the first page is taken by what stands above the slides, mm. */
  readonly above: number;
}
