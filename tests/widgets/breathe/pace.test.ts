import * as fc from "fast-check";
import { expect, it } from "vitest";
import { breathAt, length } from "../../../src/widgets/breathe/pace.ts";

const pace = { in: 4, hold: 2, out: 6, cycles: 2 };

it.each([
  [0, "in", 1, 1, 0],
  [2000, "in", 3, 1, 0.5],
  [3999, "in", 4, 1, 1],
  [4000, "hold", 1, 1, 1],
  [5999, "hold", 2, 1, 1],
  [6000, "out", 1, 1, 1],
  [9000, "out", 4, 1, 0.5],
  [12_000, "in", 1, 2, 0],
  [24_000, "done", 0, 2, 0],
  [-50, "in", 1, 1, 0],
] as const)("after %i ms: %s %i of breath %i", (elapsed, phase, count, cycle, openness) => {
  const breath = breathAt(pace, elapsed);
  expect(breath).toMatchObject({ phase, count, cycle });
  expect(breath.openness).toBeCloseTo(openness, 2);
});

it("takes as long as its breaths", () => {
  expect(length(pace)).toBe(24_000);
  expect(breathAt(pace, length(pace) - 1).phase).toBe("out");
});

it("the ring never jumps: ten milliseconds move it by less than three hundredths", () => {
  const seconds = fc.integer({ min: 1, max: 20 });
  const any = fc.record({
    in: seconds,
    hold: fc.nat({ max: 20 }),
    out: seconds,
    cycles: fc.integer({ min: 1, max: 9 }),
  });
  fc.assert(
    fc.property(any, fc.double({ min: 0, max: 1, noNaN: true }), (some, at) => {
      const now = at * length(some);
      const step = breathAt(some, now + 10).openness - breathAt(some, now).openness;
      expect(Math.abs(step)).toBeLessThan(0.03);
    }),
  );
});
