import { escapeHtml } from "../../deck/html/escape.ts";
import { handoutText, title } from "../paper-slide.ts";
import type { HandoutLayout } from "./layout.ts";

/** The whole seminar as text: every title with its points; what is drawn is told in words. */
export const outline: HandoutLayout = {
  about: "everything as text, without pictures",
  orientation: "portrait",
  notes: false,
  cover: true,
  body: (slides, { words }) => {
    const items = slides.map((slide) => {
      const { id, contentNote, layout } = slide.slide;
      const note =
        contentNote === undefined
          ? ""
          : `<p class="content-note">${escapeHtml(words.handout.contentNote(contentNote))}</p>`;
      return (
        `<article id="${escapeHtml(id)}" class="entry entry-${layout}"><span class="number">${slide.number}</span>` +
        `${note}${title(slide)}<div class="prose">${slide.prose("told")}</div>${handoutText(slide)}</article>`
      );
    });
    return `<div class="outline">${items.join("\n")}</div>`;
  },
};
