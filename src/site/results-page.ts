import { escapeHtml } from "../deck/html/escape.ts";
import type { ResultsFile } from "../session/results/file.ts";
import { wordsFor } from "../words/words.ts";
import { htmlDocument } from "./document.ts";
import { clearData, clearDialog } from "./clear-dialog.ts";
import { dateOf } from "./date.ts";
import type { HomeSession } from "./home-sessions.ts";
import { attributes } from "./html.ts";
import { pollResultHtml } from "./poll-result.ts";
import type { Runtime } from "./runtime.ts";

export interface ResultsPageOptions {
  readonly runtime: Runtime;
  /** The way to the assets folder, and to the home page. */
  readonly base: string;
  readonly home: string;
  readonly language: string;
  /** Where the same is found for programs; as on the home page. */
  readonly session: Omit<HomeSession, "polls" | "answers" | "asks" | "results">;
}

/** Everything that a session came to, to be read, printed and exported: tables with bars, and the texts. */
export function resultsPage(file: ResultsFile, options: ResultsPageOptions): string {
  const { runtime, base, home, language, session } = options;
  const words = wordsFor(language).sessions;
  const date = dateOf(session.startedAt, language);
  const { attendance } = session;
  const link = (address: string, text: string, whole: string): string =>
    `<a${attributes({ href: address, "aria-label": whole })}>${escapeHtml(text)}</a>`;
  const polls = file.polls.map((result) => pollResultHtml(result, file, language));
  const personal = file.polls.some(({ about, source }) => about === "me" && source === "ballots");
  return htmlDocument({
    runtime,
    base,
    live: true,
    language,
    title: words.resultsOf(file.seminar.title, date),
    theme: "mist",
    styles: ["home"],
    script: "home.js",
    data: { "data-home": home },
    body: [
      `<main class="home results">`,
      `<p class="back"><a href="${escapeHtml(home)}">${escapeHtml(words.back)}</a></p>`,
      `<h1 lang="${escapeHtml(file.seminar.language)}">${escapeHtml(file.seminar.title)}</h1>`,
      `<p class="subtitle">${escapeHtml(date)}${session.state === "live" ? ` · ${escapeHtml(words.live)}` : ""}</p>`,
      `<p class="session-actions">`,
      link(session.csv, words.csv, words.csvOf(file.seminar.title, date)),
      link(session.json, words.json, words.jsonOf(file.seminar.title, date)),
      attendance && link(attendance.address, words.attendance, words.attendanceOf(file.seminar.title, date)),
      `<button${attributes({ type: "button", ...clearData(session, language) })}>${escapeHtml(words.clear)}</button>`,
      `</p>`,
      polls.length === 0 ? `<p>${escapeHtml(words.noResults)}</p>` : polls.join("\n"),
      personal ? `<p class="how">${escapeHtml(`${words.few} ${words.rounded}`)}</p>` : "",
      questionsHtml(file, language),
      clearDialog(language),
      `</main>`,
    ].join("\n"),
  });
}

function questionsHtml({ questions }: ResultsFile, language: string): string {
  if (questions.length === 0) return "";
  const words = wordsFor(language).sessions;
  const items = questions
    .toSorted((a, b) => b.upvotes - a.upvotes)
    .map(({ text, upvotes, answered }) => {
      const facts = [upvotes === 0 ? "" : words.upvotes(upvotes), answered ? words.answered : ""];
      const told = facts.filter((fact) => fact !== "").join(", ");
      return `<li>${escapeHtml(text)}${told === "" ? "" : ` <span class="times">${escapeHtml(told)}</span>`}</li>`;
    });
  return `<section class="result"><h2>${escapeHtml(words.questions)}</h2><ul class="texts">${items.join("")}</ul></section>`;
}
