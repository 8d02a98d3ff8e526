import * as fc from "fast-check";
import { expect, test } from "vitest";
import { neededPoints, type Pixels } from "../../../src/widgets/plot/simplify.ts";

const simplify = (points: Pixels, tolerance: number): Pixels => {
  const [xs, ys] = [0, 1].map((axis) => Float64Array.from(points, (point) => point[axis] ?? Number.NaN));
  return neededPoints(xs ?? new Float64Array(), ys ?? new Float64Array(), tolerance).map(
    (i) => points[i] ?? [Number.NaN, Number.NaN],
  );
};

const curve = Array.from({ length: 1000 }, (_, x) => [x, 200 * Math.exp(-(((x - 400) / 150) ** 2))] as const);

test("a smooth curve of a thousand points needs a few dozen", () => {
  const thin = simplify(curve, 0.35);
  expect(thin.length).toBeLessThan(50);
  expect(thin[0]).toEqual(curve[0]);
  expect(thin.at(-1)).toEqual(curve.at(-1));
});

test("no point that falls away lies farther from the path than the tolerance", () => {
  fc.assert(
    fc.property(fc.double({ min: 0.1, max: 5, noNaN: true }), (tolerance) => {
      const thin = simplify(curve, tolerance);
      for (const [x, y] of curve) {
        const after = thin.findIndex(([tx]) => tx >= x);
        const [x1, y1] = thin[after] ?? [0, 0];
        const [x0, y0] = thin[Math.max(0, after - 1)] ?? [0, 0];
        const on = x1 === x0 ? y1 : y0 + ((y1 - y0) * (x - x0)) / (x1 - x0);
        const slope = x1 === x0 ? 0 : (y1 - y0) / (x1 - x0);
        expect(Math.abs(on - y) / Math.hypot(1, slope)).toBeLessThanOrEqual(tolerance + 1e-9);
      }
    }),
    { numRuns: 20 },
  );
});

test("a line of two points, one or none stays as it is", () => {
  for (const length of [0, 1, 2]) expect(simplify(curve.slice(0, length), 1)).toEqual(curve.slice(0, length));
});
