import { escapeHtml } from "../deck/html/escape.ts";
import type { Slide } from "../deck/types.ts";
import type { Words } from "../words/words.ts";

/** What an attendee wrote on a slide, and in the places for notes on it, as HTML; empty if nothing. */
export function ownNotes(
  { id, widgets }: Slide,
  own: ReadonlyMap<string, string> | undefined,
  words: Words,
): string {
  if (own === undefined) return "";
  const texts = [id, ...widgets.map((widget) => widget.id)].flatMap((name) => own.get(name)?.trim() || []);
  if (texts.length === 0) return "";
  const paragraphs = texts.flatMap((text) => text.split(/\n\s*\n/));
  return (
    `<div class="own"><p class="whose">${escapeHtml(words.handout.own)}</p>` +
    `${paragraphs.map((text) => `<p>${escapeHtml(text.trim()).replaceAll("\n", "<br>")}</p>`).join("")}</div>`
  );
}
