import { inlineRenderer } from "../deck/inline.ts";
import type { Diagnostic } from "../deck/diagnostic.ts";
import type { Deck, Slide } from "../deck/types.ts";
import type { RenderContext } from "../deck/widget.ts";
import { catalogue } from "../widgets/catalogue.ts";
import { wordsFor } from "../words/words.ts";
import { exampleSlides } from "./example-slides.ts";
import { kickers } from "./kickers.ts";
import { mistakesBySlide } from "./mistakes-html.ts";
import { section } from "./section.ts";
import { stampFiles } from "./stamp-files.ts";
import type { WidgetContext } from "./widget-html.ts";

/** One slide as it goes onto a page or into a patch. */
export interface Section {
  readonly id: string;
  readonly below: boolean;
  /** A whole `<section>`. The slide's number is not in it, so that a new slide changes no other one. */
  readonly html: string;
}

export interface SectionsOptions {
  readonly notes: boolean;
  readonly answers: boolean;
  readonly address?: string;
  /** True for the slides of a handout: widgets as they are printed. */
  readonly paper?: boolean;
  /** What the room answered, for papers made after the seminar. */
  readonly results?: RenderContext["results"];
  readonly driven?: RenderContext["driven"];
  /** A mark for a file beside the seminar that has changed since pages were made: browsers ask for it again. */
  readonly stamp?: (path: string) => string | undefined;
}

/**
 * Renders decks to sections, one after the other as the author saves: a slide that is the same as before, with the
 * same around it, is not rendered again, and its `Section` keeps its identity, so that comparing finds what to send.
 */
export function createSections(
  options: SectionsOptions,
): (deck: Deck, diagnostics?: readonly Diagnostic[]) => readonly Section[] {
  const widgets = new Map(catalogue.map((widget) => [widget.name, widget]));
  let kept = new WeakMap<Slide, { readonly around: string; readonly section: Section }>();
  let keptFor = "";
  let last: ReadonlyMap<string, Section> = new Map();

  return (deck, diagnostics = []) => {
    const words = wordsFor(deck.language);
    // What every slide may show: in-text citations, and what the head of the file says.
    const { stamp } = options;
    const stamps = stamp === undefined ? [] : deck.files.map(stamp);
    const wholeDeck = JSON.stringify([deck.language, deck.meta, deck.files, deck.references, stamps]);
    if (wholeDeck !== keptFor) kept = new WeakMap();
    keptFor = wholeDeck;

    const above = kickers(deck, words);
    const mistakes = mistakesBySlide(deck, diagnostics);
    const main = deck.slides.find(({ layout }) => layout === "title");
    const widgetNamed = (name: string) => widgets.get(name);
    const context: WidgetContext = {
      ...inlineRenderer(deck),
      language: deck.language,
      answers: options.answers,
      slides: (inner) => exampleSlides(inner, context, widgetNamed),
      ...(options.address === undefined ? {} : { address: options.address }),
      ...(options.paper === undefined ? {} : { paper: options.paper }),
      ...(options.results === undefined ? {} : { results: options.results }),
      ...(options.driven === undefined ? {} : { driven: options.driven }),
    };

    const made = deck.slides.map((slide) => {
      const kicker = above.get(slide) ?? "";
      const found = mistakes.get(slide) ?? [];
      const around = JSON.stringify([kicker, slide === main, slide === deck.slides[0], slide.below, found]);
      const before = kept.get(slide);
      if (before?.around === around) return before.section;
      const written = section(slide, {
        deck,
        words,
        kicker,
        main: slide === main,
        diagnostics: found,
        notes: options.notes,
        widgetNamed,
        widgets: context,
      });
      const html =
        stamp === undefined || stamps.every((each) => each === undefined)
          ? written
          : stampFiles(written, stamp);
      // A slide that only moved to another line of the file is another slide object with the same section.
      const known = last.get(slide.id);
      const same = known?.html === html && known.below === slide.below ? known : undefined;
      const made = same ?? { id: slide.id, below: slide.below, html };
      kept.set(slide, { around, section: made });
      return made;
    });
    last = new Map(made.map((each) => [each.id, each]));
    return made;
  };
}
