import { readdirSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readSeminar } from "../../src/cli/read-seminar.ts";
import { compileDeck } from "../../src/deck/compile.ts";
import { scenarios } from "../../src/physiology/scenarios/catalogue.ts";
import type { Control } from "../../src/physiology/types.ts";
import type { JsonRecord } from "../../src/session/json.ts";
import { kindOf, type Plan, type Setting } from "../../src/session/plan.ts";
import { possibleValues } from "../../src/session/possible.ts";
import { catalogue } from "../../src/widgets/catalogue.ts";
import { planOf } from "../../src/widgets/plan-of.ts";
import { roomState } from "../../src/widgets/hormones/room-state.ts";
import { addMinute, pause, ready, start, type Clock } from "../../src/widgets/timer/clock.ts";
import { root } from "../support/sources.ts";

function plan(source: string): Plan {
  const { deck, diagnostics } = compileDeck(source, {
    file: "slides/test.md",
    widgets: catalogue,
    folder: { readText: () => undefined, has: () => false },
  });
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  return planOf(deck);
}

const block = (name: string, ...lines: readonly string[]): string =>
  ["```" + name, ...lines, "```"].join("\n");
const poll = (...lines: readonly string[]) =>
  plan(`# One\n\n${block("poll #p", "question: Q", ...lines)}`).polls[0];

describe("the plan of a deck", () => {
  it.each([
    ["options: [a, b]", { kind: "choice", settings: { options: ["a", "b"], other: false } }],
    ["options: [a, b]\ncorrect: b", { correct: 1, about: "knowledge", floor: 3, mayDecline: false }],
    ["options: [a, b]\nk: 9", { about: "me", floor: 9, mayDecline: true, moderated: false }],
    [
      "kind: choices\noptions: [a, b, c]\ncorrect: [c, a]\nmax: 2",
      { settings: { options: ["a", "b", "c"], other: false, max: 2 }, correct: [0, 2] },
    ],
    ["kind: scale\nfrom: 0\nto: 4", { settings: { from: 0, to: 4 } }],
    ["kind: number\nto: 10\ncorrect: 4.5", { settings: { from: 0, to: 10 }, correct: 4.5 }],
    ["kind: words\nmax: 3", { settings: { max: 3 }, moderated: true }],
    ["kind: text\nmoderated: false", { settings: {}, moderated: false }],
    ["kind: rank\noptions: [a, b]", { settings: { options: ["a", "b"] } }],
    [
      "kind: grid\nx: { label: warm }\ny: { label: near, from: 0, to: 1 }",
      { settings: { x: { from: 1, to: 7 }, y: { from: 0, to: 1 } } },
    ],
  ])("says of a poll what a session needs to count it: %s", (written, expected) => {
    expect(poll(...written.split("\n"))).toMatchObject(expected);
  });

  it("knows the correct answer as an answer: the kind itself would take it", () => {
    for (const written of [
      "options: [a, b]\ncorrect: b",
      "kind: choices\noptions: [a, b]\ncorrect: [a]",
      "kind: number\ncorrect: 7",
    ]) {
      const found = poll(...written.split("\n"));
      expect(found && kindOf(found).validate(found.correct, found.settings)).toMatchObject({ ok: true });
    }
  });

  it("keeps the correct answer of a pair for its second poll", () => {
    const first = block("poll #q-before", "question: Q", "options: [a, b]", "correct: a", "pair: before");
    const second = block("poll #q-after", "pair: after");
    const { polls } = plan(`# One\n\n${first}\n\n---\n\n# Two\n\n${second}`);
    expect(polls.map(({ id, slide, correct }) => [id, slide, correct])).toEqual([
      ["q-before", "one", undefined],
      ["q-after", "two", 0],
    ]);
  });

  it("H1 drives with what each cell is worth", () => {
    const curve = block("hormones #c", "scenario: strange-situation", "controls: [touch]", "finding: F");
    const drive = (...lines: readonly string[]) =>
      plan(`# One\n\n${block("poll #p", "question: Q", ...lines)}\n\n---\n\n# Two\n\n${curve}`).polls[0]
        ?.drives;
    expect(drive("kind: scale", "to: 3", "drives: { widget: c, parameter: touch, by: median }")).toEqual({
      widget: "c",
      parameter: "touch",
      by: "median",
      values: [1, 2, 3],
      low: 1,
      high: 3,
    });
    expect(
      drive(
        "options: [a, b]",
        "other: true",
        "drives: { widget: c, parameter: touch, by: share, option: b }",
      ),
    ).toMatchObject({ by: "share", values: [0, 1], low: 0, high: 1, cell: 1 });
    expect(drive("kind: number", "to: 10", "drives: { widget: c, parameter: touch }")).toMatchObject({
      by: "mean",
      values: [0.5, 1.5, 2.5, 3.5, 4.5, 5.5, 6.5, 7.5, 8.5, 9.5],
      low: 0,
      high: 10,
    });
  });

  it.each([
    [
      "before its steps",
      `${block("poll #p", "question: Q", "options: [a, b]")}\n\n- a {.fragment}\n- b {.fragment}`,
      0,
    ],
    [
      "after one",
      `- a {.fragment}\n\n${block("poll #p", "question: Q", "options: [a, b]")}\n\n- b {.fragment}`,
      1,
    ],
    [
      "after all",
      `- a {.fragment}\n- b {.fragment}\n\n${block("poll #p", "question: Q", "options: [a, b]")}`,
      2,
    ],
  ])("P1 knows at which step of its slide a poll's turn comes: %s", (_where, body, step) => {
    const { polls, steps } = plan(`# One\n\n${body}`);
    expect(polls.map((one) => one.step)).toEqual([step]);
    expect(steps).toEqual({ one: 2 });
  });

  it("has questions read first, unless every place for them says otherwise", () => {
    const asked = (...moderated: readonly boolean[]) =>
      plan(`# One\n\n${moderated.map((one) => block("questions", `moderated: ${one}`)).join("\n\n")}`)
        .moderateQuestions;
    expect([asked(), asked(true), asked(false), asked(false, true)]).toEqual([true, true, false, true]);
  });

  it.each(readdirSync(join(root, "slides")).filter((name) => name.endsWith(".md")))(
    "is there for %s",
    (name) => {
      const { deck } = readSeminar(join(root, "slides", name));
      const made = planOf(deck);
      expect(made.slideIds).toEqual(deck.slides.map(({ id }) => id));
      expect(made.polls.length).toBe(
        deck.slides.flatMap(({ widgets }) => widgets).filter((one) => one.name === "poll").length,
      );
      for (const { drives } of made.polls) {
        if (drives)
          expect(made.widgets.find(({ id }) => id === drives.widget)?.settings[drives.parameter]?.kind).toBe(
            "range",
          );
      }
      expect(JSON.parse(JSON.stringify(made))).toEqual(made);
    },
  );
});

