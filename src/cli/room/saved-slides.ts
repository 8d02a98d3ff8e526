import type { Deck, Slide } from "../../deck/types.ts";

/** What attendees may come to see of each slide, to compare with what it is after the author saved. */
export type SlidePrints = ReadonlyMap<string, string>;

export function slidePrints(deck: Deck): SlidePrints {
  const whole = JSON.stringify([deck.language, deck.theme, deck.meta, deck.references]);
  return new Map(deck.slides.map((slide) => [slide.id, `${whole} ${JSON.stringify(shown(slide))}`]));
}

/** The slides that are there before and after, and not the same. */
export function differentSlides(before: SlidePrints, after: SlidePrints): readonly string[] {
  return [...after].flatMap(([id, print]) => (before.has(id) && before.get(id) !== print ? [id] : []));
}

/** Without what stays on the laptop, and without the lines in the file, which move with every save. */
function shown({ notes: _notes, script: _script, source: _source, widgets, ...rest }: Slide) {
  return { ...rest, widgets: widgets.map(({ id, name, settings }) => ({ id, name, settings })) };
}
