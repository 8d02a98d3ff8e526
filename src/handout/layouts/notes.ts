import { escapeHtml } from "../../deck/html/escape.ts";
import { handoutText, label, slideBox } from "../paper-slide.ts";
import type { HandoutLayout } from "./layout.ts";

/** For the presenter: each slide with the speaker notes under it, and the words as spoken. */
export const notes: HandoutLayout = {
  about: "each slide above its speaker notes, for the presenter",
  orientation: "portrait",
  notes: true,
  cover: false,
  body: (slides, { words }) => {
    const texts = words.handout;
    const articles = slides.map((slide) => {
      const { minutes, optional } = slide.slide;
      const plan = [
        ...(minutes === undefined ? [] : [texts.minutes(minutes)]),
        ...(optional ? [texts.optional] : []),
      ].join(", ");
      const said =
        slide.script === ""
          ? ""
          : `<p class="whose">${escapeHtml(texts.script)}</p><div class="prose">${slide.script}</div>`;
      const noted =
        slide.notes === ""
          ? `<p class="whose">${escapeHtml(texts.noNotes)}</p>`
          : `<div class="prose">${slide.notes}</div>`;
      return (
        `<article class="noted"><div class="above">${label(slide, words)}${slideBox(slide, 118)}` +
        `${plan === "" ? "" : `<p class="plan">${escapeHtml(plan)}</p>`}</div>${noted}${said}${handoutText(slide)}</article>`
      );
    });
    return `<div class="with-notes">${articles.join("\n")}</div>`;
  },
};
