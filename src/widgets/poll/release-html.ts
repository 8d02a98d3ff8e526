import { escapeHtml } from "../../deck/html/escape.ts";
import { side } from "../../session/polls/grid.ts";
import type { Count } from "../../session/polls/mask.ts";
import type { Release } from "../../session/polls/release.ts";
import type { Words } from "../../words/words.ts";
import type { Row } from "./form.ts";
import type { PublishedAxis } from "./published.ts";
import { barOf, resultTable } from "./result.ts";

/** What the cells of a release are: rows by name, or the squares between two axes. */
export type Cells = readonly Row[] | { readonly x: PublishedAxis; readonly y: PublishedAxis };

type Shape<Name extends Release["shape"]> = Extract<Release, { shape: Name }>;

export interface ReleaseOptions {
  /** The first of a pair. */
  readonly before?: Release | undefined;
  /** Whether n stands for up to four more: that of a personal poll's ballots does (P5). */
  readonly rounded?: boolean | undefined;
}

/**
 * Any release as HTML: for paper, for attendees' pages and for screen readers. Every number that is drawn on the wall is
 * in it.
 */
export function releaseHtml(
  release: Release,
  cells: Cells,
  words: Words["poll"],
  { before, rounded = false }: ReleaseOptions = {},
): string {
  if (release.shape === "withheld") {
    return `<p class="poll-withheld">${escapeHtml(words.withheld(release.floor))}</p>`;
  }
  return `${body(release, cells, words, before)}<p class="poll-n">${escapeHtml(tellN(release, words, rounded))}</p>`;
}

/** How many answers there are, who would rather not say, and whether a few more came. */
function tellN(
  release: Exclude<Release, { shape: "withheld" }>,
  words: Words["poll"],
  rounded: boolean,
): string {
  const declined = release.shape === "counts" ? tellDeclined(release.declined, words) : "";
  const n = rounded ? words.wall.answersAbout(release.n) : `${words.answers(release.n)}.`;
  return [n, declined, release.more ? words.more : ""].filter(Boolean).join(" ");
}

/** How many would rather not say; empty where nobody did. */
export function tellDeclined(declined: Count, { wall }: Words["poll"]): string {
  if (declined === 0) return "";
  return declined === "few" ? wall.declinedFew : wall.declined(declined);
}

function body(
  release: Exclude<Release, { shape: "withheld" }>,
  cells: Cells,
  words: Words["poll"],
  before: Release | undefined,
): string {
  switch (release.shape) {
    case "counts":
      if ("x" in cells) return gridTable(release, cells, words);
      return resultTable(cells, release, words, before?.shape === "counts" ? before : undefined);
    case "ranks":
      return ranksTable(release, "x" in cells ? [] : cells, words);
    case "texts":
      return textsList(release);
    default:
      return release satisfies never;
  }
}

/** Options by their mean rank, the first one on top. */
export function ranked(
  release: Shape<"ranks">,
  rows: readonly Row[],
): readonly { readonly rank: number; readonly row: Row }[] {
  return release.ranks
    .map((rank, index) => ({ rank, row: rows[index] ?? { html: "", text: "" } }))
    .toSorted((a, b) => a.rank - b.rank);
}

function ranksTable(release: Shape<"ranks">, rows: readonly Row[], words: Words["poll"]): string {
  const items = ranked(release, rows).map(({ rank, row }) => {
    // The better the rank, the longer the bar.
    const share = Math.round((100 * (rows.length - rank)) / Math.max(1, rows.length - 1));
    return `<tr${barOf(share)}><th scope="row">${row.html}</th><td>${rank.toFixed(1)}</td></tr>`;
  });
  const head = [words.option, words.average].map((text) => `<th scope="col">${escapeHtml(text)}</th>`);
  return `<table class="poll-table"><thead><tr>${head.join("")}</tr></thead><tbody>${items.join("")}</tbody></table>`;
}

function textsList({ texts }: Shape<"texts">): string {
  const items = texts.map(({ text, count }) => {
    const times = count === "few" || count === 1 ? "" : ` <span class="poll-times">${count}</span>`;
    return `<li>${escapeHtml(text)}${times}</li>`;
  });
  return `<ul class="poll-texts">${items.join("")}</ul>`;
}

/** The plane as a table: high on top as on the wall, a count in each square where anybody stands. */
function gridTable(
  { cells }: Shape<"counts">,
  { x, y }: Extract<Cells, { readonly x: unknown }>,
  words: Words["poll"],
): string {
  const [xs, ys] = [stretches(x), stretches(y)];
  const told = (count: Count | undefined): string => (count === "few" ? words.few : String(count ?? 0));
  const row = (at: number): string => {
    const counts = xs.map((_, index) => `<td>${escapeHtml(told(cells[at * side + index]))}</td>`);
    return `<tr><th scope="row">${escapeHtml(ys[at] ?? "")}</th>${counts.join("")}</tr>`;
  };
  const heads = xs.map((stretch) => `<th scope="col">${escapeHtml(stretch)}</th>`);
  return (
    `<table class="poll-table poll-grid-table"><caption>${escapeHtml(words.gridOf(axis(x), axis(y)))}</caption>` +
    `<thead><tr><td></td>${heads.join("")}</tr></thead>` +
    `<tbody>${ys.map((_, index) => row(side - 1 - index)).join("")}</tbody></table>`
  );
}

function axis({ label, low, high }: PublishedAxis): string {
  return `${label.text} (${low.text} – ${high.text})`;
}

/** The stretches of an axis in which answers are counted, each by its two ends. */
export function stretches({ from, to }: { readonly from: number; readonly to: number }): readonly string[] {
  const edge = (index: number): string =>
    String(Number((from + ((to - from) * index) / side).toPrecision(3)));
  return Array.from({ length: side }, (_, index) => `${edge(index)}–${edge(index + 1)}`);
}
