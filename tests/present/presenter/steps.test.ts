import { describe, expect, it } from "vitest";
import { placeAfter, placeBefore, stepsOfFragments } from "../../../src/present/presenter/steps.ts";

/** Three slides with 0, 2 and 1 steps. */
const steps = [0, 2, 1];

describe("next", () => {
  it.each([
    { from: [0, 0], to: [1, 0] },
    { from: [1, 0], to: [1, 1] },
    { from: [1, 1], to: [1, 2] },
    { from: [1, 2], to: [2, 0] },
    { from: [2, 0], to: [2, 1] },
    { from: [2, 1], to: undefined },
    { from: [1, 9], to: [2, 0] },
  ] as const)("leads from $from to $to", ({ from, to }) => {
    expect(placeAfter(steps, place(from))).toEqual(to && place(to));
  });
});

describe("back", () => {
  it.each([
    { from: [0, 0], to: undefined },
    { from: [1, 0], to: [0, 0] },
    { from: [2, 0], to: [1, 2] },
    { from: [1, 2], to: [1, 1] },
    { from: [1, 9], to: [1, 1] },
  ] as const)("leads from $from to $to", ({ from, to }) => {
    expect(placeBefore(steps, place(from))).toEqual(to && place(to));
  });

  it("undoes next everywhere", () => {
    let at = place([0, 0]);
    for (let next = placeAfter(steps, at); next; next = placeAfter(steps, at)) {
      expect(placeBefore(steps, next)).toEqual(at);
      at = next;
    }
  });
});

describe("steps of fragments", () => {
  it.each([
    { indexes: [], steps: [] },
    { indexes: [undefined, undefined], steps: [1, 2] },
    { indexes: [0, 1, 0], steps: [1, 2, 1] },
    { indexes: [7, 3, 7], steps: [2, 1, 2] },
    { indexes: [undefined, 5, undefined, 5], steps: [2, 1, 3, 1] },
  ])("counts $indexes as $steps", ({ indexes, steps: expected }) => {
    expect(stepsOfFragments(indexes)).toEqual(expected);
  });
});

function place([slide, step]: readonly [number, number]): { slide: number; step: number } {
  return { slide, step };
}
