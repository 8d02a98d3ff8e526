import { describe, expect, it } from "vitest";
import { mistakes } from "../../../src/deck/mistakes/catalogue.ts";
import type { WidgetMistake } from "../../../src/deck/widget.ts";
import { preparePoll } from "../../../src/widgets/poll/prepare.ts";
import { pollSchema } from "../../../src/widgets/poll/schema.ts";
import type { PollSettings } from "../../../src/widgets/poll/settings.ts";

interface Prepared {
  readonly settings: PollSettings;
  readonly reported: readonly WidgetMistake[];
}

/** Prepares the poll `id` of a deck with these polls and one curve, #reunion. */
function prepare(id: string, polls: Readonly<Record<string, object>>): Prepared {
  const all = Object.entries(polls).map(([name, written]) => ({
    id: name,
    settings: pollSchema.parse(written),
  }));
  const mine = all.find((one) => one.id === id);
  if (!mine) throw new Error(`There is no poll ${id}`);
  const reported: WidgetMistake[] = [];
  const settings = preparePoll(mine.settings, {
    id,
    readText: () => undefined,
    others: all.filter((one) => one !== mine),
    deck: [
      ...all.map((one) => ({ name: "poll", ...one })),
      { id: "reunion", name: "hormones", settings: {} },
    ],
    report: (mistake) => reported.push(mistake),
  });
  return { settings, reported };
}

const before = { pair: "before", question: "How?", options: ["steadier", "weaker"], correct: "steadier" };

describe("a pair", () => {
  it("inherits everything from the first poll", () => {
    const { settings, reported } = prepare("lean-after", {
      "lean-before": before,
      "lean-after": { pair: "after" },
    });
    expect(reported).toEqual([]);
    expect(settings).toMatchObject({
      kind: "choice",
      question: "How?",
      options: ["steadier", "weaker"],
      correct: "steadier",
      about: "knowledge",
      pair: { phase: "after", before: "lean-before" },
    });
  });

  it("inherits the kind as well", () => {
    const first = { pair: "before", question: "How sure?", kind: "scale", to: 5 };
    const { settings } = prepare("x-after", { "x-before": first, "x-after": { pair: "after" } });
    expect(settings).toMatchObject({ kind: "scale", from: 1, to: 5, question: "How sure?" });
  });

  it("may ask in its own words", () => {
    const again = { pair: "after", question: "And now?" };
    const { settings, reported } = prepare("x-after", { "x-before": before, "x-after": again });
    expect(reported).toEqual([]);
    expect(settings.question).toBe("And now?");
  });

  it("of the same options written twice is no mistake", () => {
    const again = { pair: "after", options: ["steadier", "weaker"] };
    expect(prepare("x-after", { "x-before": before, "x-after": again }).reported).toEqual([]);
  });

  it.each([
    ["other options", { pair: "after", options: ["steadier", "stronger"] }, ["options"]],
    ["another kind", { pair: "after", kind: "scale" }, ["kind"]],
    ["another answer", { pair: "after", options: ["steadier", "weaker"], correct: "weaker" }, ["correct"]],
  ])("with %s is a mistake", (_, again, path) => {
    const { reported } = prepare("x-after", { "x-before": before, "x-after": again });
    expect(reported).toEqual([{ path, code: "pair-differs", facts: { key: path[0], name: "x-before" } }]);
  });

  it("without a first poll names the one that is near", () => {
    const { reported } = prepare("lean-after", { "laen-before": before, "lean-after": { pair: "after" } });
    expect(reported).toEqual([
      { path: ["pair"], code: "pair-without-before", facts: { name: "lean-before", near: "laen-before" } },
    ]);
  });

  it("without a second poll is a warning", () => {
    const { reported } = prepare("lean-before", { "lean-before": before });
    expect(reported).toEqual([{ path: ["pair"], code: "pair-without-after", facts: { name: "lean-after" } }]);
  });
});

const options = ["steadier", "relieved", "weaker"];

it.each([
  [
    "a correct answer that is no option",
    { question: "q", options, correct: "steadyer" },
    { path: ["correct"], code: "unknown-option", facts: { name: "steadyer", near: "steadier" } },
  ],
  [
    "one of several correct answers",
    { question: "q", kind: "choices", options, correct: ["weaker", "relievd"] },
    { path: ["correct", 1], code: "unknown-option", facts: { name: "relievd", near: "relieved" } },
  ],
  [
    "a share of no option",
    {
      question: "q",
      options,
      drives: { widget: "reunion", parameter: "touch", by: "share", option: "week" },
    },
    { path: ["drives", "option"], code: "unknown-option", facts: { name: "week" } },
  ],
  [
    "a curve that is not there",
    { question: "q", kind: "scale", drives: { widget: "reunoin", parameter: "touch" } },
    { path: ["drives", "widget"], code: "unknown-driven", facts: { name: "reunoin", near: "reunion" } },
  ],
  [
    "words that should move a curve",
    { question: "q", kind: "words", drives: { widget: "reunion", parameter: "touch" } },
    { path: ["drives"], atKey: true, code: "wrong-value", facts: { key: "drives" } },
  ],
])("%s is a mistake at its place", (_, written, mistake) => {
  expect(prepare("x", { x: written }).reported).toEqual([
    expect.objectContaining({ ...mistake, facts: expect.objectContaining(mistake.facts) }),
  ]);
});

it("every code that polls use is in the catalogue", () => {
  const used = [
    "pair-without-before",
    "pair-without-after",
    "pair-differs",
    "unknown-option",
    "unknown-driven",
  ];
  expect(Object.keys(mistakes)).toEqual(expect.arrayContaining(used));
});
