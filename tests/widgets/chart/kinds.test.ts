import { expect, test } from "vitest";
import { chartPlot } from "../../../src/widgets/chart/chart-plot.ts";
import { bins } from "../../../src/widgets/chart/kinds/histogram.ts";
import { chart } from "../../../src/widgets/chart/widget.ts";
import { wordsFor } from "../../../src/words/words.ts";
import { settingsFrom } from "../context.ts";

function plotOf(yaml: string) {
  const { settings } = settingsFrom(chart, `basis: illustrative\nfinding: f\n${yaml}`);
  return chartPlot(settings, "en", wordsFor("en"), "f");
}

test("the table holds the plotted values, error bars included", () => {
  const plot = plotOf(
    "kind: line\nerror: sem\nx: { label: Time, unit: min }\ny: { unit: nmol/L }\nrows: [[t, men, men_sem], [0, 10.5, 1], [10, null, null]]",
  );
  expect(plot.table()).toEqual({
    head: ["Time, min", "men, nmol/L"],
    rows: [
      ["0", "10.5 (9.5 to 11.5)"],
      ["10", ""],
    ],
  });
  expect(plot.panels[0]?.series[0]?.points).toEqual([
    { at: 0, value: 10.5, low: 9.5, high: 11.5 },
    { at: 10, value: null },
  ]);
});

test("bars stand on zero", () => {
  expect(plotOf("kind: bar\nrows: [[who, a], [x, 80], [y, 90]]").panels[0]?.y.domain[0]).toBe(0);
});

test("intervals stand beside their names, with a line at no difference", () => {
  const [panel] = plotOf(
    "kind: interval\nreference: 0\nrows: [[what, g, g_low, g_high], [pain, -0.4, -0.8, -0.03]]",
  ).panels;
  expect(panel?.values).toBe("x");
  expect(panel?.y.names).toEqual(["pain"]);
  expect(panel?.reference).toEqual([0]);
  expect(panel?.x.domain[0]).toBeLessThanOrEqual(-0.8);
});

test("multiples share their scales", () => {
  const { panels } = plotOf("kind: multiples\nrows: [[t, a, b], [0, 1, 100], [10, 2, 50]]");
  expect(panels).toHaveLength(2);
  expect(panels[0]?.y.domain).toEqual(panels[1]?.y.domain);
});

test("a histogram counts every value once", () => {
  const values = [1, 2, 2, 3, 5, 8, 8.5, 10];
  for (const wanted of [undefined, 2, 5, 9]) {
    const { points } = bins(values, wanted);
    expect(points.reduce((sum, { value }) => sum + (value ?? 0), 0)).toBe(values.length);
    if (wanted !== undefined) expect(points).toHaveLength(wanted);
  }
});

test("cortisol and oxytocin keep their colours in any order", () => {
  const [panel] = plotOf("kind: line\nrows: [[t, other, cortisol, oxytocin], [0, 1, 2, 3]]").panels;
  expect(panel?.series.map(({ colour }) => colour)).toEqual(["third", "cortisol", "oxytocin"]);
});

test("what is no hormone does not look like one, unless the axis is about it", () => {
  const coloursOf = (yaml: string) => plotOf(yaml).panels[0]?.series.map(({ colour }) => colour);
  const rows = "kind: line\nrows: [[t, men, women], [0, 1, 2]]";
  expect(coloursOf(rows)).toEqual(["third", "fourth"]);
  expect(coloursOf(`${rows}\ny: { label: Cortisol in saliva }`)).toEqual(["cortisol", "third"]);
  expect(coloursOf("kind: line\nrows: [[t, felt stress, cortisol], [0, 1, 2]]")).toEqual([
    "third",
    "cortisol",
  ]);
});

test("series differ in dash as well as in colour", () => {
  const [panel] = plotOf("kind: line\nrows: [[t, a, b, c, d], [0, 1, 2, 3, 4]]").panels;
  expect(new Set(panel?.series.map(({ stroke }) => stroke)).size).toBe(4);
  expect(new Set(panel?.series.map(({ colour }) => colour)).size).toBe(4);
});
