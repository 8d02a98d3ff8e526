import { createHmac } from "node:crypto";
import { renamed } from "../../session/renamed.ts";
import type { NewNames } from "../../session/room.ts";
import type { Deck, Slide } from "../../deck/types.ts";

type Widget = Slide["widgets"][number];

/** What attendees may come to see of each slide, to compare with what it is after the author saved. */
export interface SlidePrints {
  /** What every slide depends on. */
  readonly whole: string;
  readonly slides: ReadonlyMap<string, string>;
  /** The widgets of each slide. */
  readonly widgets: ReadonlyMap<string, readonly Widget[]>;
}

export function slidePrints(deck: Deck): SlidePrints {
  return {
    whole: JSON.stringify([deck.language, deck.theme, deck.meta, deck.references]),
    slides: new Map(deck.slides.map((slide) => [slide.id, JSON.stringify(shown(slide))])),
    widgets: new Map(deck.slides.map(({ id, widgets }) => [id, widgets])),
  };
}

/** The slides that are there before and after, and not the same: also those that have another number, of so many. */
export function differentSlides(before: SlidePrints, after: SlidePrints): readonly string[] {
  const all = before.whole !== after.whole || before.slides.size !== after.slides.size;
  const numbers = new Map([...before.slides.keys()].map((id, index) => [id, index]));
  return [...after.slides].flatMap(([id, print], index) => {
    const earlier = before.slides.get(id);
    const differs = all || earlier !== print || numbers.get(id) !== index;
    return earlier !== undefined && differs ? [id] : [];
  });
}

/**
 * What has another name than before, without being another thing: slides whose title has changed, and widgets whose
 * name follows that of their slide, at the same place. With other settings a widget is taken for another one, since
 * answers to one question are none to another.
 */
export function newNames(before: SlidePrints, after: SlidePrints): NewNames {
  const slides = renamed([...before.slides.keys()], [...after.slides.keys()]);
  const widgets = new Map<string, string>();
  for (const [old, now] of slides) {
    const news = after.widgets.get(now) ?? [];
    for (const [index, widget] of (before.widgets.get(old) ?? []).entries()) {
      const other = news[index];
      if (other !== undefined && other.id !== widget.id && whatOf(other) === whatOf(widget))
        widgets.set(widget.id, other.id);
    }
  }
  return { slides, widgets };
}

const whatOf = ({ name, settings }: Widget): string => JSON.stringify([name, settings]);

/**
 * A short name for all slides as they are, the same after a restart. It goes to phones, and correct answers are among
 * what it is made from: without the session's key nobody can try out which they are (S1).
 */
export function editionOf({ whole, slides }: SlidePrints, key: string): string {
  const hash = createHmac("sha256", key).update(`edition ${whole}`);
  for (const print of slides.values()) hash.update(print);
  return hash.digest("base64url").slice(0, 12);
}

/** Without what stays on the laptop, and without the lines in the file, which move with every save. */
function shown({ notes: _notes, script: _script, source: _source, widgets, ...rest }: Slide) {
  return { ...rest, widgets: widgets.map(({ id, name, settings }) => ({ id, name, settings })) };
}
