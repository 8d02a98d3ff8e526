import type { Deck } from "../deck/types.ts";
import { escapeHtml } from "../deck/html/escape.ts";
import type { Words } from "../words/words.ts";
import type { PaperSlide } from "./paper-slide.ts";

/**
 * The works cited, each with the way back to the slides that cite it. It takes the place of the slides with that list,
 * and has their name. `printed` is everything that stands on the pages before it, slide by slide.
 */
export function referencesHtml(
  deck: Deck,
  { handout: words }: Words,
  printed: readonly { readonly slide: PaperSlide; readonly html: string }[],
  text: string,
): string {
  if (deck.references.length === 0) return text === "" ? "" : `<div class="handout-text prose">${text}</div>`;
  const on = new Map<string, PaperSlide[]>();
  for (const { slide, html } of printed)
    for (const [, anchor = ""] of new Set(html.matchAll(/ href="#(ref-[^"]+)"/g))) {
      const slides = on.get(anchor) ?? [];
      if (slides.at(-1) !== slide) on.set(anchor, [...slides, slide]);
    }
  const items = deck.references.map(({ anchor, html }) => {
    const back = (on.get(escapeHtml(anchor)) ?? []).map(
      ({ slide, number }) =>
        `<a href="#${escapeHtml(slide.id)}">${escapeHtml(words.slide(number).toLowerCase())}</a>`,
    );
    const cited =
      back.length === 0 ? "" : ` <span class="cited">${escapeHtml(words.citedOn)} ${back.join(", ")}.</span>`;
    return `<li id="${escapeHtml(anchor)}">${html}${cited}</li>`;
  });
  const own = deck.slides.find(({ layout }) => layout === "references");
  const heading = own?.heading ?? "";
  return (
    `<section class="works"><h2 id="${escapeHtml(own?.id ?? "references")}" aria-level="2">` +
    `${heading === "" ? escapeHtml(words.references) : heading}</h2>` +
    `<ul>${items.join("\n")}</ul>` +
    (text === "" ? "" : `<div class="handout-text prose">${text}</div>`) +
    `</section>`
  );
}
