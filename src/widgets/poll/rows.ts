import { escapeHtml } from "../../deck/html/escape.ts";
import type { RenderContext } from "../../deck/widget.ts";
import { wordsFor } from "../../words/words.ts";
import type { Row } from "./form.ts";

/** A row for each option, and one for *other* where it is offered. */
export function optionRows(
  settings: { readonly options: readonly string[]; readonly other?: boolean },
  context: RenderContext,
): readonly Row[] {
  const rows = settings.options.map((option) => markdownRow(option, context));
  return settings.other === true ? [...rows, plainRow(wordsFor(context.language).poll.other)] : rows;
}

/** A row of an author's words. */
export function markdownRow(markdown: string, context: RenderContext): Row {
  return { html: context.inline(markdown), text: context.plain(markdown) };
}

/** A row of words that are no Markdown. */
export function plainRow(text: string): Row {
  return { html: escapeHtml(text), text };
}

/** Rows as they stand on the slide before anybody answered. */
export function rowsList(rows: readonly Row[], ordered = false): string {
  const tag = ordered ? "ol" : "ul";
  const items = rows.map(({ html }) => `<li><span class="poll-label">${html}</span></li>`);
  return `<${tag} class="poll-rows" style="--rows:${rows.length}">${items.join("")}</${tag}>`;
}

/** Rows on paper, each with an empty box to tick. */
export function boxesList(rows: readonly Row[]): string {
  const items = rows.map(({ html }) => `<li><span class="poll-box" aria-hidden="true"></span>${html}</li>`);
  return `<ul class="poll-boxes">${items.join("")}</ul>`;
}

/** Rows in a sentence: “a; b; c”. */
export function listed(rows: readonly Row[]): string {
  return rows.map(({ text }) => text).join("; ");
}

/** Empty lines on paper. */
export function writingLines(count: number): string {
  return `<div class="note-lines" aria-hidden="true">${"<div></div>".repeat(count)}</div>`;
}
