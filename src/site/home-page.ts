import { wordsFor, type Words } from "../words/words.ts";
import { htmlDocument } from "./document.ts";
import { sessionsHtml, type HomeSession } from "./home-sessions.ts";
import { clearDialog } from "./clear-dialog.ts";
import { escapeHtml } from "../deck/html/escape.ts";
import type { Runtime } from "./runtime.ts";

/** One line of the list of seminars. All addresses are relative to the page. */
export interface HomeSeminar {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string | undefined;
  /** BCP 47. */
  readonly language: string;
  /** Planned length, if the author gave one. */
  readonly minutes: number | undefined;
  readonly slides: number;
  /** The projector page; undefined where the file could not be read at all. */
  readonly present: string | undefined;
  /** The presenter's page, where there is one. */
  readonly presenter: string | undefined;
  /** Where the handout is made; left out on a page that was built for a web host. */
  readonly handout?: string | undefined;
  readonly errors: number;
  readonly warnings: number;
  /** The first mistake: its line, and the slide that shows it. */
  readonly first: { readonly line: number; readonly address: string } | undefined;
  /** Kept sessions, the latest first; none on a page that was built for a web host. */
  readonly sessions?: readonly HomeSession[];
}

export interface HomeOptions {
  readonly runtime: Runtime;
  /** The way to the assets folder. */
  readonly base: string;
  readonly live: boolean;
  readonly revision?: string;
  /** How the folder is called, for the page that has nothing to list. */
  readonly folder: string;
  readonly language: string;
  /** Kept sessions of seminars that are not in the list any more. */
  readonly otherSessions?: readonly HomeSession[];
}

/** The page that lists the seminars, each with its one click. */
export function homePage(seminars: readonly HomeSeminar[], options: HomeOptions): string {
  const { runtime, base, live, revision, language } = options;
  const words = wordsFor(language);
  return htmlDocument({
    runtime,
    base,
    live,
    language,
    title: words.home.title,
    theme: "mist",
    styles: ["home"],
    script: "home.js",
    data: { "data-deck": "", "data-live": live ? "" : undefined, "data-revision": revision },
    body: `<main class="home">\n<h1>${escapeHtml(words.home.title)}</h1>\n${homeList(seminars, options)}\n${live ? clearDialog(language) : ""}</main>`,
  });
}

/** The list alone, for the live channel to put in place of what stands there. */
export function homeList(seminars: readonly HomeSeminar[], options: HomeOptions): string {
  const { folder, language, otherSessions = [] } = options;
  const words = wordsFor(language);
  const inside =
    seminars.length === 0
      ? nothing(folder, words)
      : `<ul class="seminars">\n${seminars.map((seminar) => line(seminar, words, language)).join("\n")}\n</ul>`;
  const others =
    otherSessions.length === 0
      ? ""
      : `\n<h2 class="others">${escapeHtml(words.sessions.elsewhere)}</h2>\n` +
        byTitle(otherSessions)
          .map(([title, sessions]) => `<h3>${escapeHtml(title)}</h3>\n${sessionsHtml(sessions, language)}`)
          .join("\n");
  return `<section id="seminars">\n${inside}${others}\n</section>`;
}

function byTitle(sessions: readonly HomeSession[]): readonly (readonly [string, readonly HomeSession[]])[] {
  const titles = [...new Set(sessions.map(({ title }) => title))];
  return titles.map((title) => [title, sessions.filter((one) => one.title === title)] as const);
}

function line(seminar: HomeSeminar, words: Words, ownLanguage: string): string {
  const { id, title, subtitle, language, present, presenter, handout, minutes, slides } = seminar;
  const facts = [
    minutes === undefined ? "" : words.home.minutes(minutes),
    present === undefined ? words.home.unreadable : words.home.slides(slides),
  ].filter((fact) => fact !== "");
  return [
    `<li class="seminar">`,
    `<div class="about">`,
    `<h2 id="${escapeHtml(`seminar-${id}`)}" lang="${escapeHtml(language)}">${escapeHtml(title)}</h2>`,
    subtitle === undefined
      ? ""
      : `<p class="subtitle" lang="${escapeHtml(language)}">${escapeHtml(subtitle)}</p>`,
    `<p class="facts">${facts.map(escapeHtml).join(" · ")}${mistakes(seminar, words)}</p>`,
    `</div>`,
    `<p class="actions">`,
    link(present, "main", words.home.present, words.home.presentOf(title)),
    link(presenter, "second", words.home.presenter, words.home.presenterOf(title)),
    link(handout, "second", words.home.handout, words.home.handoutOf(title)),
    `</p>`,
    sessionsHtml(seminar.sessions ?? [], ownLanguage),
    `</li>`,
  ]
    .filter((part) => part !== "")
    .join("\n");
}

/** A link whose label is short to the eye and whole to the ear. */
function link(address: string | undefined, kind: string, label: string, whole: string): string {
  if (address === undefined) return "";
  return `<a class="${kind}" href="${escapeHtml(address)}" aria-label="${escapeHtml(whole)}">${escapeHtml(label)}</a>`;
}

function mistakes({ errors, warnings, first }: HomeSeminar, words: Words): string {
  if (first === undefined || errors + warnings === 0) return "";
  const text = `${words.home.mistakes(errors, warnings)}, ${words.home.firstAt(first.line)}`;
  const kind = errors > 0 ? "errors" : "warnings";
  return ` · <a class="mistakes ${kind}" href="${escapeHtml(first.address)}">${escapeHtml(text)}</a>`;
}

function nothing(folder: string, { home }: Words): string {
  return [
    `<div class="nothing">`,
    `<h2>${escapeHtml(home.emptyTitle(folder))}</h2>`,
    `<p>${escapeHtml(home.emptyHow)}</p>`,
    `<pre><code>${escapeHtml(home.emptyExample)}</code></pre>`,
    `<p>${escapeHtml(home.elsewhere)}</p>`,
    `<pre><code>${escapeHtml(home.elsewhereCommand)}</code></pre>`,
    `</div>`,
  ].join("\n");
}
