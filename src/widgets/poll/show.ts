import { escapeHtml } from "../../deck/html/escape.ts";
import type { RenderContext } from "../../deck/widget.ts";
import type { Release } from "../../session/polls/release.ts";
import { wordsFor } from "../../words/words.ts";
import type { Row } from "./form.ts";
import { resultTable } from "./result.ts";

/** Any release as HTML for paper and screen readers; `rows` are the names of counted or ranked cells. */
export function showRelease(
  release: Release,
  rows: readonly Row[],
  context: RenderContext,
  before?: Release,
): string {
  const words = wordsFor(context.language).poll;
  if (release.shape === "withheld") {
    return `<p class="poll-withheld">${escapeHtml(words.withheld(release.floor))}</p>`;
  }
  const more = release.more ? ` ${words.more}` : "";
  const foot = `<p class="poll-n">${escapeHtml(`${words.answers(release.n)}.${more}`)}</p>`;
  switch (release.shape) {
    case "counts":
      return resultTable(rows, release, words, before?.shape === "counts" ? before : undefined) + foot;
    case "ranks": {
      const order = release.ranks
        .map((rank, index) => ({ rank, html: rows[index]?.html ?? "" }))
        .toSorted((a, b) => a.rank - b.rank);
      const items = order.map(
        ({ rank, html }) => `<tr><th scope="row">${html}</th><td>${rank.toFixed(1)}</td></tr>`,
      );
      const head = `<th scope="col">${escapeHtml(words.option)}</th><th scope="col">${escapeHtml(words.average)}</th>`;
      return `<table class="poll-table"><thead><tr>${head}</tr></thead><tbody>${items.join("")}</tbody></table>${foot}`;
    }
    case "texts": {
      const items = release.texts.map(({ text, count }) => {
        const times = count === "few" || count === 1 ? "" : ` <span class="poll-times">${count}</span>`;
        return `<li>${escapeHtml(text)}${times}</li>`;
      });
      return `<ul class="poll-texts">${items.join("")}</ul>${foot}`;
    }
    default:
      return release satisfies never;
  }
}
