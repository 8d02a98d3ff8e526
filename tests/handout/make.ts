import { inlineRenderer } from "../../src/deck/inline.ts";
import type { Deck } from "../../src/deck/types.ts";
import type { HandoutOptions } from "../../src/handout/options.ts";
import { handoutPage } from "../../src/handout/page.ts";
import { resultsContext } from "../../src/handout/results.ts";
import { createSections } from "../../src/site/sections.ts";
import { compiled } from "./seminar.ts";

/** A handout's page without fonts and style sheets. */
export function make(options: Partial<HandoutOptions> = {}, deck: Deck = compiled().deck): string {
  const answered = options.session === undefined ? {} : resultsContext(options.session);
  const sections = createSections({ notes: false, answers: false, paper: true, ...answered })(deck);
  return handoutPage(deck, {
    layout: "3",
    paper: "a4",
    grey: false,
    key: false,
    context: { ...inlineRenderer(deck), language: deck.language, answers: false, ...answered },
    sections: new Map(sections.map(({ id, html }) => [id, html])),
    css: "",
    themeCss: ":root{--accent:#0b4f5c}",
    policy: () => "default-src 'none'",
    inline: (html) => html,
    ...options,
  });
}
