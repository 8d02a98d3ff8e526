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

const on = (name: string, number = true) => ({ name, number, onStage: true });
const off = (name: string) => ({ name, number: true, onStage: false });
const controls = [on("touch"), on("pattern", false), off("delay")];

/** Prepares the poll `id` of a deck with these polls, the curve #reunion and others. */
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
      ...all.map((one) => ({ name: "poll", ...one, movable: [] })),
      { id: "reunion", name: "hormones", settings: {}, movable: controls },
      { id: "hidden", name: "hormones", settings: {}, movable: [off("touch")] },
      { id: "broken", name: "hormones", settings: undefined, movable: undefined },
      { id: "wait", name: "timer", settings: {}, movable: [] },
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
    "a curve that is a timer",
    { question: "q", kind: "scale", drives: { widget: "wait", parameter: "left" } },
    { path: ["drives", "widget"], code: "unknown-driven", facts: { name: "wait", known: "reunion, hidden" } },
  ],
  [
    "a control that is not there",
    { question: "q", kind: "scale", drives: { widget: "reunion", parameter: "touhc" } },
    { path: ["drives", "parameter"], code: "unknown-parameter", facts: { name: "touhc", near: "touch" } },
  ],
  [
    "a control of words",
    { question: "q", kind: "scale", drives: { widget: "reunion", parameter: "pattern" } },
    {
      path: ["drives", "parameter"],
      code: "parameter-of-words",
      facts: { name: "pattern", known: "touch, delay" },
    },
  ],
  [
    "a control that is not on stage where others are",
    { question: "q", kind: "scale", drives: { widget: "reunion", parameter: "delay" } },
    {
      path: ["drives", "parameter"],
      code: "parameter-off-stage",
      facts: { name: "delay", widget: "reunion" },
    },
  ],
  [
    "a share of no point of a scale",
    {
      question: "q",
      kind: "scale",
      drives: { widget: "reunion", parameter: "touch", by: "share", option: 9 },
    },
    { path: ["drives", "option"], code: "unknown-option", facts: { name: "9" } },
  ],
  [
    "a share of numbers",
    {
      question: "q",
      kind: "number",
      from: 0,
      to: 9,
      drives: { widget: "reunion", parameter: "touch", by: "share", option: 9 },
    },
    { path: ["drives", "by"], code: "wrong-value", facts: { key: "by" } },
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

it.each([
  ["of a curve that has mistakes of its own", "broken", "touhc"],
  ["of a curve that shows no control at all", "hidden", "touch"],
  ["on stage", "reunion", "touch"],
])("a control %s is no mistake", (_, widget, parameter) => {
  const written = { question: "q", kind: "scale", drives: { widget, parameter } };
  expect(prepare("x", { x: written }).reported).toEqual([]);
});

it("every code that polls use is in the catalogue", () => {
  const used = [
    "pair-without-before",
    "pair-without-after",
    "pair-differs",
    "unknown-option",
    "unknown-driven",
    "unknown-parameter",
    "parameter-of-words",
    "parameter-off-stage",
  ];
  expect(Object.keys(mistakes)).toEqual(expect.arrayContaining(used));
});
