import type { Compiled } from "../deck/compile.ts";
import { inlineRenderer } from "../deck/inline.ts";
import type { Widget } from "../deck/widget.ts";
import { wordsFor } from "../words/words.ts";
import { kickers } from "./kickers.ts";
import { section } from "./section.ts";
import type { WidgetContext } from "./widget-html.ts";

/**
 * The slides of a deck that stands within another one's slide, each as HTML for a 16:9 box. They look as on the
 * wall, with three differences: nothing in them is a slide or a step of the deck around them, and entries of a list
 * of references have no name, since links go to that deck's own list.
 */
export function exampleSlides(
  { deck }: Compiled,
  around: WidgetContext,
  widgetNamed: (name: string) => Widget | undefined,
): readonly string[] {
  const words = wordsFor(deck.language);
  const above = kickers(deck, words);
  const widgets = { ...around, ...inlineRenderer(deck), language: deck.language };
  return deck.slides.map((slide) =>
    quoted(
      around.paper === true,
      section(slide, {
        deck,
        words,
        kicker: above.get(slide) ?? "",
        main: false,
        diagnostics: [],
        notes: false,
        widgetNamed,
        widgets,
      }),
    ),
  );
}

/** `paper`: its headings are no headings of the paper, and no bookmarks. */
function quoted(paper: boolean, html: string): string {
  const told = paper ? html.replaceAll(/<h[1-6](?=[\s>])/g, '$& role="none"') : html;
  return told
    .replace(/^<section/, "<div")
    .replace(/<\/section>$/, "</div>")
    .replaceAll(/ id="ref-[^"]*"/g, "")
    .replaceAll(
      / class="([^"]*)"/g,
      (_, names: string) => ` class="${names.replace(/\bfragment\b/, "step")}"`,
    );
}
