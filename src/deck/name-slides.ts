import type { Place } from "./diagnostic.ts";
import { slug, type Names } from "./ids.ts";
import type { PlacedMistake } from "./mistakes/catalogue.ts";
import type { ParsedSlide } from "./parse-slide.ts";
import type { RenderNames } from "./render-slide.ts";

/** The names of a slide and of its widgets, unique in the deck. */
export interface SlideNames extends RenderNames {
  readonly title: string;
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
  const claims = slides.map(({ parsed }) => claimAll(parsed, names, report));
  return slides.map((slide, index) => ({
    slide,
    title: slide.parsed.title || `Slide ${index + 1}`,
    ...giveAll(slide.parsed, claims[index], names),
  }));
}

/** The names that a slide will most likely get, when only the slides before it are known. */
export function guessNames(parsed: ParsedSlide, names: Names): RenderNames {
  return giveAll(
    parsed,
    claimAll(parsed, names, () => {}),
    names,
  );
}

interface Claims {
  readonly own: Claim;
  readonly widgets: readonly Claim[];
}

function claimAll({ settings, widgets }: ParsedSlide, names: Names, report: Report): Claims {
  const own = claim(settings.id, names, report);
  return { own, widgets: widgets.map(({ id }) => claim(id, names, report)) };
}

function giveAll(parsed: ParsedSlide, claims: Claims | undefined, names: Names): RenderNames {
  const give = (written: Claim | undefined, otherwise: string): string =>
    written?.name ?? names.make(written?.wish ?? otherwise);
  const slideId = give(claims?.own, parsed.slug || "slide");
  const widgetIds = parsed.widgets.map(({ name }, order) =>
    give(claims?.widgets[order], `${slideId}-${name}`),
  );
  return { slideId, widgetIds };
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
