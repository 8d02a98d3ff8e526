import { escapeHtml } from "../deck/html/escape.ts";
import type { AnswerResult, PollResult, ResultsFile } from "../session/results/file.ts";
import type { Count } from "../session/polls/mask.ts";
import { wordsFor, type Words } from "../words/words.ts";

/** One poll's result: its question, how many answered, and each answer with a bar or in a list. */
export function pollResultHtml(result: PollResult, file: ResultsFile, language: string): string {
  const words = wordsFor(language);
  const labels = [
    ...(result.before === undefined ? [] : [words.poll.after]),
    ...(result.run > 1 ? [words.sessions.run(result.run)] : []),
  ];
  const again = labels.map((label) => ` <span class="times">${escapeHtml(label)}</span>`).join("");
  return [
    `<section class="result" id="${escapeHtml(`${result.poll}-${result.run}`)}">`,
    `<h2 lang="${escapeHtml(file.seminar.language)}">${escapeHtml(result.question)}${again}</h2>`,
    `<p class="facts">${escapeHtml(factsOf(result, words))}</p>`,
    bodyOf(result, file, words),
    `</section>`,
  ].join("\n");
}

function factsOf({ release, n, phase, source, correct, drove }: PollResult, words: Words): string {
  if (release.shape === "withheld") return words.poll.withheld(release.floor);
  return [
    `${source === "hands" ? words.sessions.hands : words.poll.answers(n ?? 0)}.`,
    phase === "open" ? `(${words.sessions.notClosed})` : "",
    release.more ? words.poll.more : "",
    correct === undefined ? "" : words.poll.correctIs(correct),
    drove === undefined ? "" : words.sessions.drove(drove.parameter, JSON.stringify(drove.value)),
  ]
    .filter((part) => part !== "")
    .join(" ");
}

function bodyOf(result: PollResult, file: ResultsFile, words: Words): string {
  switch (result.release.shape) {
    case "withheld":
      return "";
    case "counts":
      return countsTable(result, beforeOf(result, file), words);
    case "ranks":
      return ranksTable(result, words);
    case "texts":
      return textsList(result.answers);
    default:
      return result.release satisfies never;
  }
}

/** The first poll of the pair, if it has counts of the same answers. */
function beforeOf({ before, answers }: PollResult, file: ResultsFile): PollResult | undefined {
  const first = before === undefined ? undefined : file.polls.findLast(({ poll }) => poll === before);
  return first?.release.shape === "counts" && first.answers.length === answers.length ? first : undefined;
}

function countsTable(result: PollResult, before: PollResult | undefined, words: Words): string {
  const { poll, sessions } = words;
  const heads = before
    ? [poll.option, poll.before, poll.after, poll.shift]
    : [poll.option, poll.number, poll.percent];
  const rows = result.answers.map(({ text, count = 0 }, index) => {
    const now = shareOf(count, result.n);
    const then = before && shareOf(before.answers[index]?.count ?? 0, before.n);
    const numbers = before
      ? [told(before.answers[index]?.count ?? 0, then, poll), told(count, now, poll), shift(then, now, poll)]
      : [count === "few" ? poll.few : String(count), now === undefined ? "" : `${now} %`];
    const bars = [...(before ? [bar(then, "then")] : []), bar(now, "now")].join("");
    const cells = numbers.map((number) => `<td>${escapeHtml(number)}</td>`).join("");
    return `<tr><th scope="row">${escapeHtml(text)}<span class="bars" aria-hidden="true">${bars}</span></th>${cells}</tr>`;
  });
  const declined =
    result.declined === undefined
      ? ""
      : `<tr class="declined"><th scope="row">${escapeHtml(sessions.declined)}</th>` +
        `${before ? "<td></td>" : ""}<td>${result.declined === "few" ? escapeHtml(poll.few) : result.declined}</td><td></td></tr>`;
  return table(heads, `${rows.join("")}${declined}`);
}

function told(count: Count, share: number | undefined, words: Words["poll"]): string {
  return count === "few" || share === undefined ? words.few : `${share} % (${count})`;
}

function shift(then: number | undefined, now: number | undefined, words: Words["poll"]): string {
  return then === undefined || now === undefined ? "" : words.points(now - then);
}

/** Whole per cent of all who answered; undefined for what may not be told. */
function shareOf(count: Count, n: number | undefined): number | undefined {
  if (count === "few") return undefined;
  // A rounded n can be smaller than a count: nobody is more than all.
  return n === undefined || n === 0 ? 0 : Math.min(100, Math.round((count / n) * 100));
}

function bar(share: number | undefined, kind: string): string {
  return `<span class="bar ${kind}" style="--share:${share ?? 0}"></span>`;
}

function ranksTable({ answers }: PollResult, { poll }: Words): string {
  const rows = answers
    .toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
    .map(
      ({ text, rank }) =>
        `<tr><th scope="row">${escapeHtml(text)}</th><td>${rank === undefined ? "" : rank.toFixed(1)}</td></tr>`,
    );
  return table([poll.option, poll.average], rows.join(""));
}

function textsList(answers: readonly AnswerResult[]): string {
  const items = answers.map(({ text, count }) => {
    const times =
      count === undefined || count === "few" || count === 1 ? "" : ` <span class="times">${count}</span>`;
    return `<li>${escapeHtml(text)}${times}</li>`;
  });
  return `<ul class="texts">${items.join("")}</ul>`;
}

function table(heads: readonly string[], rows: string): string {
  const head = heads.map((text) => `<th scope="col">${escapeHtml(text)}</th>`).join("");
  return `<table><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table>`;
}
