import { describe, expect, test } from "vitest";
import { customScenario, type OwnSituation } from "../../src/physiology/scenarios/custom.ts";
import { describeRun } from "../../src/physiology/describe-run.ts";
import { day } from "../../src/physiology/scenarios/day.ts";
import { tsst } from "../../src/physiology/scenarios/tsst.ts";
import { seriesFor } from "../../src/physiology/series.ts";

const quarrel: OwnSituation = {
  title: "A quarrel, and making up",
  stressor: [{ from: 0, to: 20, strength: 0.6, note: "quarrel" }],
  present: [{ from: 20, to: 60 }],
  touch: [{ from: 25, to: 30, note: "a hug" }],
};

describe("an author's own situation", () => {
  const scenario = customScenario("quarrel", quarrel);

  test("has a control for each thing that happens, as written at first", () => {
    expect(scenario.controls.map(({ name, initial }) => [name, initial])).toEqual([
      ["stressor", 1],
      ["present", 1],
      ["touch", 1],
    ]);
    expect(scenario.situation({}).stressor).toEqual([{ from: 0, to: 20, strength: 0.6 }]);
    expect(scenario.situation({ stressor: 0.5 }).stressor[0]?.strength).toBeCloseTo(0.3, 9);
  });

  test("has bands with the author's notes, a window around it, and is assumed throughout", () => {
    expect(scenario.bands({}).map(({ label }) => label)).toEqual(["quarrel", "someone there", "a hug"]);
    expect(scenario.bands({ touch: 0 }).map(({ label }) => label)).toEqual(["quarrel", "someone there"]);
    expect(scenario.window({})).toEqual({ from: -10, to: 120 });
    expect(scenario.knowledge({})).toEqual({ cortisol: "assumed", oxytocin: "assumed" });
    const series = seriesFor(scenario, {});
    expect([series.time[0], series.time.at(-1)]).toEqual([-10, 120]);
  });

  test("with somebody there cortisol comes back sooner", () => {
    const at60 = (present: number) => {
      const series = seriesFor(scenario, { present, touch: 0 });
      return series.cortisol[series.time.indexOf(50)] ?? Number.NaN;
    };
    expect(at60(1)).toBeLessThan(at60(0));
  });

  test.each<[string, Partial<OwnSituation>]>([
    ["a span that ends before it begins", { stressor: [{ from: 5, to: 1 }] }],
    ["a strength above one", { touch: [{ from: 0, to: 1, strength: 2 }] }],
    ["a span beyond a day", { present: [{ from: 0, to: 5000 }] }],
    ["a negative spray", { spray: [{ time: 0, units: -4 }] }],
    ["a window without duration", { from: 10, to: 10 }],
  ])("refuses %s", (_, change) => {
    expect(() => customScenario("x", { ...quarrel, ...change })).toThrow(RangeError);
  });
});

describe("a run in words", () => {
  test("says how high, when, and when half-way back", () => {
    expect(describeRun(seriesFor(tsst, {}))).toBe(
      "In the model, cortisol is highest 25 minutes after the start, at 8.5 nmol/L, 70 % above where it began. " +
        "It is half-way back 22 minutes later.",
    );
  });

  test("in per cent, in hours, and at rest", () => {
    expect(describeRun(seriesFor(customScenario("quarrel", quarrel), {}))).toMatch(/\d+ % above rest\./);
    expect(describeRun(seriesFor(day, {}), day.timeAs)).toMatch(/hours later\.$/);
    expect(describeRun(seriesFor(tsst, {}, { I: 0 }))).toBe(
      "In the model, cortisol stays at its resting level.",
    );
  });
});
