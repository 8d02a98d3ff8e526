import type { Compiled } from "../../deck/compile.ts";
import type { Diagnostic } from "../../deck/diagnostic.ts";
import { escapeHtml } from "../../deck/html/escape.ts";
import type { Slide } from "../../deck/types.ts";
import type { RenderContext } from "../../deck/widget.ts";
import { wordsFor, type Words } from "../../words/words.ts";

/** What the example becomes: its slides, and what no slide shows. */
export function slidesHtml(compiled: Compiled, context: RenderContext): string {
  const words = wordsFor(context.language).example;
  const shown = context.slides?.({ ...compiled, diagnostics: [] }) ?? [];
  const slides = shown.map((html) => `<div class="example-slide">${html}</div>`);
  const more = compiled.deck.slides.map((slide) => besideSlide(slide, words)).join("");
  return (
    `<div class="example-slides" data-count="${Math.min(shown.length, 6)}">${slides.join("")}</div>` +
    (more === "" ? "" : `<div class="example-more">${more}</div>`)
  );
}

/** Settings and texts of a slide that are not on the wall. */
function besideSlide(slide: Slide, words: Words["example"]): string {
  const facts = [
    slide.minutes === undefined ? "" : words.minutes(slide.minutes),
    slide.optional ? words.optional : "",
    slide.credit ? "" : words.noCredit,
    slide.contentNote === undefined ? "" : words.contentNote(slide.contentNote),
  ].filter((fact) => fact !== "");
  const texts = [
    [words.notes, slide.notes],
    [words.handout, slide.handout],
    [words.script, slide.script],
  ].filter(([, html]) => html !== "");
  return (
    (facts.length > 0 ? `<p class="example-facts">${facts.map(escapeHtml).join(" · ")}</p>` : "") +
    texts
      .map(([name = "", html]) => `<div class="example-text"><b>${escapeHtml(name)}</b>${html}</div>`)
      .join("")
  );
}

/** What Attune says of the example, word for word. */
export function mistakesHtml(diagnostics: readonly Diagnostic[], context: RenderContext): string {
  const words = wordsFor(context.language).example;
  const items = diagnostics.map(
    ({ code, severity, message, hint, file, line, column }) =>
      `<li class="mistake-${severity}"><b>${escapeHtml(message)}</b> ${escapeHtml(hint)} ` +
      `<span class="where">${escapeHtml(words.where(file, line, column))} · ${code}</span></li>`,
  );
  return `<p class="example-says">${escapeHtml(words.says)}</p><ul>${items.join("")}</ul>`;
}
