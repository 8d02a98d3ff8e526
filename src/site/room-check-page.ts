import { escapeHtml } from "../deck/html/escape.ts";
import { wordsFor } from "../words/words.ts";
import { htmlDocument } from "./document.ts";
import type { Runtime } from "./runtime.ts";

/** The page that a phone opens to see whether it reaches the laptop: being there is half of the answer. */
export function roomCheckPage(runtime: Runtime, language: string): string {
  const words = wordsFor(language).roomCheck;
  return htmlDocument({
    runtime,
    base: "assets/",
    live: true,
    language,
    title: words.title,
    theme: "mist",
    styles: ["home"],
    script: "room-check.js",
    body:
      `<main class="home">\n<h1>${escapeHtml(words.title)}</h1>\n<p>${escapeHtml(words.reached)}</p>\n` +
      `<p role="status" id="live">${escapeHtml(words.trying)}</p>\n</main>`,
  });
}
