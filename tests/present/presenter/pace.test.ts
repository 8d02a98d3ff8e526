import { describe, expect, it } from "vitest";
import { pace, plannedSeconds } from "../../../src/present/presenter/pace.ts";

const slide = (minutes?: number, optional = false) => ({ minutes, optional });
/** Ten minutes: 2, 3, 1 (optional), 2 (optional), 2. */
const plan = [slide(2), slide(3), slide(1, true), slide(2, true), slide(2)];

describe("pace", () => {
  it.each([
    { index: 0, elapsed: 0, drift: 0, rest: 600, skip: [] },
    { index: 0, elapsed: 120, drift: 0, rest: 480, skip: [] },
    { index: 0, elapsed: 150, drift: 30, rest: 480, skip: [] },
    { index: 0, elapsed: 180, drift: 60, rest: 480, skip: [3] },
    { index: 0, elapsed: 210, drift: 90, rest: 480, skip: [3, 4] },
    { index: 0, elapsed: 900, drift: 780, rest: 480, skip: [3, 4] },
    { index: 2, elapsed: 480, drift: 120, rest: 240, skip: [4] },
    { index: 3, elapsed: 600, drift: 120, rest: 120, skip: [] },
    { index: 1, elapsed: 240, drift: 0, rest: 360, skip: [] },
    { index: 4, elapsed: 300, drift: -180, rest: 120, skip: [] },
    { index: 4, elapsed: 700, drift: 100, rest: 0, skip: [] },
  ])(
    "on slide $index after $elapsed s: $drift s, $rest s to come, skip $skip",
    ({ index, elapsed, ...expected }) => {
      expect(pace(plan, 10, index, elapsed)).toEqual(expected);
    },
  );

  it("says nothing where nothing is planned", () => {
    expect(pace([slide(), slide()], undefined, 0, 60)).toBeUndefined();
  });
});

describe("planned seconds", () => {
  it.each([
    { name: "given minutes stand", plan: [slide(1), slide(2)], duration: 60, seconds: [60, 120] },
    {
      name: "the others share the rest",
      plan: [slide(4), slide(), slide()],
      duration: 10,
      seconds: [240, 180, 180],
    },
    { name: "nothing is left to share", plan: [slide(10), slide()], duration: 10, seconds: [600, 0] },
    { name: "more is given than lasts", plan: [slide(12), slide()], duration: 10, seconds: [720, 0] },
    { name: "no duration", plan: [slide(1), slide()], duration: undefined, seconds: [60, 0] },
  ])("$name", ({ plan: given, duration, seconds }) => {
    expect(plannedSeconds(given, duration)).toEqual(seconds);
  });
});
