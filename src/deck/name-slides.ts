import type { Place } from "./diagnostic.ts";
import { slug, type Names } from "./ids.ts";
import type { PlacedMistake } from "./mistakes/catalogue.ts";
import type { ParsedSlide } from "./parse-slide.ts";

/** The names of a slide and of its widgets, unique in the deck. */
export interface SlideNames {
  readonly slideId: string;
  readonly title: string;
  readonly widgetIds: readonly string[];
}

type Report = (mistake: PlacedMistake) => void;

interface Written {
  readonly name: string;
  readonly place: Place;
}

/**
 * Gives every slide and widget its name. Written names come first, so that no made one takes them; of two written
 * alike the second is reported and gets a number, as made ones do.
 */
export function nameSlides<Slide extends { readonly parsed: ParsedSlide }>(
  slides: readonly Slide[],
  names: Names,
  report: Report,
): (SlideNames & { readonly slide: Slide })[] {
  const claimed = slides.map((slide) => ({
    slide,
    own: claim(slide.parsed.settings.id, names, report),
    widgets: slide.parsed.widgets.map(({ id }) => claim(id, names, report)),
  }));
  return claimed.map(({ slide, own, widgets }, index) => {
    const { settings, ...parsed } = slide.parsed;
    const title = parsed.title || `Slide ${index + 1}`;
    const slideId = own ?? names.make(settings.id?.name ?? (slug(title) || "slide"));
    const widgetIds = parsed.widgets.map(
      ({ id, name }, order) => widgets[order] ?? names.make(id?.name ?? `${slideId}-${name}`),
    );
    return { slide, slideId, title, widgetIds };
  });
}

/** The written name, if it is free and fit to be one. */
function claim(written: Written | undefined, names: Names, report: Report): string | undefined {
  if (!written) return undefined;
  const { name, place } = written;
  // Reveal reads a bare number in an address as a position.
  if (!/^[\p{L}\p{N}_.:-]+$/u.test(name) || /^\d+$/.test(name)) {
    const better = slug(name) || "name";
    report({ code: "unfit-id", place, facts: { id: name, better } });
    return undefined;
  }
  const line = names.claim(name, place.line);
  if (line === undefined) return name;
  report({ code: "duplicate-id", place, facts: { id: name, line: String(line) } });
  return undefined;
}
