import { describe, expect, test } from "vitest";
import { dance } from "../../src/physiology/dance.ts";
import { availability, simulateDyad } from "../../src/physiology/dyad.ts";
import { simulate } from "../../src/physiology/simulate.ts";
import type { Run } from "../../src/physiology/types.ts";
import { situation } from "./support.ts";

const caregiver = (step = 0.1) =>
  situation({ stressor: [{ from: 0, to: 40 }], present: [{ from: -60, to: 90 }], step });
const infant = (step = 0.1) =>
  situation({ stressor: [{ from: 20, to: 30 }], present: [{ from: -60, to: 90 }], step }, { I: 3.6 });
const top = (column: Float64Array) => column.reduce((a, b) => Math.max(a, b));

describe("two people at once", () => {
  test("fully attuned, each is there for the other whatever happens: the runs are those of two single people", () => {
    const { first, second } = simulateDyad(caregiver(), infant(), { attunement: 1, delay: 0 });
    expect(first).toEqual(simulate(caregiver()));
    expect(second).toEqual(simulate(infant()));
  });

  test("the less attuned, the higher the infant's cortisol", () => {
    const peaks = [1, 0.7, 0.3, 0].map((attunement) =>
      top(simulateDyad(caregiver(), infant(), { attunement, delay: 1 }).second.cortisol),
    );
    expect(peaks).toEqual([...peaks].sort((a, b) => a - b));
    expect((peaks[3] ?? 0) / (peaks[0] ?? 1)).toBeGreaterThan(1.01);
  });

  test("nothing of the other's distress is felt before the delay is over", () => {
    const { second } = simulateDyad(caregiver(), infant(), { attunement: 0, delay: 10 });
    const i = second.time.indexOf(10);
    const j = second.time.indexOf(12);
    expect(second.security[i]).toBeCloseTo(1, 9);
    expect(second.security[j]).toBeLessThan(0.999);
  });

  test("two alike in the same situation stay alike", () => {
    const { first, second } = simulateDyad(caregiver(), caregiver(), { attunement: 0.2, delay: 3 });
    expect(first).toEqual(second);
  });

  test.each([0, 4])("halving the step divides the error by sixteen, delay %i min", (delay) => {
    const run = (step: number) =>
      simulateDyad(caregiver(step), infant(step), { attunement: 0.3, delay }).second;
    const fine = run(1 / 32);
    const error = (coarse: Run, step: number) =>
      coarse.cortisol.reduce(
        (worst, value, i) =>
          Math.max(worst, Math.abs(value - (fine.cortisol[Math.round(i * step * 32)] ?? Number.NaN))),
        0,
      );
    expect(Math.log2(error(run(1), 1) / error(run(0.5), 0.5))).toBeGreaterThan(3.5);
  });

  test("availability: whole at rest, never below attunement", () => {
    expect(availability(0, 0)).toBe(1);
    expect(availability(1, 0)).toBe(0.5);
    expect(availability(1e9, 0.3)).toBeCloseTo(0.3, 6);
  });

  test.each([
    ["an attunement above one", { attunement: 1.1, delay: 0 }],
    ["a negative delay", { attunement: 1, delay: -1 }],
  ])("refuses %s", (_, tie) => {
    expect(() => simulateDyad(caregiver(), infant(), tie)).toThrow(RangeError);
  });

  test("refuses two situations that do not run side by side", () => {
    expect(() => simulateDyad(caregiver(), infant(0.5), { attunement: 1, delay: 0 })).toThrow(RangeError);
  });
});

describe("the dance of reciprocity", () => {
  test("a lost attunement carries the caregiver's hard time into the child's; later they are alike again", () => {
    const [lost, kept] = [0, 1].map((attunement) => dance.lines({ attunement, delay: 0 }));
    if (!lost || !kept) throw new Error("no lines");
    const half = lost.time.findIndex((minute) => minute > 100);
    expect(top(lost.infant.subarray(0, half))).toBeCloseTo(1, 6);
    expect(top(kept.infant.subarray(0, half))).toBeLessThan(0.75);
    expect(top(lost.infant.subarray(half))).toBeCloseTo(top(kept.infant.subarray(half)), 1);
    expect([lost.time[0], lost.time.at(-1)]).toEqual([dance.window.from, dance.window.to]);
  });
});
