import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { defaults } from "../../src/physiology/parameters.ts";
import { tsst } from "../../src/physiology/scenarios/tsst.ts";
import { simulate } from "../../src/physiology/simulate.ts";
import type { Run, Situation, Span } from "../../src/physiology/types.ts";
import { at, peak, situation } from "./support.ts";

const columns: readonly (keyof Run)[] = [
  "cortisol",
  "oxytocin",
  "drive",
  "acth",
  "plasmaCortisol",
  "tone",
  "security",
];

/** Spans with edges on the 0.1-minute grid. */
const span: fc.Arbitrary<Span> = fc
  .record({
    from: fc.integer({ min: -600, max: 800 }),
    lasts: fc.integer({ min: 1, max: 400 }),
    strength: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ from, lasts, strength }) => ({ from: from / 10, to: (from + lasts) / 10, strength }));
const spans = fc.array(span, { maxLength: 4 });
const dose = fc.record({
  time: fc.integer({ min: -60, max: 60 }),
  units: fc.double({ min: 0, max: 48, noNaN: true }),
});

const anything: fc.Arbitrary<Situation> = fc
  .record({
    stressor: spans,
    present: spans,
    touch: spans,
    doses: fc.array(dose, { maxLength: 2 }),
    restingCortisol: fc.double({ min: 0.5, max: 30, noNaN: true }),
    I: fc.double({ min: 0, max: 12, noNaN: true }),
    b: fc.double({ min: 0, max: 1, noNaN: true }),
    sigma: fc.double({ min: 0, max: 20, noNaN: true }),
    e: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ I, b, sigma, e, ...rest }) => situation(rest, { I, b, sigma, e }));

const runs = { numRuns: 40 };

describe("properties of the model", () => {
  test("rest stays rest, exactly", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 60, noNaN: true }), (restingCortisol) => {
        const run = simulate(situation({ restingCortisol }));
        const rest = [restingCortisol, 5, 0, 1, restingCortisol, 0, 0];
        columns.forEach((column, i) => {
          expect(run[column].every((value) => value === rest[i])).toBe(true);
        });
      }),
      runs,
    );
  });

  test("a figure who is there from before the start is a resting state too", () => {
    const run = simulate(situation({ present: [{ from: -1000, to: 1000 }] }));
    for (const column of columns) expect(at(run, column, 90)).toBeCloseTo(at(run, column, -60), 9);
  });

  test("every state stays finite and at or above zero; felt security at or below one", () => {
    fc.assert(
      fc.property(anything, (given) => {
        const run = simulate(given);
        for (const column of columns) {
          expect(run[column].every((value) => Number.isFinite(value) && value >= 0)).toBe(true);
        }
        expect(run.security.every((value) => value <= 1)).toBe(true);
      }),
      runs,
    );
  });

  test("after stress, feedback takes cortisol below rest by 3 % at most", () => {
    fc.assert(
      fc.property(anything, (given) => {
        const lowest = simulate(given).cortisol.reduce((a, b) => Math.min(a, b));
        expect(lowest).toBeGreaterThan(given.restingCortisol * 0.97);
      }),
      runs,
    );
  });

  test("a harder stressor gives a higher peak", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 11, noNaN: true }),
        fc.double({ min: 0.1, max: 1, noNaN: true }),
        (I, more) => {
          const low = peak(simulate(tsst.situation({}, { I }))).cortisol;
          expect(peak(simulate(tsst.situation({}, { I: I + more }))).cortisol).toBeGreaterThan(low);
        },
      ),
      runs,
    );
  });

  test("moving everything in time moves the run and changes nothing else", () => {
    fc.assert(
      fc.property(anything, fc.integer({ min: -200, max: 200 }), (given, by) => {
        const move = (list: readonly Span[]) => list.map((s) => ({ ...s, from: s.from + by, to: s.to + by }));
        const moved = simulate({
          ...given,
          stressor: move(given.stressor),
          present: move(given.present),
          touch: move(given.touch),
          doses: given.doses.map((d) => ({ ...d, time: d.time + by })),
          from: given.from + by,
          to: given.to + by,
        });
        simulate(given).cortisol.forEach((value, i) => expect(moved.cortisol[i]).toBeCloseTo(value, 7));
      }),
      { numRuns: 10 },
    );
  });

  test("the same situation gives the same run, bit for bit", () => {
    fc.assert(
      fc.property(anything, (given) => {
        expect(simulate(given)).toEqual(simulate(given));
      }),
      { numRuns: 10 },
    );
  });
});

