import { describe, expect, it } from "vitest";
import { scenarios } from "../../src/physiology/scenarios/catalogue.ts";
import { seriesIn } from "../../src/physiology/series.ts";
import { spreadBand } from "../../src/physiology/spread.ts";
import type { ControlValues, Scenario } from "../../src/physiology/types.ts";

const found = scenarios["strange-situation"];
if (!found) throw new Error("There is no such scenario.");
const scenario: Scenario = found;
const window = scenario.window({});
const run = (values: ControlValues) => seriesIn(scenario.situation(values), window, scenario.cortisolAs);
const touching = (...shares: readonly (readonly [number, number])[]) =>
  spreadBand(
    scenario,
    shares.map(([touch, share]) => ({ values: { touch }, share })),
    window,
  );

describe("the band of a room that is spread over a control", () => {
  it("H1 is the curve itself where all are of one mind", () => {
    const band = touching([0.4, 1]);
    const curve = run({ touch: 0.4 });
    expect(band.time).toEqual(curve.time);
    expect(band.cortisol).toEqual({ low: curve.cortisol, high: curve.cortisol });
    expect(band.oxytocin).toEqual({ low: curve.oxytocin, high: curve.oxytocin });
  });

  it("H1 reaches from one half to the other where the room is divided", () => {
    const band = touching([0, 0.5], [1, 0.5]);
    const [none, all] = [run({ touch: 0 }), run({ touch: 1 })];
    for (const [i, low] of band.cortisol.low.entries()) {
      expect(low).toBe(Math.min(none.cortisol[i] ?? 0, all.cortisol[i] ?? 0));
      expect(band.cortisol.high[i]).toBe(Math.max(none.cortisol[i] ?? 0, all.cortisol[i] ?? 0));
    }
  });

  it("H1 leaves out one in ten on either side", () => {
    expect(touching([0, 0.05], [0.5, 0.9], [1, 0.05])).toEqual(touching([0.5, 1]));
    expect(touching([0, 0.2], [0.5, 0.8])).not.toEqual(touching([0.5, 1]));
  });

  it("does not depend on the order in which values are given", () => {
    expect(touching([0, 0.3], [0.5, 0.3], [1, 0.4])).toEqual(touching([1, 0.4], [0, 0.3], [0.5, 0.3]));
  });
});
