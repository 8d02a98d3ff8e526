import * as fc from "fast-check";
import { expect, test } from "vitest";
import { niceDomain, roundNumbers, ticksOf, timeTicks } from "../../../src/widgets/plot/ticks.ts";

test.each([
  [[-20, 80], 8, [-20, 0, 20, 40, 60, 80]],
  [[-5, 75], 9, [0, 10, 20, 30, 40, 50, 60, 70]],
  [[-60, 80], 8, [-60, -40, -20, 0, 20, 40, 60, 80]],
  [[0, 3], 8, [0, 1, 2, 3]],
  [[-60, 960], 8, [0, 180, 360, 540, 720, 900]],
] as const)("time from %j in at most %i ticks: %j", (domain, most, ticks) => {
  expect(timeTicks(domain, most)).toEqual(ticks);
});

test("zero is written without a sign", () => {
  expect(timeTicks([-20, 20], 3).some((tick) => Object.is(tick, -0))).toBe(false);
});

test.each([
  [[5, 8.5], true, [0, 10]],
  [[-3, 20], true, [-5, 20]],
  [[12, 12], false, [6, 18]],
  [[], true, [0, 1]],
  [[0, 0], true, [0, 1]],
] as const)("%j with zero %j is drawn from and to %j", (values, zero, domain) => {
  expect(niceDomain(values, zero)).toEqual(domain);
});

test("there are never more ticks than fit", () => {
  const axis = {
    domain: [0, 10],
    names: undefined,
    title: undefined,
    unit: undefined,
    signed: false,
    time: false,
  } as const;
  for (const most of [2, 3, 4, 5, 7]) expect(ticksOf(axis, most).length).toBeLessThanOrEqual(most);
});

test.each([
  [[0, 1], 5, [0, 0.2, 0.4, 0.6, 0.8, 1]],
  [[-0.84, 0.25], 6, [-0.8, -0.6, -0.4, -0.2, 0, 0.2]],
  [[0, 100], 4, [0, 20, 40, 60, 80, 100]],
  [[1998, 2024], 5, [2000, 2005, 2010, 2015, 2020]],
  [[0, 0.0003], 3, [0, 0.0001, 0.0002, 0.0003]],
  [[3, 3], 4, [3]],
] as const)("round numbers in %j, about %i: %j", (domain, count, numbers) => {
  expect(roundNumbers(domain, count)).toEqual(numbers);
});

test("a round domain holds every value and ends at round numbers", () => {
  fc.assert(
    fc.property(
      fc.double({ min: -1e4, max: 1e4, noNaN: true }),
      fc.double({ min: 1e-3, max: 1e4, noNaN: true }),
      (low, length) => {
        const [from, to] = niceDomain([low, low + length], false);
        expect(from).toBeLessThanOrEqual(low + length * 1e-6);
        expect(to).toBeGreaterThanOrEqual(low + length * (1 - 1e-6));
        expect(to - from).toBeLessThanOrEqual(length * 3.1);
        const ticks = roundNumbers([from, to], 4);
        expect(ticks[0]).toBeCloseTo(from, 9);
        expect(ticks.at(-1)).toBeCloseTo(to, 9);
      },
    ),
  );
});
