import type { Meta } from "./front-matter.ts";
import { deckId } from "./ids.ts";
import { same } from "./same.ts";
import type { Deck, Reference, Slide } from "./types.ts";

interface Contents {
  readonly file: string;
  readonly meta: Meta;
  readonly theme: { readonly name: string; readonly css: string | undefined };
  readonly slides: readonly Slide[];
  readonly references: readonly Reference[];
  readonly files: readonly string[];
}

/** Puts the deck together; slides that say the same as in the `last` one stay the same objects. */
export function assembleDeck(
  { file, meta, theme, slides, references, files }: Contents,
  last: Deck | undefined,
): Deck {
  const id = deckId(file);
  const title = meta.title ?? slides[0]?.title ?? id;
  const before = new Map(last?.slides.map((slide) => [slide.id, slide]));
  const kept = (slides.length > 0 ? slides : [noSlide(title)]).map((slide) => {
    const earlier = before.get(slide.id);
    return earlier && same(earlier, slide) ? earlier : slide;
  });
  return {
    id,
    title,
    language: meta.language,
    theme: theme.name,
    ...(theme.css === undefined ? {} : { themeCss: theme.css }),
    meta,
    slides: kept,
    references,
    files: [...new Set(files)],
  };
}

/** What a deck without slides shows: its title, and on it whatever is wrong. */
function noSlide(title: string): Slide {
  return {
    id: "start",
    title,
    heading: "",
    layout: "title",
    html: "",
    notes: "",
    handout: "",
    script: "",
    steps: 0,
    minutes: undefined,
    optional: false,
    credit: true,
    contentNote: undefined,
    background: undefined,
    below: false,
    classes: [],
    attributes: {},
    widgets: [],
    source: { from: 1, to: 1 },
  };
}
