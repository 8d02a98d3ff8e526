import { escapeHtml } from "../deck/html/escape.ts";
import type { Deck } from "../deck/types.ts";
import { htmlDocument } from "./document.ts";
import type { PageOptions } from "./page-options.ts";
import { runtimeFor, themeNames } from "./themes.ts";
import { createSections, type Section } from "./sections.ts";

/**
 * The page on the wall. `sections` may be given where they are kept between saves; left out, they are rendered here.
 * Notes are never in it unless `options.notes` says so, and then hidden.
 */
export function projectorPage(deck: Deck, options: PageOptions, sections?: readonly Section[]): string {
  const slides = sections ?? createSections(options)(deck, options.diagnostics);
  const runtime = runtimeFor(deck, options.runtime);
  const hasTitle = deck.slides.some(({ layout }) => layout === "title");
  return htmlDocument({
    runtime,
    base: options.base,
    ...(options.inlined === undefined ? {} : { inlined: options.inlined }),
    title: deck.title,
    language: deck.language,
    theme: deck.theme,
    live: options.live,
    styles: ["slides", "widgets", "projector"],
    script: "projector.js",
    data: {
      "data-view": "projector",
      "data-deck": deck.id,
      "data-live": options.live ? "" : undefined,
      "data-revision": options.revision,
      "data-home": options.home,
      "data-room": options.room,
      "data-presenter": options.presenter,
      "data-themes": themeNames(runtime),
      "data-seminar-theme": deck.theme,
    },
    body: [
      hasTitle ? "" : `<h1 class="unseen">${escapeHtml(deck.title)}</h1>`,
      `<main class="reveal"><div class="slides">`,
      slidesHtml(slides),
      `</div></main>`,
    ].join("\n"),
  });
}

/** Sections as they stand in `.slides`: numbered, and a slide with those below it in one outer section. */
export function slidesHtml(sections: readonly Section[]): string {
  const numbered = sections.map(({ html }, index) =>
    html.replace("<section", `<section data-number="${index + 1}"`),
  );
  return numbered
    .map((html, index) => {
      const opens = sections[index]?.below !== true && sections[index + 1]?.below === true;
      const inStack = opens || sections[index]?.below === true;
      const closes = inStack && sections[index + 1]?.below !== true;
      return `${opens && index >= 0 ? `<section class="stack">` : ""}${html}${closes ? "</section>" : ""}`;
    })
    .join("\n");
}
