import { writingLines } from "../lines.ts";
import { handoutText, isLong, label, slideBox, type PaperSlide } from "../paper-slide.ts";
import { around, textHeight, widthBelow } from "../room.ts";
import type { HandoutLayout } from "./layout.ts";
import { share } from "./pages.ts";

/** Width of a slide, of the gap beside it, and the least that is left below a row, mm. */
const box = 104;
const gap = 7;
const least = 3;
/** The line above a slide, mm. */
const labelHeight = 5;
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
    const rows = slides.map((slide) => {
      const isBeside = fitsBeside(slide, page.width - box - gap);
      const under =
        isBeside || slide.handout === ""
          ? 0
          : textHeight(slide.handout, widthBelow(slide.handout, page.width), text) + around;
      return { slide, isBeside, under };
    });
    const shares = share(
      rows.map(({ under }) => under),
      { page: page.height - 1, above, count: 3, least: labelHeight + (box * 9) / 16 + least },
    );
    const sets = rows.map(({ slide, isBeside }, index) => {
      const { room = page.height / 3, height = 0 } = shares[index] ?? {};
      const beneath =
        isBeside || slide.handout === "" ? "" : `<div class="beneath">${handoutText(slide)}</div>`;
      const row = Math.min(room, page.height / 3);
      return (
        `<div class="set${height === 0 || isLong(slide) ? " long" : ""}" style="min-height:${height.toFixed(1)}mm"><div class="row">` +
        `<div class="cell">${label(slide, words)}${slideBox(slide, box)}</div>` +
        `<div class="beside" style="height:${(row - least).toFixed(1)}mm">` +
        `${isBeside ? handoutText(slide) : ""}${writingLines(12)}</div></div>${beneath}</div>`
      );
    });
    return `<div class="three">${sets.join("\n")}</div>`;
  },
};

function fitsBeside({ handout }: PaperSlide, width: number): boolean {
  return !/<(?:table|img|pre)\b/.test(handout) && textHeight(handout, width, text) <= most;
}
