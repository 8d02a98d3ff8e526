import type { Slide } from "../deck/types.ts";
import { escapeHtml } from "../deck/html/escape.ts";
import type { Words } from "../words/words.ts";
import { withLevel } from "./levels.ts";
import type { WidgetForm } from "./widgets.ts";

/** One slide on paper, in the pieces that layouts are made of; each piece is HTML that needs nothing else. */
export interface PaperSlide {
  readonly slide: Slide;
  readonly number: number;
  /** Its title's heading level. */
  readonly level: number;
  /** The slide as on the wall, for a 16:9 box: see `slideBox`. */
  readonly wall: () => string;
  /** What is on the slide as text for paper, under its title. */
  readonly prose: (form: WidgetForm) => string;
  /** `::: handout` text, empty if none. */
  readonly handout: string;
  readonly notes: string;
  readonly script: string;
}

/** The line above a slide: its number, and what attendees should know before they look at it. */
export function label({ number, slide }: PaperSlide, { handout: words }: Words): string {
  const note =
    slide.contentNote === undefined
      ? ""
      : ` <span class="content-note">${escapeHtml(words.contentNote(slide.contentNote))}</span>`;
  return `<p class="label"><b>${escapeHtml(words.slide(number))}</b>${note}</p>`;
}

/** The slide's title as the heading of what follows. */
export function title({ slide, level }: PaperSlide): string {
  const text = slide.heading === "" ? escapeHtml(slide.title) : slide.heading;
  return withLevel(`<h2>${text}</h2>`, level);
}

/** The slide's `::: handout` text in a block of its own; nothing if there is none. */
export function handoutText({ handout }: PaperSlide): string {
  return handout === "" ? "" : `<div class="handout-text prose">${handout}</div>`;
}

/** How much text for paper, in characters, goes on on the next page rather than going there together with its slide. */
const much = 1500;

/** True where a slide's text for paper is so long that it may be broken between pages. */
export function isLong({ handout }: PaperSlide): boolean {
  return handout.replace(/<[^>]*>/g, "").length > much || (handout.match(/<tr\b/g)?.length ?? 0) > 12;
}

/** A slide's width in units of a chart's drawing, and the narrowest line on paper, mm (1.5 pt). */
const chartUnits = 1778;
const hairline = 0.53;

/** The slide as on the wall, `width` mm wide; lines of charts keep their strength on paper however small it is. */
export function slideBox(slide: PaperSlide, width: number): string {
  const line = ((hairline * chartUnits) / width).toFixed(1);
  return `<div class="box" style="--box:${width.toFixed(1)}mm;--line:${line}px">${slide.wall()}</div>`;
}
