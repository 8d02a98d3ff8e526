import { escapeHtml } from "../deck/html/escape.ts";
import type { Deck } from "../deck/types.ts";
import { wordsFor } from "../words/words.ts";
import { htmlDocument } from "./document.ts";
import { attributes } from "./html.ts";
import type { PageOptions } from "./page-options.ts";
import { slidesHtml } from "./projector-page.ts";
import { runtimeFor } from "./themes.ts";
import { createSections, type Section } from "./sections.ts";

/**
 * The presenter's window: this step and the next one, speaker notes, clock and pace. It is the only page that holds
 * speaker notes; `options.notes` false leaves them out (static output without `--with-notes`). The slides stand in an
 * inert template: the page's script shows two of them.
 */
export function presenterPage(deck: Deck, options: PageOptions, sections?: readonly Section[]): string {
  const words = wordsFor(deck.language);
  const slides = sections ?? createSections(options)(deck, options.diagnostics);
  const { duration } = deck.meta;
  return htmlDocument({
    runtime: runtimeFor(deck, options.runtime),
    base: options.base,
    title: words.presenter.title(deck.title),
    language: deck.language,
    theme: "dusk",
    live: options.live,
    styles: ["slides", "widgets", "presenter"],
    script: "presenter.js",
    data: {
      "data-view": "presenter",
      "data-deck": deck.id,
      "data-live": options.live ? "" : undefined,
      "data-revision": options.revision,
      "data-home": options.home,
      "data-seminar-theme": deck.theme,
      "data-room": options.room,
      "data-duration": duration === undefined ? undefined : String(duration),
    },
    body: [controls(words.presenter, deck), `<template id="slides">${slidesHtml(slides)}</template>`].join(
      "\n",
    ),
  });
}

type PresenterWords = ReturnType<typeof wordsFor>["presenter"];

function controls(words: PresenterWords, deck: Deck): string {
  const { duration } = deck.meta;
  return [
    `<header class="times">`,
    `<h1 class="unseen">${escapeHtml(words.title(deck.title))}</h1>`,
    `<p class="elapsed"><b id="elapsed">0:00</b> <span id="planned">${duration === undefined ? "" : escapeHtml(words.of(`${duration}:00`))}</span>`,
    ` ${button("start", words.start)}</p>`,
    `<p class="pace" id="pace"></p>`,
    `<p class="now-time"><time id="time"></time></p>`,
    `</header>`,
    `<main>`,
    `<section class="now" aria-label="${escapeHtml(words.now)}">`,
    `<p class="label" id="now-label"></p>`,
    frame("now", deck.theme),
    `</section>`,
    `<section class="side" aria-label="${escapeHtml(words.next)}">`,
    `<p class="label" id="next-label"></p>`,
    frame("next", deck.theme),
    `<p class="remark" id="content-note" hidden></p>`,
    `<p class="remark" id="mistakes" hidden></p>`,
    `<p class="remark" id="away" hidden>${escapeHtml(words.away)}</p>`,
    `</section>`,
    `<div class="notes-part">`,
    `<div class="notes" id="notes" tabindex="0" role="region" aria-label="${escapeHtml(words.notes)}"></div>`,
    `</div>`,
    `</main>`,
    `<footer class="controls">`,
    button("back", words.back),
    button("next", words.next),
    button("black", words.black, { "aria-pressed": "false" }),
    button("jump", words.jump, { "aria-haspopup": "dialog" }),
    button("smaller", "A\u2212", { "aria-label": `A\u2212 ${words.smaller}` }),
    button("larger", "A+", { "aria-label": `A+ ${words.larger}` }),
    `</footer>`,
    `<dialog class="jump" id="jump-list" aria-label="${escapeHtml(words.jump)}"><ol></ol></dialog>`,
    `<p class="unseen" role="status" id="said"></p>`,
  ].join("");
}

function button(name: string, label: string, more: Readonly<Record<string, string>> = {}): string {
  return `<button${attributes({ type: "button", id: `do-${name}`, ...more })}>${escapeHtml(label)}</button>`;
}

/** A 16:9 box that shows a slide as it looks on the wall, in the wall's theme. */
function frame(name: string, theme: string): string {
  return `<div${attributes({ class: "frame", id: `${name}-frame`, "data-theme": theme })}></div>`;
}
