import { escapeHtml } from "../deck/html/escape.ts";
import type { Deck } from "../deck/types.ts";
import type { KeyEntry } from "../deck/widget.ts";
import { catalogue } from "../widgets/catalogue.ts";
import type { Words } from "../words/words.ts";
import type { PaperContext } from "./widgets.ts";

/** One question of a knowledge check, where it stands. */
export interface KeyLine extends KeyEntry {
  readonly slideId: string;
  /** The slide's number. */
  readonly number: number;
  /** The id of the widget that asks. */
  readonly id: string;
}

/** Every question of a seminar that has a correct answer, in its order. */
export function keyOf(deck: Deck, context: PaperContext): readonly KeyLine[] {
  const widgets = new Map(catalogue.map((widget) => [widget.name, widget]));
  return deck.slides.flatMap((slide, index) =>
    slide.widgets.flatMap(({ id, name, settings }) => {
      const entry = widgets.get(name)?.key?.(settings, { ...context, id, slideId: slide.id });
      return entry === undefined ? [] : [{ ...entry, id, slideId: slide.id, number: index + 1 }];
    }),
  );
}

/** The key on a page of its own, so that the pages before it can be given out without it; nothing if there is none. */
export function keyHtml(lines: readonly KeyLine[], { handout: words }: Words): string {
  if (lines.length === 0) return "";
  const items = lines.map(
    ({ slideId, number, question, answer }) =>
      `<li><p><a href="#${escapeHtml(slideId)}">${escapeHtml(words.slide(number))}</a> \u00b7 ${escapeHtml(question)}</p>` +
      `<p class="answer">${escapeHtml(words.keyAnswer(answer))}</p></li>`,
  );
  return (
    `<section class="key"><h2 id="key" aria-level="2">${escapeHtml(words.key)}</h2>` +
    `<ol>${items.join("\n")}</ol></section>`
  );
}
