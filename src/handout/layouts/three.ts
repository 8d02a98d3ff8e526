import { writingLines } from "../lines.ts";
import { handoutText, isLong, label, slideBox, type PaperSlide } from "../paper-slide.ts";
import { textHeight } from "../room.ts";
import type { HandoutLayout } from "./layout.ts";

/** Width of a slide, of the gap beside it, and what is left below a row, mm. */
const box = 104;
const gap = 7;
const below = 6;
/** The text beside a slide (styles/layouts.css), and how high it may be so that a few lines are left under it, mm. */
const text = { size: 9, leading: 1.36 } as const;
const most = 44;

/** Three slides a page, each with lines to write on beside it; text for paper beside or beneath. */
export const three: HandoutLayout = {
  about: "3 slides a page, with lines to write on",
  orientation: "portrait",
  notes: false,
  cover: false,
  body: (slides, { words, page, above }) => {
    const sets = slides.map((slide, index) => {
      const height = (page.height - 1 - (index < 3 ? above : 0)) / 3;
      const isBeside = fitsBeside(slide, page.width - box - gap);
      const beneath =
        isBeside || slide.handout === "" ? "" : `<div class="beneath">${handoutText(slide)}</div>`;
      return (
        `<div class="set${isLong(slide) ? " long" : ""}" style="min-height:${height.toFixed(1)}mm"><div class="row">` +
        `<div class="cell">${label(slide, words)}${slideBox(slide, box)}</div>` +
        `<div class="beside" style="height:${(height - below).toFixed(1)}mm">` +
        `${isBeside ? handoutText(slide) : ""}${writingLines(12)}</div></div>${beneath}</div>`
      );
    });
    return `<div class="three">${sets.join("\n")}</div>`;
  },
};

function fitsBeside({ handout }: PaperSlide, width: number): boolean {
  return !/<(?:table|img|pre)\b/.test(handout) && textHeight(handout, width, text) <= most;
}
