import { escapeHtml } from "../deck/html/escape.ts";
import { wordsFor } from "../words/words.ts";
import { htmlDocument } from "./document.ts";
import { usualTheme } from "../deck/themes/catalogue.ts";
import type { Runtime } from "./runtime.ts";
import { themeNames } from "./themes.ts";

export interface LobbyPageOptions {
  readonly runtime: Runtime;
  readonly base: string;
  /** `none`: no room is open yet; `several`: the four letters decide; `unknown`: the letters lead nowhere. */
  readonly rooms: "none" | "several" | "unknown";
}

/** The page before the room: a waiting one that opens by itself, or a place for the four letters. */
export function lobbyPage({ runtime, base, rooms }: LobbyPageOptions): string {
  const { lobby } = wordsFor("en").attendee;
  return htmlDocument({
    runtime,
    base,
    title: lobby.title,
    language: "en",
    theme: usualTheme,
    live: false,
    styles: ["attendee"],
    script: "lobby.js",
    data: { "data-view": "lobby", "data-rooms": rooms, "data-themes": themeNames(runtime) },
    body: rooms === "none" ? waiting(lobby) : entry(lobby, rooms === "unknown"),
  });
}

type Lobby = ReturnType<typeof wordsFor>["attendee"]["lobby"];

const waiting = (words: Lobby): string =>
  `<main class="lobby" role="status"><h1>${escapeHtml(words.waiting)}</h1><p>${escapeHtml(words.waitingBody)}</p></main>`;

function entry(words: Lobby, wrong: boolean): string {
  return [
    `<main class="lobby"><h1>${escapeHtml(words.several)}</h1>`,
    `<p id="how">${escapeHtml(words.severalBody)}</p>`,
    `<form id="enter" novalidate><label for="code">${escapeHtml(words.code)}</label>`,
    `<input id="code" type="text" maxlength="4" autocomplete="off" autocapitalize="characters" spellcheck="false"`,
    ` aria-describedby="wrong how"${wrong ? ` aria-invalid="true"` : ""}>`,
    `<p class="wrong" id="wrong" role="alert">${wrong ? escapeHtml(words.wrong) : ""}</p>`,
    `<button type="submit" class="main">${escapeHtml(words.enter)}</button></form></main>`,
  ].join("");
}
