import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csv, resultsCsv } from "../../../src/session/results/csv.ts";
import type { PollResult, ResultsFile } from "../../../src/session/results/file.ts";

const poll: PollResult = {
  poll: "lean",
  run: 1,
  slide: "asked",
  kind: "choice",
  about: "me",
  question: "I feel …",
  phase: "closed",
  source: "ballots",
  n: 20,
  release: { shape: "counts", n: 20, cells: [15, "few"], declined: "few", more: false },
  answers: [
    { text: "steadier", count: 15 },
    { text: 'so-called "exposed"', count: "few" },
  ],
  declined: "few",
};

const file: ResultsFile = {
  format: "attune-results 1",
  session: "s",
  seminar: { id: "deck", title: "Leaning, on someone", language: "en" },
  startedAt: "2026-03-04T17:30:00.000Z",
  ended: true,
  polls: [poll],
  questions: [{ text: "And alone?", upvotes: 3, answered: false }],
};

/** Reads CSV as RFC 4180 says, so that what was written is what comes back. */
function readCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, bare, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    row.push(quoted === undefined ? (bare ?? "") : quoted.replaceAll('""', '"'));
    if (end === "\r\n") {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

describe("results as CSV", () => {
  it("H3 have one row an answer, with a head", () => {
    expect(readCsv(resultsCsv(file)).map((row) => row.join("|"))).toEqual([
      "seminar|started|slide|poll|run|kind|about|counted|question|n|answer|count|rank|correct",
      "Leaning, on someone|2026-03-04T17:30:00.000Z|asked|lean|1|choice|me|ballots|I feel …|20|steadier|15||",
      'Leaning, on someone|2026-03-04T17:30:00.000Z|asked|lean|1|choice|me|ballots|I feel …|20|so-called "exposed"|few||',
      "Leaning, on someone|2026-03-04T17:30:00.000Z|asked|lean|1|choice|me|ballots|I feel …|20|(rather not say)|few||",
      "Leaning, on someone|2026-03-04T17:30:00.000Z||||question from the room|||||And alone?|3||",
    ]);
  });

  it("P4 say of a withheld result that it was withheld", () => {
    const { n: _, declined: __, ...rest } = poll;
    const withheld: PollResult = { ...rest, release: { shape: "withheld", floor: 5 }, answers: [] };
    expect(readCsv(resultsCsv({ ...file, polls: [withheld] }))[1]?.slice(9, 12)).toEqual([
      "",
      "fewer than 5 answers",
      "",
    ]);
  });

  it.each([
    ["=1+1", "'=1+1"],
    ["+49 30", "'+49 30"],
    ["-2", "'-2"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\t=1", "'\t'=1"],
    ["\r=1", "'\r'=1"],
    ["\n=1", "'\n'=1"],
    ["  =1", "  '=1"],
    ["＝1", "'＝1"],
    ["so;=1", "so;'=1"],
    ["so; -1", "so; '-1"],
    ["a = b - c; d@e", "a = b - c; d@e"],
    ["good", "good"],
  ])("H3 %j is text to every spreadsheet", (text, written) => {
    expect(readCsv(csv([[text]]))).toEqual([[written]]);
  });

  it("H3 whatever people write: no cell begins a formula, no cell breaks out, and nothing but apostrophes is added", () => {
    const signs = fc.constantFrom("=", "+", "-", "@", ";", "\t", "\r", "\n", ",", '"', "'", " ", "a");
    const rowsOf = (unit: "binary" | typeof signs) =>
      fc.array(fc.array(fc.string({ unit, maxLength: 12 }), { minLength: 1, maxLength: 3 }), {
        maxLength: 4,
      });
    fc.assert(
      fc.property(fc.oneof(rowsOf("binary"), rowsOf(signs)), (rows) => {
        const read = readCsv(csv(rows));
        expect(read.map((row) => row.length)).toEqual(rows.map((row) => row.length));
        for (const [index, row] of read.entries())
          for (const [place, cell] of row.entries()) {
            expect(cell).not.toMatch(/(?:^|[;\t])\s*[=+\-@＝＋－＠]|^[\t\r\n]/);
            expect(cell.replaceAll("'", "")).toBe(rows[index]?.[place]?.replaceAll("'", ""));
          }
      }),
      { numRuns: 300, seed: 42 },
    );
  });
});
