import { escapeHtml } from "../../deck/html/escape.ts";
import { handoutText, label, slideBox, type PaperSlide } from "../paper-slide.ts";
import { textHeight } from "../room.ts";
import type { HandoutLayout } from "./layout.ts";
import { share } from "./pages.ts";

/** How wide a slide is at least and at most, mm: two to a page where their notes leave them that much. */
const narrowest = 80;
const widest = 140;
/** The line above a slide, the one below it, and what lies between it and the next, mm (styles/layouts.css). */
const around = 23;
const text = { size: 11, leading: 1.42 } as const;

/** For the presenter: each slide with the speaker notes under it, and the words as spoken. */
export const notes: HandoutLayout = {
  about: "each slide above its speaker notes, for the presenter",
  orientation: "portrait",
  notes: true,
  cover: false,
  body: (slides, { words, page, above }) => {
    const texts = words.handout;
    const under = (slide: PaperSlide) =>
      [slide.notes, slide.script, slide.handout].reduce(
        (sum, html) => sum + (html === "" ? 0 : textHeight(html, page.width, text) * 0.95 + 3),
        around,
      );
    const shares = share(slides.map(under), {
      page: page.height - 1,
      above,
      count: 2,
      least: (narrowest * 9) / 16,
    });
    const articles = slides.map((slide, index) => {
      const box = Math.min(widest, ((shares[index]?.room ?? 0) * 16) / 9) || narrowest;
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
        `<article class="noted"><div class="above">${label(slide, words)}${slideBox(slide, box)}` +
        `${plan === "" ? "" : `<p class="plan">${escapeHtml(plan)}</p>`}</div>${noted}${said}${handoutText(slide)}</article>`
      );
    });
    return `<div class="with-notes">${articles.join("\n")}</div>`;
  },
};
