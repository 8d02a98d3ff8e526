import type { Deck } from "../deck/types.ts";
import { htmlDocument } from "./document.ts";
import type { PageOptions } from "./page-options.ts";
import { slidesHtml } from "./projector-page.ts";
import { runtimeFor, themeNames } from "./themes.ts";
import { createSections } from "./sections.ts";

/** The projector page without its controls, for `attune check` to look at. Mistakes are not shown on its slides. */
export function checkPage(deck: Deck, options: Pick<PageOptions, "runtime" | "base">): string {
  const { base } = options;
  const runtime = runtimeFor(deck, options.runtime);
  const slides = createSections({ notes: false, answers: false })(deck);
  return htmlDocument({
    runtime,
    base,
    title: deck.title,
    language: deck.language,
    theme: deck.theme,
    live: false,
    styles: ["slides", "widgets", "projector"],
    script: "check.js",
    data: { "data-view": "check", "data-themes": themeNames(runtime) },
    body: `<main class="reveal"><div class="slides">\n${slidesHtml(slides)}\n</div></main>`,
  });
}
