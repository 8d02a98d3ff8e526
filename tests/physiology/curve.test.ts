import { expect, test } from "vitest";
import { curveCsv, curveTable } from "../../src/physiology/curve.ts";
import { strangeSituation } from "../../src/physiology/scenarios/strange-situation.ts";
import { tsst } from "../../src/physiology/scenarios/tsst.ts";
import { simulate } from "../../src/physiology/simulate.ts";
import { at } from "./support.ts";

const lab = { I: 7, C0: 10.4, drift: 0.00102 };

test("a row for every minute, read off the run at its own step", () => {
  const { columns, rows } = curveTable(tsst, {}, lab, { from: -60, to: 100, step: 1 });
  const run = simulate(tsst.situation({}, lab));
  expect(columns.slice(0, 3)).toEqual(["time", "cortisol", "oxytocin"]);
  expect(rows.length).toBe(161);
  expect(rows[85]?.[0]).toBe(25);
  expect(rows[85]?.[1]).toBeCloseTo(at(run, "cortisol", 25), 5);
});

test("minutes between two steps are read linearly, and earlier or later ones are run too", () => {
  const { rows } = curveTable(tsst, {}, {}, { from: -70, to: 130, step: 0.25 });
  expect([rows[0]?.[1], rows.at(-1)?.[0]]).toEqual([5, 130]);
  expect(rows.every((row) => row.every(Number.isFinite))).toBe(true);
});

test("controls and overrides both reach the run", () => {
  const peak = (pattern: string, C0: number) =>
    Math.max(
      ...curveTable(strangeSituation, { pattern }, { C0 }, { from: 0, to: 60, step: 0.1 }).rows.map(
        (row) => row[1] ?? 0,
      ),
    );
  expect(peak("insecure", 5)).toBeCloseTo(6.0073, 3);
  expect(peak("insecure", 10)).toBeCloseTo(12.0146, 2);
  expect(peak("secure", 5)).toBeCloseTo(5.1986, 3);
});

test("CSV has a header and one line a row", () => {
  const lines = curveCsv(curveTable(tsst, {}, {}, { from: 0, to: 2, step: 1 })).split("\n");
  expect(lines[0]).toBe("time,cortisol,oxytocin,drive,acth,plasmaCortisol,tone,security");
  expect(lines.length).toBe(5);
  expect(lines.at(-1)).toBe("");
  expect(lines[1]?.split(",").length).toBe(8);
});

test.each([
  { from: 0, to: -1, step: 1 },
  { from: 0, to: 10, step: 0 },
  { from: Number.NaN, to: 10, step: 1 },
])("refuses the times %o", (times) => {
  expect(() => curveTable(tsst, {}, {}, times)).toThrow(RangeError);
});
