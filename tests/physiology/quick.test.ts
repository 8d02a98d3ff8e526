import { describe, expect, it } from "vitest";
import { quickly } from "../../src/physiology/quick.ts";
import { scenarios } from "../../src/physiology/scenarios/catalogue.ts";
import { seriesIn } from "../../src/physiology/series.ts";
import type { Control, ControlValues } from "../../src/physiology/types.ts";

/** Every value that a control can take on stage. */
function valuesOf(control: Control): readonly (string | number)[] {
  if (control.kind === "choice") return control.options.map(({ value }) => value);
  const steps = Math.round((control.to - control.from) / control.step);
  return Array.from({ length: steps + 1 }, (_, i) => control.from + i * control.step);
}

describe("a run while a control is dragged", () => {
  it.each(Object.entries(scenarios))(
    "%s is less than a thousandth away from the reference run",
    (_, scenario) => {
      const all: readonly ControlValues[] = [
        {},
        ...scenario.controls.flatMap((control) =>
          valuesOf(control).map((value) => ({ [control.name]: value })),
        ),
      ];
      let compared = 0;
      for (const values of all) {
        const situation = scenario.situation(values);
        const window = scenario.window(values);
        const reference = seriesIn(situation, window, scenario.cortisolAs);
        const quick = seriesIn(quickly(situation), window, scenario.cortisolAs);
        const at = new Map(Array.from(quick.time, (minute, i) => [Math.round(minute * 10), i]));
        for (const [i, minute] of reference.time.entries()) {
          const j = at.get(Math.round(minute * 10));
          if (j === undefined) continue;
          compared += 1;
          expect(Math.abs((reference.cortisol[i] ?? 0) - (quick.cortisol[j] ?? Infinity))).toBeLessThan(1e-3);
          expect(Math.abs((reference.oxytocin[i] ?? 0) - (quick.oxytocin[j] ?? Infinity))).toBeLessThan(1e-3);
        }
      }
      expect(compared).toBeGreaterThan(100 * Math.min(2, all.length));
    },
  );

  it("takes a fifth of the steps where everything begins and ends on half a minute, and all of them elsewhere", () => {
    const situation = scenarios["tsst"]?.situation({});
    if (!situation) throw new Error("There is no such scenario.");
    expect(quickly(situation).step).toBe(0.5);
    const odd = { ...situation, touch: [{ from: 1.2, to: 4 }] };
    expect(quickly(odd)).toBe(odd);
    const wide = { ...situation, step: 1 };
    expect(quickly(wide)).toBe(wide);
  });
});
