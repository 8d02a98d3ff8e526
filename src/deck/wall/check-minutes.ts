import type { PlacedMistake } from "../mistakes/catalogue.ts";
import type { Place } from "../diagnostic.ts";
import type { Deck, Slide } from "../types.ts";
import { findPlace } from "./find-place.ts";

/** The plan's minutes against what the head of the file promises. `lines` is the seminar file. */
export function checkMinutes({ slides, meta }: Deck, lines: readonly string[]): readonly PlacedMistake[] {
  const { duration } = meta;
  const credit = meta["credit-minutes"];
  const planned = slides.filter(({ minutes }) => minutes !== undefined);
  const open = slides.filter(({ minutes, layout }) => minutes === undefined && layout !== "references");
  const found: PlacedMistake[] = [];
  if (duration !== undefined && credit !== undefined && credit > duration)
    found.push({
      code: "credit-beyond-duration",
      place: placeOfKey(lines, "credit-minutes"),
      facts: { credit: say(credit), duration: say(duration) },
    });
  if (planned.length === 0) return found;

  const needed = sum(planned.filter(({ optional }) => !optional));
  const all = sum(planned);
  const place = placeOfKey(lines, "duration");
  if (duration !== undefined && needed > duration)
    found.push({
      code: "more-minutes-than-planned",
      place,
      facts: { sum: say(needed), duration: say(duration) },
    });
  if (duration !== undefined && open.length === 0 && all < duration)
    found.push({
      code: "fewer-minutes-than-planned",
      place,
      facts: { sum: say(all), duration: say(duration) },
    });
  const [first] = open;
  if (duration !== undefined && first !== undefined)
    found.push({
      code: "slides-without-minutes",
      place,
      facts: { count: String(open.length), first: String(findPlace(lines, [first.source], "").line) },
    });
  const credited = sum(planned.filter((slide) => slide.credit));
  if (credit !== undefined && open.length === 0 && credited < credit)
    found.push({
      code: "credit-not-covered",
      place: placeOfKey(lines, "credit-minutes"),
      facts: { credit: say(credit), sum: say(credited) },
    });
  return found;
}

function placeOfKey(lines: readonly string[], key: string): Place {
  const index = lines.findIndex((text) => text.startsWith(`${key}:`));
  return index === -1 ? { line: 1, column: 1 } : { line: index + 1, column: 1, length: key.length };
}

/** Minutes may have decimals: those that binary fractions add are taken away again. */
const sum = (slides: readonly Slide[]) =>
  Math.round(slides.reduce((total, { minutes = 0 }) => total + minutes, 0) * 1000) / 1000;
const say = String;
