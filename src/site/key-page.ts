import { escapeHtml } from "../deck/html/escape.ts";
import { wordsFor } from "../words/words.ts";
import { htmlDocument } from "./document.ts";
import type { Runtime } from "./runtime.ts";

/** The page that hands a key over: it stands in the address's fragment, which is sent nowhere by itself (R1). */
export function keyPage(runtime: Runtime): string {
  const { key } = wordsFor("en").room;
  return htmlDocument({
    runtime,
    base: "/assets/",
    title: key.title,
    language: "en",
    theme: "mist",
    live: false,
    styles: ["home"],
    script: "key.js",
    data: { "data-view": "key" },
    body: `<main class="home"><h1>${escapeHtml(key.title)}</h1><p role="status" id="said">${escapeHtml(key.working)}</p></main>`,
  });
}
