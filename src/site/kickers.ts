import { escapeHtml } from "../deck/html/escape.ts";
import type { Deck, Layout, Slide } from "../deck/types.ts";
import type { Words } from "../words/words.ts";

/**
 * The small line above each slide's title, as HTML: the part of the seminar that the slide belongs to; on a slide
 * that opens a part, which one of how many it is; on exercises and the like, what is being done.
 */
export function kickers(deck: Deck, words: Words): ReadonlyMap<Slide, string> {
  const found = new Map<Slide, string>();
  const parts = deck.slides.filter(({ layout }) => layout === "section").length;
  let part = 0;
  let heading = "";
  for (const slide of deck.slides) {
    if (slide.layout === "section") {
      part += 1;
      // As text: a footnote mark or a link in the title must not stand on every slide of the part.
      heading = escapeHtml(slide.title);
      if (parts > 1) found.set(slide, words.page.part(part, parts));
    } else {
      const kicker = ownKicker(slide, words) ?? heading;
      if (kicker !== "") found.set(slide, kicker);
    }
  }
  return found;
}

/** What the line says by layout; where nothing is said here, it is the part of the seminar. */
function ownKicker({ layout }: Slide, words: Words): string | undefined {
  const own: Partial<Readonly<Record<Layout, string>>> = {
    exercise: escapeHtml(words.page.exercise),
    vignette: escapeHtml(words.page.vignette),
    title: "",
    statement: "",
    full: "",
    break: "",
    grounding: "",
  };
  return own[layout];
}
