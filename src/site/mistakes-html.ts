import { escapeHtml } from "../deck/html/escape.ts";
import type { Diagnostic } from "../deck/diagnostic.ts";
import type { Deck, Slide } from "../deck/types.ts";
import type { Words } from "../words/words.ts";

/**
 * Which slide each mistake is shown on: the one it stands in, else the last one before it, else the first. What is
 * wrong in a file beside the seminar (references, theme) stands on the first.
 */
export function mistakesBySlide(
  deck: Deck,
  diagnostics: readonly Diagnostic[],
): ReadonlyMap<Slide, readonly Diagnostic[]> {
  const found = new Map<Slide, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    if (diagnostic.severity === "note") continue;
    const here = /\.md$/i.test(diagnostic.file);
    const slide =
      deck.slides.findLast(({ source }) => here && source.from <= diagnostic.line) ?? deck.slides[0];
    if (slide === undefined) continue;
    const list = found.get(slide) ?? [];
    list.push(diagnostic);
    found.set(slide, list);
  }
  return found;
}

/** How many mistakes a slide spells out; the terminal has them all. */
const most = 3;

/** The panel on a slide that says what is wrong, where, and what to do. */
export function mistakesHtml(diagnostics: readonly Diagnostic[], words: Words): string {
  if (diagnostics.length === 0) return "";
  const items = diagnostics
    .slice(0, most)
    .map(
      ({ severity, message, hint, file, line, column }) =>
        `<li class="mistake-${severity}"><b>${escapeHtml(message)}</b> ${escapeHtml(hint)} ` +
        `<span class="where">${escapeHtml(words.page.where(file, line, column))}</span></li>`,
    );
  const rest = diagnostics.length - items.length;
  if (rest > 0) items.push(`<li>${escapeHtml(words.page.moreMistakes(rest))}</li>`);
  const label = escapeHtml(words.page.mistakes);
  return `<aside class="mistakes" aria-label="${label}"><ul>${items.join("")}</ul></aside>`;
}
