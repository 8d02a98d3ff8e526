import * as fc from "fast-check";
import { expect, test } from "vitest";
import { spread, type Wish } from "../../../src/widgets/plot/spread.ts";

const wishes = fc.array(
  fc.record({
    at: fc.double({ min: -200, max: 1200, noNaN: true }),
    size: fc.double({ min: 1, max: 80, noNaN: true }),
  }),
  { minLength: 1, maxLength: 8 },
);

/** Edges of each label, in the order in which they stand. */
const edges = (all: readonly Wish[], places: readonly number[]) =>
  all
    .map(({ size }, i) => ({ from: (places[i] ?? 0) - size / 2, to: (places[i] ?? 0) + size / 2 }))
    .sort((a, b) => a.from - b.from);

test("labels never overlap", () => {
  fc.assert(
    fc.property(wishes, (all) => {
      const sorted = edges(all, spread(all, 0, 1000));
      for (const [i, label] of sorted.entries()) {
        expect(label.from).toBeGreaterThanOrEqual((sorted[i - 1]?.to ?? -Infinity) - 1e-6);
      }
    }),
  );
});

test("labels that fit stay inside", () => {
  fc.assert(
    fc.property(wishes, (all) => {
      fc.pre(all.reduce((sum, { size }) => sum + size, 0) <= 1000);
      for (const { from, to } of edges(all, spread(all, 0, 1000))) {
        expect(from).toBeGreaterThanOrEqual(-1e-6);
        expect(to).toBeLessThanOrEqual(1000 + 1e-6);
      }
    }),
  );
});

test("labels keep the order of their lines", () => {
  fc.assert(
    fc.property(wishes, (all) => {
      const places = spread(all, 0, 1000);
      for (const [i, a] of all.entries()) {
        for (const [j, b] of all.entries()) {
          if (a.at < b.at) expect(places[i]).toBeLessThan(places[j] ?? 0);
        }
      }
    }),
  );
});

test("labels with room stand exactly where they want to", () => {
  expect(
    spread(
      [
        { at: 100, size: 30 },
        { at: 20, size: 30 },
        { at: 500, size: 10 },
      ],
      0,
      1000,
    ),
  ).toEqual([100, 20, 500]);
});

test("two that collide share the shift", () => {
  expect(
    spread(
      [
        { at: 100, size: 30 },
        { at: 110, size: 30 },
      ],
      0,
      1000,
    ),
  ).toEqual([90, 120]);
});

test("more than fits is centred", () => {
  expect(
    spread(
      [
        { at: 0, size: 80 },
        { at: 0, size: 80 },
      ],
      0,
      100,
    ),
  ).toEqual([10, 90]);
});
