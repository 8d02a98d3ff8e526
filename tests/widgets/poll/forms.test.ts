import { describe, expect, it } from "vitest";
import type { Release } from "../../../src/session/polls/release.ts";
import { handsRelease, readCount, readHands } from "../../../src/widgets/poll/hands.ts";
import { readCountable } from "../../../src/widgets/poll/published.ts";
import { largest, resultSentence, resultTable, shifts } from "../../../src/widgets/poll/result.ts";
import { pollSchema } from "../../../src/widgets/poll/schema.ts";
import { poll } from "../../../src/widgets/poll/widget.ts";
import { en } from "../../../src/words/en.ts";
import { renderContext } from "../render-context.ts";

const written = { question: "I feel …", options: ["steadier", "weaker"], correct: "weaker" };
const settings = pollSchema.parse(written);

describe("S1 the correct answer", () => {
  it("is in no byte where answers must not be known", () => {
    const other = pollSchema.parse({ ...written, correct: "steadier" });
    const all = (checked: typeof settings): string =>
      JSON.stringify([
        poll.render(checked, renderContext()),
        poll.print(checked, renderContext()),
        poll.describe(checked, renderContext()),
        poll.publish?.(checked, renderContext()),
      ]);
    // If one could tell the two polls apart, one could tell the answer.
    expect(all(settings)).toBe(all(other));
  });

  it("is published and printed where it may be", () => {
    const context = renderContext({ answers: true });
    expect(poll.publish?.(settings, context)).toMatchObject({ correct: [1] });
    expect(poll.print(settings, context)).toContain("The answer is: weaker.");
  });

  it("is never told by the first poll of a pair", () => {
    const first = pollSchema.parse({ ...written, pair: "before" });
    expect(poll.publish?.(first, renderContext({ answers: true }))).not.toHaveProperty("correct");
  });
});

describe("the question", () => {
  it.each([
    ["I feel …", false],
    ["I feel…", false],
    ["Poll: I feel", false],
    ["Poll again: “I feel …”", false],
    ["How I feel about leaning on people", true],
    ["What a good deal of people in this room I feel", true],
    [undefined, true],
  ])("under the heading %s is there: %s", (slideTitle, there) => {
    const context = renderContext(slideTitle === undefined ? {} : { slideTitle });
    expect(poll.render(settings, context).includes("poll-question")).toBe(there);
  });
});

describe("results on paper", () => {
  const counts = (...cells: readonly number[]): Release => ({
    shape: "counts",
    n: cells.reduce((sum, count) => sum + count, 0),
    cells,
    declined: 0,
    more: false,
  });

  const told = (release: unknown, rounded = false) => ({ release, rounded });

  it("stand there when they are given", () => {
    const html = poll.print(settings, renderContext({ results: { mine: told(counts(12, 30)) } }));
    expect(html).toContain("<td>30</td><td>71 %</td>");
    expect(html).toContain("42 answers.");
  });

  it("say so where a few more than that have answered", () => {
    const html = poll.print(settings, renderContext({ results: { mine: told(counts(15, 30), true) } }));
    expect(html).toContain("45 answers or a few more.");
  });

  it("of a pair show both and the shift", () => {
    const after = { ...settings, pair: { phase: "after", before: "x-before", written: [] } } as const;
    const results = { mine: told(counts(1, 3)), "x-before": told(counts(2, 2)) };
    const html = poll.print(after, renderContext({ results }));
    expect(html).toContain("<td>2 (50 %)</td><td>3 (75 %)</td><td>+25</td>");
  });

  it("below the floor say why there are none", () => {
    const html = poll.print(
      settings,
      renderContext({ results: { mine: told({ shape: "withheld", floor: 5 }) } }),
    );
    expect(html).toContain("Fewer than 5 answers");
  });

  it("that are no release are left out", () => {
    expect(poll.print(settings, renderContext({ results: { mine: told({ shape: "odd" }) } }))).not.toContain(
      "poll-result",
    );
  });
});

describe("a show of hands", () => {
  const rows = [
    { html: "steadier", text: "steadier" },
    { html: "weaker", text: "weaker" },
    { html: "alike", text: "alike" },
  ];
  const hands = (...counts: readonly number[]) => {
    const release = handsRelease(counts);
    if (!release) throw new Error("hands are counts");
    return release;
  };

  it.each([
    ["12", 12],
    [" 7 ", 7],
    ["", 0],
    ["-3", 0],
    ["2.5", 0],
    ["many", 0],
    ["123456", 9999],
  ])("reads %j as %i", (typed, count) => {
    expect(readCount(typed)).toBe(count);
  });

  it.each([
    [{}, { counts: [0, 0], shown: false, answer: [] }],
    [
      { counts: [3], shown: true },
      { counts: [3, 0], shown: true, answer: [] },
    ],
    [
      { counts: [0, 0], shown: true },
      { counts: [0, 0], shown: false, answer: [] },
    ],
    [
      { counts: ["3", -1, 9], answer: [1, 5, "0"] },
      { counts: [0, 0], shown: false, answer: [1] },
    ],
    [
      { counts: "3", shown: "yes", answer: 1 },
      { counts: [0, 0], shown: false, answer: [] },
    ],
  ])("reads the state %j", (state, read) => {
    expect(readHands(state, 2)).toEqual(read);
  });

  it.each([
    [[21, 13, 8], "Most chose: steadier (21 of 42, 50 %)."],
    [[4, 4, 1], "Most chose: steadier and weaker (4 each of 9)."],
    [[0, 0, 0], "0 answers"],
  ])("%j says %s", (counts, sentence) => {
    expect(resultSentence(rows, hands(...counts), en.poll)).toBe(sentence);
  });

  it("of a pair says what moved furthest", () => {
    expect(resultSentence(rows, hands(5, 30, 3), en.poll, hands(22, 9, 4))).toBe(
      "weaker: 26 % before, 79 % after.",
    );
    expect(resultSentence(rows, hands(1, 1, 0), en.poll, hands(2, 2, 0))).toBe("Before and after are alike.");
    expect(shifts(hands(22, 9, 4), hands(5, 30, 3))).toEqual([-50, 53, -3]);
  });

  it("marks all rows that have most", () => {
    expect([largest(hands(4, 4, 1)), largest(hands(0, 0, 0))]).toEqual([[0, 1], []]);
  });

  it("has a table with a caption and a heading for each row and column", () => {
    const table = resultTable(rows, hands(21, 13, 8), en.poll);
    expect(table.match(/<th scope="row">/g)).toHaveLength(3);
    expect(table.match(/<th scope="col">/g)).toHaveLength(3);
    expect(table).toContain("<caption>Most chose");
  });
});

it.each([null, 3, [], {}, { kind: "words" }, { kind: "choice", question: "q", rows: [{ html: 1 }, 2] }])(
  "settings %j are nothing to raise hands for",
  (given) => {
    expect(readCountable(given)).toBeUndefined();
  },
);
