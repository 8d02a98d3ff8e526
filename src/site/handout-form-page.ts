import { escapeHtml } from "../deck/html/escape.ts";
import type { Deck } from "../deck/types.ts";
import { wordsFor } from "../words/words.ts";
import { formPolicy } from "./csp.ts";
import { fontCss } from "./fonts.ts";
import { attributes } from "./html.ts";
import type { Runtime } from "./runtime.ts";

/** One thing that can be chosen: what is sent, and what it says. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

export interface HandoutFormOptions {
  readonly runtime: Runtime;
  /** The way to the assets folder, and to the list of seminars. */
  readonly base: string;
  readonly home: string;
  readonly layouts: readonly Choice[];
  /** True where a room has answered something. */
  readonly results: boolean;
  /** Why the last one could not be made, and what to do. */
  readonly failed?: string;
}

/** Where the presenter chooses how the handout should be. It needs no script: the browser sends the form and saves what comes. */
export function handoutFormPage(deck: Deck, options: HandoutFormOptions): string {
  const { runtime, base, home, layouts, results, failed } = options;
  const words = wordsFor(deck.language).handoutForm;
  const css = [
    fontCss((file) => base + runtime.asset(file)),
    ...Object.values(runtime.themes),
    runtime.css.home,
  ].join("\n");
  const answers = (["none", "correct", ...(results ? (["results"] as const) : [])] as const).map((value) => ({
    value,
    label: words.answers[value],
  }));
  return [
    `<!doctype html>`,
    `<html lang="${escapeHtml(deck.language)}" data-theme="mist">`,
    `<head>`,
    `<meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${formPolicy([css])}">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<meta name="referrer" content="no-referrer">`,
    `<title>${escapeHtml(words.title(deck.title))}</title>`,
    `<link rel="icon" href="data:,">`,
    `<style>${css}</style>`,
    `</head>`,
    `<body><main class="home handout-form">`,
    `<p class="back"><a href="${escapeHtml(home)}">${escapeHtml(words.back)}</a></p>`,
    `<h1>${escapeHtml(words.title(deck.title))}</h1>`,
    failed === undefined
      ? ""
      : `<p class="failed" role="alert">${escapeHtml(failed)} <a href="handout-page.html">${escapeHtml(words.pageInstead)}</a></p>`,
    `<form action="handout.pdf" method="get">`,
    choices("layout", words.layout, layouts, "3"),
    choices(
      "paper",
      words.paper,
      [
        { value: "a4", label: words.a4 },
        { value: "letter", label: words.letter },
      ],
      "a4",
    ),
    choices("answers", words.answersLabel, answers, "none"),
    `<p><label><input type="checkbox" name="grey" value="yes"> ${escapeHtml(words.grey)}</label></p>`,
    `<p class="actions"><button type="submit">${escapeHtml(words.make)}</button>`,
    `<button class="quiet" type="submit" formaction="handout-page.html">${escapeHtml(words.open)}</button></p>`,
    `<p class="how">${escapeHtml(words.how)}</p>`,
    `</form>`,
    `</main></body>`,
    `</html>`,
    ``,
  ].join("\n");
}

function choices(name: string, legend: string, list: readonly Choice[], chosen: string): string {
  const items = list.map(({ value, label }) => {
    const checked = value === chosen ? "" : undefined;
    return `<label><input${attributes({ type: "radio", name, value, checked })}> ${escapeHtml(label)}</label>`;
  });
  return `<fieldset><legend>${escapeHtml(legend)}</legend>${items.join("")}</fieldset>`;
}