describe("the method", () => {
  // Edges lie on the coarsest grid; the spray's jump too.
  const given = (step: number) =>
    situation({
      stressor: [
        { from: -4, to: 0, strength: 0.5 },
        { from: 0, to: 12 },
      ],
      present: [{ from: -8, to: 4 }],
      touch: [{ from: -8, to: -4 }],
      doses: [{ time: -48, units: 24 }],
      from: -60,
      to: 60,
      step,
    });

  test.each(columns)("halving the step divides the error of %s by sixteen (fourth order)", (column) => {
    // Errors are read where they are largest, not at one moment where they may cross zero.
    const fine = simulate(given(1 / 64));
    const error = (step: number) => {
      const run = simulate(given(step));
      return run[column].reduce(
        (worst, value, i) =>
          Math.max(worst, Math.abs(value - (fine[column][Math.round(i * step * 64)] ?? Number.NaN))),
        0,
      );
    };
    const order = Math.log2(error(1) / error(0.5));
    expect(order).toBeGreaterThan(3.6);
    expect(order).toBeLessThan(4.6);
  });

  test("a run has one value before and one after every step, at round minutes", () => {
    const run = simulate(situation());
    expect(run.time.length).toBe(1501);
    expect([run.time[0], run.time[1], run.time[600], run.time.at(-1)]).toEqual([-60, -59.9, 0, 90]);
  });

  test("where spans overlap the stronger one counts", () => {
    const one = simulate(situation({ stressor: [{ from: 0, to: 10 }] }));
    const two = simulate(
      situation({
        stressor: [
          { from: 0, to: 10 },
          { from: 2, to: 6, strength: 0.4 },
        ],
      }),
    );
    expect(two).toEqual(one);
  });

  test("drift moves resting cortisol, anchored at t = 0", () => {
    const run = simulate(situation({}, { drift: 0.00102 }));
    expect(at(run, "cortisol", -60)).toBeCloseTo(5 * Math.exp(0.0612), 6);
    // Cortisol follows its falling resting level some minutes behind.
    expect(at(run, "cortisol", 0)).toBeGreaterThan(5);
    expect(at(run, "cortisol", 0)).toBeLessThan(5 * Math.exp(0.00102 * 30));
  });

  test.each([
    ["no duration", { to: -60 }],
    ["no step", { step: 0 }],
    ["no resting cortisol", { restingCortisol: 0 }],
    ["a strength above one", { stressor: [{ from: 0, to: 1, strength: 1.5 }] }],
    ["a strength that is no number", { touch: [{ from: 0, to: 1, strength: Number.NaN }] }],
    ["a span without an end", { present: [{ from: 0, to: Number.NaN }] }],
    ["a negative dose", { doses: [{ time: 0, units: -1 }] }],
    [
      "a step too coarse for its parameters",
      { present: [{ from: 0, to: 9 }], parameters: { ...defaults, sigma: 200 } },
    ],
    ["a time constant of nothing", { parameters: { ...defaults, tauD: 0 } }],
    ["a parameter that is no number", { parameters: { ...defaults, g: Number.NaN } }],
    ["more adversity than there is drive", { parameters: { ...defaults, adv: 1, e: 1.5 } }],
  ])("refuses a situation with %s", (_, change) => {
    expect(() => simulate(situation(change))).toThrow(RangeError);
  });
});
