import { escapeHtml } from "../deck/html/escape.ts";
import type { Deck } from "../deck/types.ts";
import { planOf } from "../widgets/plan-of.ts";
import { wordsFor } from "../words/words.ts";
import { htmlDocument } from "./document.ts";
import { attributes } from "./html.ts";
import type { Runtime } from "./runtime.ts";

/** A seminar that a phone can move. */
export interface RemoteSeminar {
  readonly deck: Deck;
  /** The room's four letters. */
  readonly code: string;
}

/** A slide as the phone has to know it: no text, no note, no answer (live.md, R6). */
export interface RemoteSlide {
  readonly id: string;
  readonly title: string;
  readonly steps: number;
  readonly minutes?: number;
  readonly optional?: true;
  readonly polls?: readonly RemotePoll[];
}

export interface RemotePoll {
  readonly id: string;
  readonly about: "me" | "knowledge";
  /** Whether there is a correct answer to show in the end; not which one. */
  readonly hasAnswer: boolean;
}

export interface RemotePageOptions {
  readonly runtime: Runtime;
  /** The laptop's clock, ms since 1970: the phone's own may be minutes off. */
  readonly now: number;
}

/** The presenter's phone as a remote; without a seminar it waits for one to be opened on the laptop. */
export function remotePage(seminar: RemoteSeminar | undefined, { runtime, now }: RemotePageOptions): string {
  const language = seminar?.deck.language ?? "en";
  const words = wordsFor(language);
  const duration = seminar?.deck.meta.duration;
  return htmlDocument({
    runtime,
    base: "/assets/",
    title: words.remote.title,
    language,
    theme: "dusk",
    live: true,
    styles: ["remote"],
    script: "remote.js",
    data: {
      "data-view": "remote",
      "data-now": String(now),
      "data-deck": seminar?.deck.id,
      "data-room": seminar?.code,
      "data-duration": duration === undefined ? undefined : String(duration),
      "data-slides": seminar && JSON.stringify(remoteSlides(seminar.deck)),
    },
    body: seminar ? body(seminar.deck, words) : waiting(words),
  });
}

/** All slides of a deck, with nothing on them. */
export function remoteSlides(deck: Deck): readonly RemoteSlide[] {
  const { polls } = planOf(deck);
  return deck.slides.map(({ id, title, steps, minutes, optional }) => {
    const own = polls.filter(({ slide }) => slide === id);
    return {
      id,
      title,
      steps,
      ...(minutes === undefined ? {} : { minutes }),
      ...(optional ? { optional: true as const } : {}),
      ...(own.length === 0
        ? {}
        : {
            polls: own.map(({ id: poll, about, correct }) => ({
              id: poll,
              about,
              hasAnswer: correct !== undefined,
            })),
          }),
    };
  });
}

type Words = ReturnType<typeof wordsFor>;

function waiting({ remote }: Words): string {
  return `<main class="waiting"><h1>${escapeHtml(remote.none)}</h1><p>${escapeHtml(remote.noneHow)}</p></main>`;
}

function body(deck: Deck, { remote, presenter }: Words): string {
  return [
    `<header class="times"><p><b id="elapsed">0:00</b></p><p id="pace"></p><p><time id="time"></time></p></header>`,
    `<main>`,
    `<p class="seminar">${escapeHtml(deck.title)}</p>`,
    `<p class="label" id="where"></p>`,
    `<h1 id="title" tabindex="-1"></h1>`,
    `<p id="next"></p>`,
    `<p class="alert" id="state" role="status" hidden></p>`,
    `<p class="alert" id="refused" role="alert" hidden></p>`,
    `<div class="poll" id="poll" tabindex="-1" hidden></div>`,
    `<p class="room" id="room"></p>`,
    `</main>`,
    `<footer class="controls">`,
    button("back", presenter.back),
    button("next", presenter.next),
    button("black", remote.black, { "aria-pressed": "false" }),
    `</footer>`,
  ].join("");
}

function button(name: string, label: string, more: Readonly<Record<string, string>> = {}): string {
  return `<button${attributes({ type: "button", id: `do-${name}`, ...more })}>${escapeHtml(label)}</button>`;
}
