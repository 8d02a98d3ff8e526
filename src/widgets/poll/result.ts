import { escapeHtml } from "../../deck/html/escape.ts";
import type { Count } from "../../session/polls/mask.ts";
import type { Release } from "../../session/polls/release.ts";
import { drawnCounts } from "../../session/polls/summary.ts";
import type { Words } from "../../words/words.ts";
import type { Row } from "./form.ts";

export type Counts = Extract<Release, { shape: "counts" }>;

/** The share of each row among everybody who answered, in whole per cent; what is hidden reads `few`. */
export function percents(release: Counts): readonly Count[] {
  const all = people(release);
  return release.cells.map((count) => (count === "few" ? count : percent(count, all)));
}

/**
 * How many people shares are taken of. A personal poll's n stands for five numbers in a row; where the counts
 * themselves say which, it is that.
 */
export function people({ n, cells, declined }: Counts): number {
  const all: readonly Count[] = [declined, ...cells];
  const known = all.filter((count) => count !== "few");
  const sum = known.reduce((one, other) => one + other, 0);
  const complete = known.length === all.length && sum >= n && sum < n + 5;
  // Where one may choose several, the largest count says at least how many there were.
  return complete ? sum : Math.max(n, ...known);
}

/** How long a row's bar is; one that is hidden is a short one, of which nothing can be read off. */
export function lengths(release: Counts): readonly number[] {
  return release.cells.map((count) => (count === "few" ? 1.5 : count));
}

export function percent(count: number, n: number): number {
  return n === 0 ? 0 : Math.min(100, Math.round((count / n) * 100));
}

/** How far each row moved from the first poll of a pair to the second, in percentage points. */
export function shifts(before: Counts, after: Counts): readonly (number | undefined)[] {
  const first = percents(before);
  return percents(after).map((now, index) => {
    const then = first[index];
    return now === "few" || then === "few" || then === undefined ? undefined : now - then;
  });
}

/** The rows with the largest count, none if all are empty. */
export function largest(release: Counts): readonly number[] {
  const counts = drawnCounts(release);
  const most = Math.max(...counts);
  return most === 0 ? [] : counts.flatMap((count, index) => (count === most ? [index] : []));
}

/** What the result says, in one sentence. */
export function resultSentence(
  rows: readonly Row[],
  release: Counts,
  words: Words["poll"],
  before?: Counts,
): string {
  return before ? movedSentence(rows, before, release, words) : mostSentence(rows, release, words);
}

function mostSentence(rows: readonly Row[], release: Counts, words: Words["poll"]): string {
  const first = largest(release);
  const names = first.map((index) => rows[index]?.text ?? "");
  const count = release.cells[first[0] ?? -1];
  if (count === undefined || count === "few") return words.answers(release.n);
  if (names.length === 1) {
    return words.most(names[0] ?? "", count, people(release), percent(count, people(release)));
  }
  const list = `${names.slice(0, -1).join(", ")} ${words.and} ${names.at(-1) ?? ""}`;
  return words.mostEach(list, count, people(release));
}

/** The row that moved furthest says what a pair is about. */
function movedSentence(rows: readonly Row[], before: Counts, after: Counts, words: Words["poll"]): string {
  const moved = shifts(before, after);
  let furthest = 0;
  for (const [index, shift] of moved.entries()) {
    if (Math.abs(shift ?? 0) > Math.abs(moved[furthest] ?? 0)) furthest = index;
  }
  const [then, now] = [percents(before)[furthest], percents(after)[furthest]];
  if (typeof then !== "number" || typeof now !== "number" || then === now) return words.unmoved;
  return words.moved(rows[furthest]?.text ?? "", then, now);
}

/** For the bar that paper and attendees' pages draw under a row's words; per cent, none for what is hidden. */
export function barOf(share: Count | undefined): string {
  return typeof share === "number" && share > 0 ? ` style="--share:${share}"` : "";
}

/** The result as a table: every number that the bars show. */
export function resultTable(
  rows: readonly Row[],
  release: Counts,
  words: Words["poll"],
  before?: Counts,
): string {
  const told = (count: Count | undefined): string => (count === "few" ? words.few : String(count ?? 0));
  const withUnit = (count: Count | undefined): string => (count === "few" ? words.few : `${count ?? 0} %`);
  const then = before && percents(before);
  const now = percents(release);
  const moved = before && shifts(before, release);
  const heads = before
    ? [words.option, words.before, words.after, words.shift]
    : [words.option, words.number, words.percent];
  const body = rows.map(({ html }, index) => {
    const shift = moved?.[index];
    const cells = before
      ? [
          `${told(before.cells[index])} (${withUnit(then?.[index])})`,
          `${told(release.cells[index])} (${withUnit(now[index])})`,
          shift === undefined ? "" : words.points(shift),
        ]
      : [told(release.cells[index]), withUnit(now[index])];
    return `<tr${barOf(now[index])}><th scope="row">${html}</th>${cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join("")}</tr>`;
  });
  return (
    `<table class="poll-table"><caption>${escapeHtml(resultSentence(rows, release, words, before))}</caption>` +
    `<thead><tr>${heads.map((head) => `<th scope="col">${escapeHtml(head)}</th>`).join("")}</tr></thead>` +
    `<tbody>${body.join("")}</tbody></table>`
  );
}
