import type { AnswerResult, PollResult, ResultsFile } from "./file.ts";

/** The columns of a table of results, one row an answer: names for machines, the same in every language. */
const columns = [
  "seminar",
  "started",
  "slide",
  "poll",
  "run",
  "kind",
  "about",
  "counted",
  "question",
  "n",
  "answer",
  "count",
  "rank",
  "correct",
] as const;

type Cell = string | number | undefined;
type Line = Partial<Record<(typeof columns)[number], Cell>>;

/**
 * The results as CSV (RFC 4180): one row for each answer that could be given, with how often it was; `few` where that
 * may not be told. Questions from the room stand at the end, their upvotes as counts.
 */
export function resultsCsv(file: ResultsFile): string {
  const common = { seminar: file.seminar.title, started: file.startedAt };
  const lines: readonly Line[] = [
    ...file.polls.flatMap((poll) => pollLines(poll).map((line) => ({ ...common, ...line }))),
    ...file.questions.map(({ text, upvotes }) => ({
      ...common,
      kind: "question from the room",
      answer: text,
      count: upvotes,
    })),
  ];
  return csv([columns, ...lines.map((line) => columns.map((column) => line[column]))]);
}

function pollLines(result: PollResult): readonly Line[] {
  const { slide, poll, run, kind, about, source, question, n, correct } = result;
  const common: Line = { slide, poll, run, kind, about, counted: source, question, n, correct };
  const answer = ({ text, count, rank }: AnswerResult): Line => ({ ...common, answer: text, count, rank });
  if (result.release.shape === "withheld")
    return [{ ...common, answer: `fewer than ${result.release.floor} answers` }];
  const declined =
    result.declined === undefined ? [] : [{ text: "(rather not say)", count: result.declined }];
  return [...result.answers, ...declined].map(answer);
}

/** Rows as CSV: every cell that is text stands in quotation marks, lines end as RFC 4180 wants it. */
export function csv(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

function cell(value: Cell): string {
  if (value === undefined) return "";
  return typeof value === "number" ? String(value) : `"${harmless(value).replaceAll('"', '""')}"`;
}

/**
 * Text that no spreadsheet takes for a formula (OWASP, CSV injection): one that begins like a formula gets an
 * apostrophe before it. Also after a semicolon or tab, where programs set to another separator begin a new cell.
 */
function harmless(text: string): string {
  return text
    .replace(/^(?=[\t\r\n])/, "'")
    .replace(
      /(^|[;\t\r\n])(\s*)(?=[=+\-@＝＋－＠])/g,
      (_, start: string, space: string) => `${start}${space}'`,
    );
}
