import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { directions } from "../../src/physiology/directions.ts";
import { effectFits, seriesFits } from "../../src/physiology/fidelity.ts";
import { fidelityReport } from "../../src/physiology/fidelity-report.ts";

describe("measured series", () => {
  describe.each(seriesFits())("$series", (fit) => {
    test.each(fit.points)("minute $minute lies within the mean's 95 % interval", ({ within }) => {
      expect(within).toBe(true);
    });
  });

  test("all 14 means together: RMSE about 0.5 nmol/L, peak near 24.5 min, ratio as published", () => {
    const fits = seriesFits();
    const points = fits.flatMap((fit) => fit.points);
    expect(points.length).toBe(14);
    const square = points.reduce((sum, p) => sum + (p.model - p.measured) ** 2, 0);
    expect(Math.sqrt(square / points.length)).toBeLessThan(0.51);
    for (const fit of fits) expect(Math.abs(fit.peakMinute - 24.5)).toBeLessThan(0.3);
    expect(fits.map((fit) => fit.ratio.measured.toFixed(1))).toEqual(["2.4", "1.8"]);
    expect(Math.abs((fits[0]?.ratio.model ?? 0) - 2.41)).toBeLessThan(0.03);
    expect(Math.abs((fits[1]?.ratio.model ?? 0) - 1.73)).toBeLessThan(0.03);
  });
});

describe("published effects", () => {
  test.each(effectFits().map((fit) => [fit.effect.finding, fit] as const))("%s", (_, fit) => {
    expect(fit.model).toBeGreaterThanOrEqual(fit.low);
    expect(fit.model).toBeLessThanOrEqual(fit.high);
    expect(fit.within).toBe(true);
  });
});

describe("published directions", () => {
  test.each(directions().map((it) => [it.verdict, it.finding, it] as const))("%s: %s", (verdict, _, it) => {
    expect(it.agrees).toBe(verdict !== "cannot");
  });

  test("what the model cannot reproduce is on the list", () => {
    const cannot = directions().filter((it) => it.verdict === "cannot");
    expect(cannot.map((it) => it.source)).toEqual(["ditzen2007", "kirschbaum1995", "berretz2022"]);
    expect(cannot[0]?.model).toContain("27 %");
  });
});

test("the report is a Markdown page with its three tables, the same at every call", () => {
  const report = fidelityReport();
  expect(report).toBe(fidelityReport());
  for (const heading of ["# The model", "## Measured", "## Published effects", "## Published directions"]) {
    expect(report).toContain(heading);
  }
  expect(report).not.toMatch(/NaN|undefined|Infinity/);
});

test("the page in docs/ is what the model says now (node bench/fidelity.ts writes it)", () => {
  const page = readFileSync(new URL("../../docs/fidelity.md", import.meta.url), "utf8");
  expect(page).toBe(fidelityReport());
});
