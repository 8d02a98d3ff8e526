import { escapeHtml } from "../../deck/html/escape.ts";
import { handoutText, label, title } from "../paper-slide.ts";
import type { HandoutLayout } from "./layout.ts";

/** For people who need large letters: 18 pt, one column; what is drawn is also told in words of that size. */
export const largePrint: HandoutLayout = {
  about: "text of 18 points, in one column",
  orientation: "portrait",
  notes: false,
  edges: 14,
  cover: true,
  body: (slides, { words }) => {
    const parts = slides.map(
      (slide) =>
        `<article id="${escapeHtml(slide.slide.id)}" class="part part-${slide.slide.layout}">` +
        `<div class="opening">${label(slide, words)}${title(slide)}</div>` +
        `<div class="prose">${slide.prose("printed and told")}</div>${handoutText(slide)}</article>`,
    );
    return `<div class="large-print">${parts.join("\n")}</div>`;
  },
};
