import { describe, expect, test } from "vitest";
import { drawParameters, ensemble } from "../../src/physiology/ensemble.ts";
import { defaults } from "../../src/physiology/parameters.ts";
import { normal, seeded } from "../../src/physiology/random.ts";
import { ranges } from "../../src/physiology/ranges.ts";
import { scenarios } from "../../src/physiology/scenarios/catalogue.ts";
import { tsst } from "../../src/physiology/scenarios/tsst.ts";
import { seriesFor } from "../../src/physiology/series.ts";

describe("numbers drawn from a seed", () => {
  test("are the same for the same seed, spread over 0 to 1", () => {
    const list = (seed: number) => {
      const uniform = seeded(seed);
      return Array.from({ length: 2000 }, () => uniform());
    };
    expect(list(7)).toEqual(list(7));
    expect(list(7)).not.toEqual(list(8));
    const values = list(7);
    expect(values.every((value) => value >= 0 && value < 1)).toBe(true);
    expect(values.reduce((a, b) => a + b) / values.length).toBeCloseTo(0.5, 1);
  });

  test("normal ones have mean 0 and standard deviation 1", () => {
    const uniform = seeded(3);
    const values = Array.from({ length: 5000 }, () => normal(uniform));
    const mean = values.reduce((a, b) => a + b) / values.length;
    expect(mean).toBeCloseTo(0, 1);
    expect(Math.sqrt(values.reduce((a, b) => a + (b - mean) ** 2, 0) / values.length)).toBeCloseTo(1, 1);
  });
});

describe("drawn parameters", () => {
  const uniform = seeded(1);
  const draws = Array.from({ length: 1000 }, () => drawParameters(defaults, "adults", uniform));

  test("lie within their ranges", () => {
    for (const [name, range] of Object.entries(ranges)) {
      const values = draws
        .flatMap((draw) => Object.entries(draw).filter(([key]) => key === name))
        .map(([, v]) => v);
      for (const value of values) {
        expect(value, name).toBeGreaterThanOrEqual(range.low ?? 0);
        expect(value, name).toBeLessThanOrEqual(range.high ?? Infinity);
      }
    }
  });

  test("tauD and tC trade off, as in the fit", () => {
    const logs = draws.map(({ tauD = 1, tC = 1 }) => [Math.log(tauD), Math.log(tC)] as const);
    const mean = (pick: 0 | 1) => logs.reduce((sum, pair) => sum + pair[pick], 0) / logs.length;
    const [x, y] = [mean(0), mean(1)];
    const sum = (f: (a: number, b: number) => number) => logs.reduce((s, [a, b]) => s + f(a - x, b - y), 0);
    expect(sum((a, b) => a * b) / Math.sqrt(sum((a) => a * a) * sum((_, b) => b * b))).toBeLessThan(-0.8);
  });

  test("a secure base stays 1, an insecure one and an adult's sigma are drawn", () => {
    expect(draws.every((draw) => draw.b === undefined && draw.sigma !== undefined)).toBe(true);
    const infant = drawParameters({ ...defaults, b: 0.15, sigma: 20 }, "infants", uniform);
    expect([infant.b !== undefined, infant.sigma]).toEqual([true, undefined]);
  });
});

describe("the plausible band", () => {
  test.each(Object.entries(scenarios))("of %s: finite, ordered, the same at every call", (_, scenario) => {
    const band = ensemble(scenario, {}, { draws: 30 });
    const { low, high } = band.cortisol;
    expect([...low, ...high, ...band.oxytocin.low, ...band.oxytocin.high].every(Number.isFinite)).toBe(true);
    expect(low.every((value, i) => value <= (high[i] ?? Number.NaN))).toBe(true);
    expect(ensemble(scenario, {}, { draws: 30 })).toEqual(band);
    const window = scenario.window({});
    expect([band.time[0], band.time.at(-1)]).toEqual([window.from, window.to]);
  });

  test("holds the line of the speech between its edges around the peak", () => {
    const line = seriesFor(tsst, {});
    const band = ensemble(tsst, {});
    for (const minute of [15, 20, 25, 30, 40]) {
      const value = line.cortisol[line.time.indexOf(minute)] ?? Number.NaN;
      const i = band.time.indexOf(minute);
      expect(value).toBeGreaterThan(band.cortisol.low[i] ?? Number.NaN);
      expect(value).toBeLessThan(band.cortisol.high[i] ?? Number.NaN);
    }
  });

  test("overrides are held fixed in every draw", () => {
    const band = ensemble(tsst, {}, { draws: 10, overrides: { I: 0 } });
    expect(band.cortisol.high.every((value) => value === 5)).toBe(true);
  });
});
