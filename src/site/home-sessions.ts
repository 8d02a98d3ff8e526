import { escapeHtml } from "../deck/html/escape.ts";
import { wordsFor } from "../words/words.ts";
import { clearData } from "./clear-dialog.ts";
import { dateOf } from "./date.ts";
import { attributes } from "./html.ts";

/** A kept session, as the home page shows it. Addresses are relative to the page. */
export interface HomeSession {
  readonly id: string;
  readonly title: string;
  /** ms since 1970. */
  readonly startedAt: number;
  readonly state: "live" | "resting" | "over";
  readonly polls: number;
  readonly answers: number;
  /** Set where it should be asked whether it is still needed: for how many days it has been kept. */
  readonly asks: number | undefined;
  readonly results: string;
  readonly csv: string;
  readonly json: string;
  /** The attendance sheet, where there is one: how many names, and where. */
  readonly attendance: { readonly names: number; readonly address: string } | undefined;
}

/** The sessions of a seminar, the latest first: it is in view, the earlier ones are one press away. */
export function sessionsHtml(sessions: readonly HomeSession[], language: string): string {
  const [last, ...earlier] = sessions;
  if (last === undefined) return "";
  const words = wordsFor(language).sessions;
  // Whatever asks to be decided is not hidden away.
  const open = earlier.some(({ asks }) => asks !== undefined) ? " open" : "";
  const rest =
    earlier.length === 0
      ? ""
      : `<details${open}><summary>${escapeHtml(words.earlier(earlier.length))}</summary>` +
        `<ul>${earlier.map((session) => sessionHtml(session, language)).join("")}</ul></details>`;
  return `<div class="sessions"><ul>${sessionHtml(last, language, words.last)}</ul>${rest}</div>`;
}

function sessionHtml(session: HomeSession, language: string, label?: string): string {
  const { id, title, polls, answers, asks, attendance, state } = session;
  const words = wordsFor(language).sessions;
  const date = dateOf(session.startedAt, language);
  const facts = [
    state === "live" ? words.live : state === "resting" ? words.resting : "",
    words.facts(polls, answers),
    attendance === undefined ? "" : words.names(attendance.names),
  ].filter((fact) => fact !== "");
  const link = (address: string, short: string, whole: string): string =>
    `<a${attributes({ href: address, "aria-label": whole })}>${escapeHtml(short)}</a>`;
  const button = (data: Readonly<Record<string, string | undefined>>, short: string, whole: string): string =>
    `<button${attributes({ type: "button", "aria-label": whole, ...data })}>${escapeHtml(short)}</button>`;
  const begin = label === undefined ? "" : `<span class="label">${escapeHtml(label)}:</span> `;
  const when = `<time datetime="${new Date(session.startedAt).toISOString()}">${escapeHtml(date)}</time>`;
  return [
    `<li${attributes({ class: "session", "data-session": id })}>`,
    `<p>${begin}${when}, ${escapeHtml(facts.join(" · "))}</p>`,
    asks === undefined
      ? ""
      : `<p class="asks">${escapeHtml(words.asks(asks))} ${button({ "data-keep": id }, words.keep, words.keepOf(title, date))}</p>`,
    `<p class="session-actions">`,
    link(session.results, words.results, words.resultsOf(title, date)),
    link(session.csv, words.csv, words.csvOf(title, date)),
    link(session.json, words.json, words.jsonOf(title, date)),
    attendance === undefined
      ? ""
      : link(attendance.address, words.attendance, words.attendanceOf(title, date)),
    button(clearData(session, language), words.clear, words.clearOf(title, date)),
    `</p></li>`,
  ].join("");
}
