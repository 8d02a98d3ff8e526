import * as fc from "fast-check";
import { expect, test } from "vitest";
import { type Box, type LabelledCurve, overlaps, placeAlong } from "../../../src/widgets/plot/along.ts";
import { placeCallout } from "../../../src/widgets/plot/callout.ts";

const room: Box = { x: 0, y: 0, width: 1000, height: 400 };

/** A bump as cortisol makes it: rest at `rest`, `height` up, at `peak`. */
function bump(rest: number, height: number, peak: number, width = 150, label = 130): LabelledCurve {
  const points = Array.from({ length: 101 }, (_, i) => {
    const x = i * 10;
    return [x, rest - height * Math.exp(-(((x - peak) / width) ** 2))] as const;
  });
  return { points, width: label, height: 33 };
}

const curves = fc.array(
  fc
    .record({
      rest: fc.integer({ min: 200, max: 380 }),
      height: fc.integer({ min: 0, max: 180 }),
      peak: fc.integer({ min: 200, max: 800 }),
      label: fc.integer({ min: 40, max: 300 }),
    })
    .map(({ rest, height, peak, label }) => bump(rest, height, peak, 150, label)),
  { minLength: 1, maxLength: 4 },
);

/** Whether a line runs through a box, looked at closely. */
function runsThrough({ points }: LabelledCurve, box: Box): boolean {
  return points.some(([x0, y0], i) => {
    const [x1, y1] = points[i + 1] ?? [x0, y0];
    return Array.from({ length: 10 }, (_, k) => k / 10).some((t) => {
      const x = x0 + (x1 - x0) * t;
      const y = y0 + (y1 - y0) * t;
      return x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height;
    });
  });
}

test("a placed label lies on no line and on no other label, and inside", () => {
  fc.assert(
    fc.property(curves, (all) => {
      const places = placeAlong(all, room, []).filter((box) => box !== undefined);
      for (const [i, box] of places.entries()) {
        expect(all.some((curve) => runsThrough(curve, box))).toBe(false);
        expect(places.some((other, j) => i !== j && overlaps(other, box))).toBe(false);
        expect(box.x).toBeGreaterThanOrEqual(room.x);
        expect(box.y + box.height).toBeLessThanOrEqual(room.y + room.height);
      }
    }),
    { numRuns: 60 },
  );
});

test("a label is nearer to its own line than to any other", () => {
  const all = [bump(300, 200, 400), bump(300, 120, 400)];
  const [upper, lower] = placeAlong(all, room, []);
  expect(upper && lower && upper.y < lower.y).toBe(true);
});

test("a label keeps its place while its line moves a little", () => {
  const [first] = placeAlong([bump(300, 150, 400)], room, []);
  const [second] = placeAlong([bump(300, 155, 405)], room, [], [first]);
  expect(Math.abs((second?.x ?? 0) - (first?.x ?? 0))).toBeLessThan(40);
});

test("no place beside the line: the label is tied to it, over no line and no other label", () => {
  const all = [bump(300, 200, 400), bump(300, 170, 400), bump(300, 140, 400)];
  const places = placeAlong(all, room, []);
  expect(places[1]).toBeUndefined();
  const busy = places.filter((box) => box !== undefined);
  const callout = placeCallout(all, 1, room, busy);
  expect(callout).toBeDefined();
  if (!callout) return;
  expect(all.some((curve) => runsThrough(curve, callout.box))).toBe(false);
  expect(busy.some((box) => overlaps(box, callout.box))).toBe(false);
  const [x, y] = callout.to;
  expect(all[1]?.points.some(([px, py]) => px === x && py === y)).toBe(true);
});

test("what is taken stays free", () => {
  const taken: Box = { x: 0, y: 0, width: 1000, height: 250 };
  const [box] = placeAlong([bump(300, 20, 400)], room, [taken]);
  expect(box && overlaps(box, taken)).toBe(false);
});
