import { escapeHtml } from "../../deck/html/escape.ts";
import { inPieces } from "../lines.ts";
import type { Orientation } from "../paper.ts";
import { handoutText, isLong, label, slideBox, type PaperSlide } from "../paper-slide.ts";
import { textHeight, type Setting } from "../room.ts";
import type { HandoutLayout } from "./layout.ts";

export interface Grid {
  readonly columns: number;
  readonly rows: number;
  readonly orientation: Orientation;
  /** The text beneath a slide. */
  readonly text: Setting;
  /** How narrow a slide may become so that its text has room beneath it, mm. */
  readonly smallest: number;
}

/** Between columns, and below a row, mm. */
const gap = 7;
const below = 5;
/** A line with the slide's number; a content note may need a second one in a narrow column. */
const labelHeight = 5;

/**
 * Slides in rows and columns, so many to a page. Text for paper comes beneath its slide, which is drawn smaller for it;
 * what is too long for that comes below the whole row.
 */
export function grid({ columns, rows, orientation, text, smallest }: Grid): HandoutLayout {
  const count = columns * rows;
  return {
    about: `${count} ${count === 1 ? "slide" : "slides"} a page`,
    orientation,
    notes: false,
    cover: false,
    body: (slides, { words, page, above }) => {
      const html = inPieces(slides, columns).map((row, index) => {
        const taken = index < rows ? above : 0;
        const height = (page.height - 1 - taken) / rows;
        const column = (page.width - (columns - 1) * gap) / columns;
        const room = height - below - noteLines(row, column);
        const texts = Math.max(...row.map(({ handout }) => textHeight(handout, column, text)));
        const beside = (room - texts) * (16 / 9) >= Math.min(smallest, column);
        const box = Math.min(column, ((beside ? room - texts : room) * 16) / 9);
        const cells = row.map(
          (slide) =>
            `<div class="cell">${label(slide, words)}${slideBox(slide, box)}${beside ? handoutText(slide) : ""}</div>`,
        );
        const later = beside ? [] : row.filter(({ handout }) => handout !== "");
        const beneath = later.map((slide) => {
          const whose =
            row.length === 1 ? "" : `<p class="whose">${escapeHtml(words.handout.slide(slide.number))}</p>`;
          return `<div class="beneath">${whose}${handoutText(slide)}</div>`;
        });
        const long = row.some(isLong) ? " long" : "";
        return (
          `<div class="set${long}" style="min-height:${height.toFixed(1)}mm"><div class="row">${cells.join("")}</div>` +
          `${beneath.join("")}</div>`
        );
      });
      const style = `--columns:${columns};--gap:${gap}mm;--text-size:${text.size}pt;--leading:${text.leading}`;
      return `<div class="grid" style="${style}">${html.join("\n")}</div>`;
    },
  };
}

/** How high the line above the slides of a row is, mm: a long content note needs more than one. */
function noteLines(row: readonly PaperSlide[], column: number): number {
  const lines = row.map(({ slide }) => Math.ceil(((slide.contentNote?.length ?? 0) + 26) / (column / 1.5)));
  return labelHeight + (Math.max(...lines) - 1) * 4;
}
