import { expect, test } from "vitest";
import { isMistakeCode } from "../../../src/deck/mistakes/catalogue.ts";
import { chart } from "../../../src/widgets/chart/widget.ts";
import { settingsFrom } from "../context.ts";

const head = "kind: line\nbasis: illustrative\nfinding: It rises.\n";
const read = (yaml: string, files = {}) => settingsFrom(chart, yaml, files);

test.each([
  ["a file that is not there", "data: nowhere.csv", {}, "missing-file", ["data"]],
  ["no data at all", "", {}, "no-data", []],
  ["a file with a head only", "data: a.csv", { "a.csv": "time,men\n" }, "no-data", ["data"]],
  [
    "a column that is not there",
    "data: a.csv\nseries: [{ column: mne }]",
    { "a.csv": "time,men\n0,1\n" },
    "missing-column",
    ["series", 0, "column"],
  ],
  [
    "an x column that is not there",
    "data: a.csv\nx: { column: tmie }",
    { "a.csv": "time,men\n0,1\n" },
    "missing-column",
    ["x", "column"],
  ],
  ["a word among numbers", "data: a.csv", { "a.csv": "time,men\n0,1\n10,high\n" }, "not-a-number", ["data"]],
  ["a decimal comma", 'rows: [[t, a], [0, "1,5"]]', {}, "not-a-number", ["rows"]],
  [
    "error bars without a column",
    "data: a.csv\nerror: sem",
    { "a.csv": "time,men\n0,1\n" },
    "missing-column",
    ["error"],
  ],
  ["an uneven row", "data: a.csv", { "a.csv": "time,men\n0,1\n10\n" }, "uneven-row", ["data"]],
])("%s is reported at its place", (_, yaml, files, code, path) => {
  const { mistakes } = read(head + yaml, files);
  expect(mistakes.map((mistake) => [mistake.code, mistake.path])).toEqual([[code, path]]);
  expect(isMistakeCode(code)).toBe(true);
});

test("the nearest column is the hint", () => {
  const { mistakes } = read(`${head}data: a.csv\nseries: [{ column: mne }]`, { "a.csv": "time,men\n0,1\n" });
  expect(mistakes[0]?.facts).toMatchObject({ name: "mne", near: "men" });
});

test("measured data need source, n and unit", () => {
  const { mistakes } = read("kind: line\nbasis: measured\nfinding: It rises.\nrows: [[t, a], [0, 1]]");
  expect(mistakes.map(({ facts }) => facts?.["key"])).toEqual(["source", "n", "y: { unit: … }"]);
});

test("an empty cell is a gap, and no mistake", () => {
  const { settings, mistakes } = read(`${head}data: a.csv`, { "a.csv": "time,men\n0,1\n10,\n20,3\n" });
  expect(mistakes).toEqual([]);
  expect(settings.rows?.slice(1).map((row) => row[1])).toEqual([1, null, 3]);
});

test("where semicolons separate, the comma is the decimal sign", () => {
  const { settings, mistakes } = read(`${head}data: a.csv`, { "a.csv": "time;men\n0;1,5\n" });
  expect(mistakes).toEqual([]);
  expect(settings.rows?.[1]).toEqual(["0", 1.5]);
});

test("a chart with mistakes still renders", () => {
  const { settings } = read(`${head}data: nowhere.csv`);
  const html = chart.render(settings, {
    id: "w",
    slideId: "s",
    language: "en",
    inline: (text) => text,
    plain: (text) => text,
    answers: false,
  });
  expect(html).toContain("It rises.");
});

test.each([
  ["an unknown kind", "kind: pie\nbasis: illustrative\nfinding: x\nrows: [[a], [1]]"],
  ["no basis", "kind: line\nfinding: x\nrows: [[a], [1]]"],
  ["no finding", "kind: line\nbasis: illustrative\nrows: [[a], [1]]"],
  ["an unknown key", `${head}colour: red\nrows: [[a], [1]]`],
  ["five series", `${head}rows: [[a], [1]]\nseries: [${"{ column: a },".repeat(5)}]`],
])("%s is refused by the schema", (_, yaml) => {
  expect(() => read(yaml)).toThrow();
});
