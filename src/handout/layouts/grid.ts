import { escapeHtml } from "../../deck/html/escape.ts";
import { inPieces } from "../lines.ts";
import type { Orientation } from "../paper.ts";
import { handoutText, isLong, label, slideBox, type PaperSlide } from "../paper-slide.ts";
import { around, textHeight, widthBelow, type Setting } from "../room.ts";
import type { HandoutLayout } from "./layout.ts";
import { share } from "./pages.ts";

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
 * Slides in rows and columns, so many to a page. Text for paper comes beneath its slide, or below the whole row where
 * that takes less; all slides of the page are drawn smaller for it.
 */
export function grid({ columns, rows, orientation, text, smallest }: Grid): HandoutLayout {
  const count = columns * rows;
  return {
    about: `${count} ${count === 1 ? "slide" : "slides"} a page`,
    orientation,
    notes: false,
    cover: false,
    body: (slides, { words, page, above }) => {
      const column = (page.width - (columns - 1) * gap) / columns;
      const sets = inPieces(slides, columns).map((row) => setOf(row, column, page.width, text));
      const shares = share(
        sets.map(({ fixed }) => fixed),
        { page: page.height - 1, above, count: rows, least: (Math.min(smallest, column) * 9) / 16 },
      );
      const html = sets.map(({ row, beside }, index) => {
        const { room = page.height / rows - below - labelHeight, height = 0 } = shares[index] ?? {};
        const box = Math.min(column, (room * 16) / 9);
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
        const long = height === 0 || row.some(isLong) ? " long" : "";
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

/** A row of slides: where its text goes, and how much it needs for all but the slides themselves, mm. */
function setOf(row: readonly PaperSlide[], column: number, all: number, text: Setting) {
  const inCells = Math.max(...row.map(({ handout }) => textHeight(handout, column, text)));
  const under = row
    .filter(({ handout }) => handout !== "")
    .map(
      ({ handout }) =>
        textHeight(handout, widthBelow(handout, all), text) + around + (row.length > 1 ? labelHeight : 0),
    )
    .reduce((sum, one) => sum + one, 0);
  const isWide = row.length > 1 && row.some(({ handout }) => /<(?:table|img|pre)\b/.test(handout));
  const beside = !isWide && inCells <= under;
  return { row, beside, fixed: below + noteLines(row, column) + (beside ? inCells : under) };
}

/** How high the line above the slides of a row is, mm: a long content note needs more than one. */
function noteLines(row: readonly PaperSlide[], column: number): number {
  const lines = row.map(({ slide }) => Math.ceil(((slide.contentNote?.length ?? 0) + 26) / (column / 1.5)));
  return labelHeight + (Math.max(...lines) - 1) * 4;
}
