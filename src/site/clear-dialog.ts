import { escapeHtml } from "../deck/html/escape.ts";
import { wordsFor } from "../words/words.ts";
import { dateOf } from "./date.ts";
import type { HomeSession } from "./home-sessions.ts";

/** What the button *End and clear* tells the page's script, so that it can ask whether that is meant. */
export function clearData(
  session: Pick<HomeSession, "id" | "title" | "startedAt" | "state" | "attendance">,
  language: string,
): Readonly<Record<string, string | undefined>> {
  const { id, title, startedAt, state, attendance } = session;
  return {
    "data-clear": id,
    "data-title": title,
    "data-date": dateOf(startedAt, language),
    "data-names": attendance === undefined ? undefined : String(attendance.names),
    "data-live": state === "live" ? "" : undefined,
  };
}

/** Asks whether a session is really to be deleted, and says afterwards what was; filled in by the page's script. */
export function clearDialog(language: string): string {
  const words = wordsFor(language).sessions;
  return [
    `<dialog id="clear" aria-labelledby="clear-title">`,
    `<h2 id="clear-title"></h2>`,
    `<div id="clear-says" role="status"></div>`,
    `<p id="clear-names" hidden><label><input type="checkbox"> <span></span></label></p>`,
    `<p class="dialog-actions"><button type="button" value="yes">${escapeHtml(words.sureYes)}</button>`,
    `<a id="clear-save" hidden download>${escapeHtml(words.save)}</a>`,
    `<button type="button" value="no">${escapeHtml(words.sureNo)}</button></p>`,
    `</dialog>`,
  ].join("");
}
