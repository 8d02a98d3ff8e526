import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { choice } from "../../../src/session/polls/choice.ts";
import { choices } from "../../../src/session/polls/choices.ts";
import { grid } from "../../../src/session/polls/grid.ts";
import type { PollKind, PollRefusal } from "../../../src/session/polls/kind.ts";
import { number } from "../../../src/session/polls/number.ts";
import { rank } from "../../../src/session/polls/rank.ts";
import { scale } from "../../../src/session/polls/scale.ts";
import { text } from "../../../src/session/polls/text.ts";
import { words } from "../../../src/session/polls/words.ts";

const options = ["steadier", "relieved", "exposed"];
const box = { x: { from: 1, to: 7 }, y: { from: 1, to: 7 } };

interface Case {
  readonly name: string;
  readonly kind: PollKind;
  readonly settings: unknown;
  readonly taken: readonly (readonly [sent: unknown, kept: unknown])[];
  readonly refused: readonly (readonly [sent: unknown, why: PollRefusal])[];
}

const cases: readonly Case[] = [
  {
    name: "choice",
    kind: choice,
    settings: { options, other: false },
    taken: [
      [0, 0],
      [2, 2],
    ],
    refused: [
      [3, "not-an-option"],
      [-1, "not-an-option"],
      [0.5, "not-an-option"],
      [Number.NaN, "not-an-option"],
      ["other", "not-an-option"],
      ["0", "unreadable"],
      [null, "unreadable"],
      [[0], "unreadable"],
    ],
  },
  {
    name: "choice with other",
    kind: choice,
    settings: { options, other: true },
    taken: [["other", "other"]],
    refused: [],
  },
  {
    name: "choices",
    kind: choices,
    settings: { options, other: true, max: 2 },
    taken: [
      [
        [2, 0],
        [0, 2],
      ],
      [
        ["other", 1],
        [1, "other"],
      ],
    ],
    refused: [
      [[], "empty"],
      [[0, 1, 2], "too-many"],
      [[1, 1], "twice"],
      [[0, 9], "not-an-option"],
      [0, "unreadable"],
      [{ length: 1 }, "unreadable"],
    ],
  },
  {
    name: "scale",
    kind: scale,
    settings: { from: 1, to: 7 },
    taken: [
      [1, 1],
      [7, 7],
    ],
    refused: [
      [0, "out-of-range"],
      [8, "out-of-range"],
      [3.5, "unreadable"],
      ["3", "unreadable"],
    ],
  },
  {
    name: "number",
    kind: number,
    settings: { from: 0, to: 100 },
    taken: [
      [0, 0],
      [51.6, 51.6],
      [100, 100],
    ],
    refused: [
      [-0.1, "out-of-range"],
      [100.1, "out-of-range"],
      [Number.POSITIVE_INFINITY, "unreadable"],
      ["50", "unreadable"],
    ],
  },
  {
    name: "words",
    kind: words,
    settings: { max: 2 },
    taken: [
      [["  big   girls\tdon't cry "], ["big girls don't cry"]],
      [["ask", ""], ["ask"]],
      [["\u202Eevil\u0000"], ["evil"]],
    ],
    refused: [
      [[], "empty"],
      [["  "], "empty"],
      [["a", "b", "c"], "too-many"],
      [["Ask", "ask"], "twice"],
      [["x".repeat(41)], "too-long"],
      [[1], "unreadable"],
      ["ask", "unreadable"],
    ],
  },
  {
    name: "text",
    kind: text,
    settings: {},
    taken: [["one\ntwo", "one two"]],
    refused: [
      ["", "empty"],
      ["\u200B\u2066", "empty"],
      ["x".repeat(501), "too-long"],
      [["a"], "unreadable"],
    ],
  },
  {
    name: "rank",
    kind: rank,
    settings: { options },
    taken: [
      [
        [2, 0, 1],
        [2, 0, 1],
      ],
    ],
    refused: [
      [[0, 1], "incomplete"],
      [[0, 0, 1], "twice"],
      [[0, 1, 3], "not-an-option"],
      [["0", 1, 2], "unreadable"],
      [null, "unreadable"],
    ],
  },
  {
    name: "grid",
    kind: grid,
    settings: box,
    taken: [
      [
        { x: 1, y: 7, extra: 1 },
        { x: 1, y: 7 },
      ],
    ],
    refused: [
      [{ x: 0, y: 7 }, "out-of-range"],
      [{ x: Number.NaN, y: 1 }, "out-of-range"],
      [{ x: 1 }, "unreadable"],
      [[1, 1], "unreadable"],
    ],
  },
];

describe.each(cases)("$name", ({ kind, settings, taken, refused }) => {
  it.each(taken)("takes %j", (sent, kept) => {
    expect(kind.validate(sent, settings)).toEqual({ ok: true, answer: kept });
  });

  it.each(refused)("refuses %j: %s", (sent, refusal) => {
    expect(kind.validate(sent, settings)).toEqual({ ok: false, refusal });
  });

  it("never throws, and keeps only what it would take again", () => {
    fc.assert(
      fc.property(
        fc.anything({ withNullPrototype: true, withBigInt: true, withSparseArray: true }),
        (sent) => {
          const first = kind.validate(sent, settings);
          if (first.ok) expect(kind.validate(first.answer, settings)).toEqual(first);
        },
      ),
    );
  });
});
