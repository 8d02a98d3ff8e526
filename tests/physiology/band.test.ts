import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bandOf, type PlausibleBand } from "../../src/physiology/band.ts";
import { drawnSituations } from "../../src/physiology/ensemble.ts";
import { excerptFor } from "../../src/physiology/excerpt.ts";
import { gridOf } from "../../src/physiology/grid.ts";
import { act, personAtStart, slope, walk } from "../../src/physiology/person.ts";
import { combine } from "../../src/physiology/runge-kutta.ts";
import { scenarios } from "../../src/physiology/scenarios/catalogue.ts";
import { seriesOf } from "../../src/physiology/series.ts";
import { simulate } from "../../src/physiology/simulate.ts";
import type { Control, ControlValues, Scenario, Situation } from "../../src/physiology/types.ts";

/** Settings of a scenario, some of them far from how it begins. */
const settings = (controls: readonly Control[]): fc.Arbitrary<ControlValues> =>
  fc
    .tuple(
      ...controls.map((control) =>
        control.kind === "choice"
          ? fc.constantFrom(...control.options.map(({ value }) => value))
          : fc
              .integer({ min: 0, max: Math.round((control.to - control.from) / control.step) })
              .map((steps) => control.from + steps * control.step),
      ),
    )
    .map((values) => Object.fromEntries(values.map((value, i) => [controls[i]?.name ?? "", value])));

/** The band as one would write it down: every run in full, with all its states, and every value sorted. */
function plainBand(
  situations: readonly Situation[],
  scenario: Scenario,
  values: ControlValues,
): PlausibleBand {
  const window = scenario.window(values);
  const series = situations.map((one) => seriesOf(simulate(one), one, window, scenario.cortisolAs));
  const ends = (line: "cortisol" | "oxytocin", share: number) =>
    Float64Array.from(series[0]?.time ?? [], (_, i) => {
      const sorted = series.map((one) => one[line][i] ?? Number.NaN).sort((a, b) => a - b);
      const place = share * (sorted.length - 1);
      const below = sorted[Math.floor(place)] ?? Number.NaN;
      return below + (place % 1) * ((sorted[Math.ceil(place)] ?? Number.NaN) - below);
    });
  return {
    time: series[0]?.time ?? new Float64Array(),
    cortisol: { low: ends("cortisol", 0.05), high: ends("cortisol", 0.95) },
    oxytocin: { low: ends("oxytocin", 0.05), high: ends("oxytocin", 0.95) },
  };
}

/** How far two bands lie apart where they have a minute in common, which at least ten are. */
function apart(a: PlausibleBand, b: PlausibleBand): number {
  let worst = 0;
  let shared = 0;
  a.time.forEach((minute, i) => {
    const j = b.time.findIndex((other) => Math.abs(other - minute) < 1e-6);
    if (j < 0) return;
    shared += 1;
    for (const line of ["cortisol", "oxytocin"] as const)
      for (const end of ["low", "high"] as const)
        worst = Math.max(worst, Math.abs((a[line][end][i] ?? NaN) - (b[line][end][j] ?? NaN)));
  });
  expect(shared).toBeGreaterThan(10);
  return worst;
}

describe.each(Object.entries(scenarios))("the band of %s", (_, scenario) => {
  test("is what full runs give, wherever the controls stand", () => {
    fc.assert(
      fc.property(settings(scenario.controls), (values) => {
        const situations = drawnSituations(scenario, values, { draws: 20 });
        const band = bandOf(situations, scenario.window(values), scenario.cortisolAs);
        expect(apart(band, plainBand(situations, scenario, values))).toBeLessThan(1e-9);
      }),
      { numRuns: 6 },
    );
  });

  test("does not change, as far as anybody can see, with a step ten times finer", () => {
    fc.assert(
      fc.property(settings(scenario.controls), (values) => {
        const window = scenario.window(values);
        const situations = drawnSituations(scenario, values, { draws: 20 });
        const finer = situations.map((one) => ({ ...one, step: one.step / 10 }));
        const band = bandOf(situations, window, scenario.cortisolAs);
        // A thousandth of what the axes carry: nmol/L or per cent, and pg/mL.
        expect(apart(band, bandOf(finer, window, scenario.cortisolAs))).toBeLessThan(0.005);
      }),
      { numRuns: 3 },
    );
  });
});

test("a band is drawn with h = 0.5 where that is stable, and finer only where it is not", () => {
  const steps = Object.values(scenarios).map((one) => [one.name, drawnSituations(one, {})[0]?.step]);
  expect(Object.fromEntries(steps)).toEqual({
    tsst: 0.5,
    "tsst-dresden": 0.5,
    "strange-situation": 0.1,
    "still-face": 0.1,
    waking: 0.5,
    day: 0.5,
    spray: 0.5,
    adversity: 0.5,
  });
});

describe.each(Object.entries(scenarios))("one step through %s", (_, scenario) => {
  test("written for speed is, bit for bit, the four slopes and their sum", () => {
    fc.assert(
      fc.property(settings(scenario.controls), (values) => {
        const situation = scenario.situation(values);
        const grid = gridOf(situation);
        const plain = personAtStart(situation, grid);
        const fast = personAtStart(situation, grid);
        for (let i = 0; i < grid.steps; i++) {
          for (const [which, stage] of [
            [1, 0],
            [2, 1],
            [3, 1],
            [4, 2],
          ] as const) {
            act(plain, i, stage);
            slope(plain, which, grid.step);
          }
          combine(plain.state, grid.step, plain.scratch);
          walk(fast, i, grid.step);
          if (i % 100 === 0 || i === grid.steps - 1) expect(fast.state).toEqual(plain.state);
        }
      }),
      { numRuns: 4 },
    );
  });

  test("an excerpt shows the same in its window as the whole", () => {
    fc.assert(
      fc.property(settings(scenario.controls), (values) => {
        const whole = scenario.situation(values);
        const window = scenario.window(values);
        const part = excerptFor(whole, window);
        expect(part.from).toBeLessThanOrEqual(window.from);
        expect(part.to).toBeGreaterThanOrEqual(Math.min(window.to, whole.to));
        const [a, b] = [whole, part].map((one) => seriesOf(simulate(one), one, window, scenario.cortisolAs));
        expect(b?.time).toEqual(a?.time);
        for (const line of ["cortisol", "oxytocin"] as const)
          b?.[line].forEach((value, i) => expect(Math.abs(value - (a?.[line][i] ?? NaN))).toBeLessThan(1e-9));
      }),
      { numRuns: 5 },
    );
  });
});
