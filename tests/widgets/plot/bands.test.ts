import { expect, test } from "vitest";
import { bandRows } from "../../../src/widgets/plot/band-labels.ts";
import { bracketsOf } from "../../../src/widgets/plot/lanes.ts";
import { textWidth } from "../../../src/widgets/plot/measure.ts";
import { sizes } from "../../../src/widgets/plot/scene.ts";

const band = (from: number, to: number, label: string) => ({ from, to, label, strength: 1 });

test("names with room stand in one row over the middle of their bands", () => {
  const rows = bandRows([band(0, 20, "play"), band(60, 80, "reunion")], [0, 100], 1000);
  expect(rows).toEqual([
    { text: "play", centre: 100, row: 0 },
    { text: "reunion", centre: 700, row: 0 },
  ]);
});

test("neighbours without room share two rows, and none touches another", () => {
  const all = [
    band(10, 13, "with stranger"),
    band(13, 16, "reunion"),
    band(16, 19, "alone"),
    band(19, 22, "reunion"),
  ];
  const rows = bandRows(all, [0, 100], 1000);
  expect(new Set(rows.map(({ row }) => row))).toEqual(new Set([0, 1]));
  for (const a of rows) {
    for (const b of rows) {
      if (a === b || a.row !== b.row) continue;
      const need = (textWidth(a.text, sizes.small) + textWidth(b.text, sizes.small)) / 2;
      expect(Math.abs(a.centre - b.centre)).toBeGreaterThanOrEqual(need);
    }
  }
});

test("overlapping bands get a row each, with brackets from when to when", () => {
  const bands = [
    { ...band(-10, 80, "someone there"), lane: "present" },
    { ...band(-10, -5, "touch"), lane: "touch" },
    { ...band(-5, 0, "getting ready"), lane: "stressor" },
    { ...band(0, 10, "speech"), lane: "stressor" },
  ];
  const brackets = bracketsOf(bands, [-20, 80], 1000) ?? [];
  expect(brackets.map(({ text, row }) => [text, row])).toEqual([
    ["someone there", 2],
    ["touch", 1],
    ["getting ready", 0],
    ["speech", 0],
  ]);
  expect(brackets.map(({ inside }) => inside)).toEqual([true, false, false, false]);
  for (const a of brackets) {
    for (const b of brackets.filter((other) => other !== a && other.row === a.row)) {
      const end = a.at + textWidth(a.text, sizes.small);
      expect(end <= b.at || b.at + textWidth(b.text, sizes.small) <= a.at).toBe(true);
      if (!a.inside) expect(end <= b.from || a.at >= b.to).toBe(true);
    }
  }
  expect(bracketsOf(bands.slice(2), [-20, 80], 1000)).toBeUndefined();
});

test("bands outside the window have no name", () => {
  expect(bandRows([band(-50, -40, "spray")], [-20, 80], 1000)).toEqual([]);
});
