import { escapeHtml } from "../deck/html/escape.ts";
import type { Deck } from "../deck/types.ts";
import { wordsFor } from "../words/words.ts";
import { htmlDocument } from "./document.ts";
import { attributes } from "./html.ts";
import type { Runtime } from "./runtime.ts";
import { runtimeFor, themeNames } from "./themes.ts";

export interface AttendeePageOptions {
  readonly runtime: Runtime;
  /** The way from the page to the assets folder; ends with a slash. */
  readonly base: string;
  /** The room's four letters. */
  readonly code: string;
  /** True where the organiser keeps an attendance sheet: the page asks for a name (K3). */
  readonly attendance?: boolean;
}

/**
 * The page of somebody in the room: of the seminar it holds the title, the note on its contents and how long it is.
 * Slides come one by one as the room reaches them.
 */
export function attendeePage(
  deck: Deck,
  { runtime: built, base, code, attendance = false }: AttendeePageOptions,
): string {
  const runtime = runtimeFor(deck, built);
  const words = wordsFor(deck.language).attendee;
  const { meta } = deck;
  const note = meta["content-note"];
  return htmlDocument({
    runtime,
    base,
    title: deck.title,
    language: deck.language,
    theme: deck.theme,
    live: true,
    styles: ["flowing", "attendee"],
    script: "attendee.js",
    data: {
      "data-view": "attendee",
      "data-deck": deck.id,
      "data-code": code,
      "data-attendance": attendance ? "" : undefined,
      "data-title": deck.title,
      "data-themes": themeNames(runtime),
      "data-seminar-theme": deck.theme,
    },
    body: [
      `<a class="skip" href="#main">${escapeHtml(words.toSlide)}</a>`,
      `<header class="top"><p class="state" id="state"><span class="dot" aria-hidden="true"></span> `,
      `<b id="state-text">${escapeHtml(words.joining)}</b></p><p class="place" id="place"></p></header>`,
      `<div class="bar" id="line" hidden><p id="line-text"></p></div>`,
      `<div class="bar" id="bar" hidden><p id="bar-text"></p>${button("to-room", words.goToRoom)}</div>`,
      `<main id="main" tabindex="-1">`,
      `<noscript><p class="remark">${escapeHtml(words.needsScript)}</p></noscript>`,
      welcome(deck, note),
      `<div id="screen" hidden></div>`,
      `<div id="slide" hidden></div>`,
      `</main>`,
      `<aside class="panel" id="panel" hidden></aside>`,
      `<nav class="tabs" aria-label="${escapeHtml(words.tabs.name)}">`,
      tab("slides", words.tabs.slides, words.tabs.slidesMore),
      tab("notes", words.tabs.notes, words.tabs.notesMore),
      tab("ask", words.tabs.ask, words.tabs.askMore),
      tab("more", words.tabs.more, words.tabs.moreMore),
      `</nav>`,
      `<p class="unseen" role="status" id="said"></p>`,
    ].join(""),
  });
}

/** What stands before a seminar that has a note on its contents: information and choice. */
function welcome({ meta, title, language }: Deck, note: string | undefined): string {
  if (note === undefined) return "";
  const { attendee: words, stored } = wordsFor(language);
  const who = meta.presenters.map(({ name }) => name).join(", ");
  return [
    `<section class="welcome" id="welcome" aria-labelledby="welcome-title">`,
    `<h1 id="welcome-title" tabindex="-1">${escapeHtml(title)}</h1>`,
    who === "" ? "" : `<p class="who">${escapeHtml(who)}</p>`,
    `<p class="note"><b>${escapeHtml(words.welcome.about)}</b> ${escapeHtml(note)}</p>`,
    `<p>${escapeHtml(words.welcome.anonymous)}</p>`,
    `<p class="choices">${button("join", words.welcome.join, "main")}</p>`,
    `<details class="stored"><summary>${escapeHtml(words.welcome.stored)}</summary><ol>`,
    stored.map((line) => `<li>${escapeHtml(line)}</li>`).join(""),
    `</ol></details>`,
    `</section>`,
  ].join("");
}

function button(id: string, label: string, className?: string): string {
  return `<button${attributes({ type: "button", id, class: className })}>${escapeHtml(label)}</button>`;
}

function tab(name: string, label: string, more: string): string {
  const of = attributes({
    type: "button",
    id: `tab-${name}`,
    "data-panel": name,
    "aria-expanded": "false",
    "aria-controls": "panel",
  });
  return `<button${of}><b>${escapeHtml(label)}</b> <span>${escapeHtml(more)}</span></button>`;
}
