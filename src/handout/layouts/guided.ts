import type { Layout } from "../../deck/types.ts";
import { escapeHtml } from "../../deck/html/escape.ts";
import { writingLines } from "../lines.ts";
import { handoutText, label, title } from "../paper-slide.ts";
import type { HandoutLayout } from "./layout.ts";

/** Nothing is thought over in writing on these. */
const withoutLines: ReadonlySet<Layout> = new Set(["title", "section", "break", "grounding", "join"]);

/** To work through: statement, chart, question, and lines for one's own thoughts. */
export const guided: HandoutLayout = {
  about: "statement, chart, question and lines, to work through",
  orientation: "portrait",
  notes: false,
  cover: true,
  body: (slides, { words }) => {
    const parts = slides
      .filter(({ slide }) => slide.layout !== "break")
      .map((slide) => {
        const { id, layout } = slide.slide;
        const prose = slide.prose("printed");
        // A note or a written answer has lines of its own.
        const lines = withoutLines.has(layout) || prose.includes("note-lines") ? "" : writingLines(3);
        return (
          `<article id="${escapeHtml(id)}" class="part part-${layout}"><div class="opening">${label(slide, words)}` +
          `${title(slide)}</div><div class="prose">${prose}</div>${handoutText(slide)}${lines}</article>`
        );
      });
    return `<div class="guided">${parts.join("\n")}</div>`;
  },
};