describe("what behaviours write, the room carries as it is", () => {
  const settingsOf = (name: string, ...lines: readonly string[]): Readonly<Record<string, Setting>> =>
    plan(`# One\n\n${block(`${name} #w`, ...lines)}`).widgets[0]?.settings ?? {};

  it("a timer's clock, whatever is pressed", () => {
    const settings = settingsOf("timer", "minutes: 5");
    const press = fc.constantFrom(start, pause, addMinute, () => ready(5));
    fc.assert(
      fc.property(fc.array(fc.tuple(press, fc.nat(2_000_000)), { maxLength: 30 }), (presses) => {
        let clock: Clock = ready(5);
        let now = 1_790_000_000_000;
        for (const [act, later] of presses) {
          now += later;
          clock = act(clock, now);
          expect(possibleValues(settings, { ...clock })).toEqual(clock);
        }
      }),
    );
  });

  it("when breathing began, and that it is over", () => {
    const settings = settingsOf("breathe", "kind: paced");
    for (const startedAt of [1_790_000_000_123, null]) {
      expect(possibleValues(settings, { startedAt })).toEqual({ startedAt });
    }
  });

  const valueOf = (control: Control): fc.Arbitrary<string | number> =>
    control.kind === "choice"
      ? fc.constantFrom(...control.options.map(({ value }) => value))
      : fc
          .nat(Math.round((control.to - control.from) / control.step))
          // As a slider makes it: steps are counted from its beginning.
          .map((steps) => Number((control.from + steps * control.step).toPrecision(12)));
  const written = (controls: readonly Control[]): fc.Arbitrary<JsonRecord> =>
    fc.record(Object.fromEntries(controls.map((control) => [control.name, fc.option(valueOf(control))])));

  it.each(Object.values(scenarios).map((scenario) => [scenario.name, scenario] as const))(
    "the controls, pen, kept line and size of %s",
    (_name, { controls }) => {
      const settings = roomState(controls, true);
      const view = fc.record({
        pen: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
        // Moving a control by hand takes the room's answers away.
        spread: fc.constant(null),
        ghost: fc.option(fc.oneof(written(controls), fc.constant({}))),
        large: fc.boolean(),
      });
      fc.assert(
        fc.property(written(controls), view, (values, more) => {
          const change = { ...values, ...more };
          expect(possibleValues(settings, change)).toEqual(change);
        }),
      );
    },
  );
});
