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
    body: [
      controls(words.presenter, deck, options),
      `<template id="slides">${slidesHtml(slides)}</template>`,
    ].join("\n"),
  });
}

type PresenterWords = ReturnType<typeof wordsFor>["presenter"];

function controls(words: PresenterWords, deck: Deck, options: PageOptions): string {
  return [
    header(words, deck),
    `<main>`,
    `<section class="now" aria-label="${escapeHtml(words.now)}">`,
    `<p class="label" id="now-label"></p>`,
    frame("now", deck.theme),
    `</section>`,
    `<section class="side" aria-label="${escapeHtml(words.next)}">`,
    `<p class="label" id="next-label"></p>`,
    frame("next", deck.theme),
    `<div class="panels">`,
    ...["content-note", "mistakes"].map((id) => `<p class="remark" id="${id}" hidden></p>`),
    `<p class="remark" id="away" hidden>${escapeHtml(words.away)}</p>`,
    `<p class="alert" id="refused" role="alert" hidden></p>`,
    ...(options.room === undefined ? [] : [`<div class="panel" id="poll-panel" hidden></div>`]),
    ...(options.room === undefined ? [] : [`<div class="panel" id="room-panel" tabindex="-1"></div>`]),
    `</div>`,
    `</section>`,
    below(words, options),
    `</main>`,
    `<footer class="controls">`,
    button("back", words.back),
    button("next", words.next),
    button("black", words.black, { "aria-pressed": "false" }),
    button("jump", words.jump, { "aria-haspopup": "dialog" }),
    `</footer>`,
    `<dialog class="jump" id="jump-list" aria-label="${escapeHtml(words.jump)}"><ol></ol></dialog>`,
    dialog("took", words.rehearsal.title),
    ...(options.room === undefined
      ? []
      : [dialog("room", words.room.title), dialog("hands", words.poll.handsTitle)]),
    `<p class="unseen" role="status" id="said"></p>`,
  ].join("");
}

/** Times: how long, how it goes, what time it is. */
function header(words: PresenterWords, deck: Deck): string {
  const { duration } = deck.meta;
  const { rehearsal } = words;
  return [
    `<header class="times">`,
    `<h1 class="unseen">${escapeHtml(words.title(deck.title))}</h1>`,
    `<p class="elapsed"><b id="elapsed">0:00</b> <span id="planned">${duration === undefined ? "" : escapeHtml(words.of(`${duration}:00`))}</span>`,
    ` ${button("start", words.start)} ${button("rehearse", rehearsal.begin, { "aria-label": rehearsal.beginLabel })}</p>`,
    `<p class="pace"><span id="pace"></span> ${button("skip", words.skipTo([]), { hidden: "" })}</p>`,
    `<p class="now-time"><time id="time"></time></p>`,
    `</header>`,
  ].join("");
}

/** What stands below the slide: notes, and what the room has written. */
function below(words: PresenterWords, options: PageOptions): string {
  const tabs = [
    ["notes", words.notesTab, true],
    ["texts", words.texts.tab, false],
    ["questions", words.asked.tab, false],
  ] as const;
  const choice = tabs.map(
    ([id, label, pressed]) =>
      `<button${attributes({ type: "button", id: `tab-${id}`, "aria-pressed": String(pressed), "aria-controls": id })}>${escapeHtml(label)}</button>`,
  );
  const region = (id: string, label: string, hidden: boolean) =>
    `<div${attributes({ class: id === "notes" ? "notes" : "list", id, tabindex: "0", role: "region", "aria-label": label, hidden: hidden ? "" : undefined })}></div>`;
  return [
    `<div class="notes-part">`,
    `<div class="tabs">`,
    ...(options.room === undefined
      ? []
      : [`<div role="group" aria-label="${escapeHtml(words.below)}">`, ...choice, `</div>`]),
    `<div class="sizes">`,
    button("smaller", "A\u2212", { "aria-label": `A\u2212 ${words.smaller}` }),
    button("larger", "A+", { "aria-label": `A+ ${words.larger}` }),
    `</div></div>`,
    region("notes", words.notes, false),
    ...(options.room === undefined
      ? []
      : [region("texts", words.texts.tab, true), region("questions", words.asked.tab, true)]),
    `</div>`,
  ].join("");
}

function dialog(name: string, label: string): string {
  return `<dialog class="sheet" id="${name}-dialog" aria-label="${escapeHtml(label)}"></dialog>`;
}

function button(name: string, label: string, more: Readonly<Record<string, string>> = {}): string {
  return `<button${attributes({ type: "button", id: `do-${name}`, ...more })}>${escapeHtml(label)}</button>`;
}

/** A 16:9 box that shows a slide as it looks on the wall, in the wall's theme. */
function frame(name: string, theme: string): string {
  return `<div${attributes({ class: "frame", id: `${name}-frame`, "data-theme": theme })}></div>`;
}
