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
  const give = ({ name, wish }: Claim, otherwise: string): string => name ?? names.make(wish ?? otherwise);
  return claimed.map(({ slide, own, widgets }, index) => {
    const title = slide.parsed.title || `Slide ${index + 1}`;
    const slideId = give(own, slug(title) || "slide");
    const widgetIds = widgets.map((widget, order) =>
      give(widget, `${slideId}-${slide.parsed.widgets[order]?.name ?? ""}`),
    );
    return { slide, slideId, title, widgetIds };
  });
}

/** A written name: given if it was free, else what to make one of; neither where none was written. */
interface Claim {
  readonly name?: string;
  readonly wish?: string;
}

function claim(written: Written | undefined, names: Names, report: Report): Claim {
  if (!written) return {};
  const { name, place } = written;
  // Reveal reads a bare number in an address as a position.
  if (!/^[\p{L}\p{N}_.:-]+$/u.test(name) || /^\d+$/.test(name)) {
    const better = slug(name) || "name";
    report({ code: "unfit-id", place, facts: { id: name, better } });
    return { wish: better };
  }
  const line = names.claim(name, place.line);
  if (line === undefined) return { name };
  report({ code: "duplicate-id", place, facts: { id: name, line: String(line) } });
  return { wish: name };
}
