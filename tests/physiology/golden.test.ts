import { describe, expect, test } from "vitest";
import { defaults } from "../../src/physiology/parameters.ts";
import { circadian } from "../../src/physiology/rest.ts";
import { strangeSituation } from "../../src/physiology/scenarios/strange-situation.ts";
import { tsst } from "../../src/physiology/scenarios/tsst.ts";
import { simulate } from "../../src/physiology/simulate.ts";
import type { Parameters, Situation } from "../../src/physiology/types.ts";
import { at, fixture, peak } from "./support.ts";

interface Inputs {
  readonly par?: Partial<Parameters>;
  readonly C0?: number;
  readonly P?: readonly [number, number];
  readonly T?: readonly [number, number];
  readonly dose?: readonly [number, number];
  readonly S0?: 1;
  readonly preset?: "strange-situation";
  readonly b?: number;
  readonly delay?: number;
  readonly touch?: number;
}

interface Golden {
  readonly DEF: Readonly<Record<string, number>>;
  readonly tolerance: { readonly abs: number };
  readonly scenarios: readonly {
    readonly scenario: string;
    readonly inputs: Inputs;
    readonly t: readonly number[];
    readonly Cs: readonly number[];
    readonly O: readonly number[];
    readonly Q: readonly number[];
    readonly peak_t: number;
    readonly peak: number;
  }[];
  readonly circadian: Readonly<Record<string, number>>;
}

const golden = fixture("golden-vectors.json") as Golden;
const tolerance = golden.tolerance.abs;

function situationOf(inputs: Inputs): Situation {
  if (inputs.preset) {
    const pattern = inputs.b === undefined ? "secure" : "insecure";
    return strangeSituation.situation({ pattern, delay: inputs.delay ?? 0, touch: inputs.touch ?? 0 });
  }
  const span = (pair: readonly [number, number] | undefined) =>
    pair ? [{ from: pair[0], to: pair[1] }] : [];
  const alone = tsst.situation({}, { ...inputs.par, C0: inputs.C0 ?? 5 });
  return {
    ...alone,
    stressor: inputs.S0 ? [] : alone.stressor,
    present: span(inputs.P),
    touch: span(inputs.T),
    doses: inputs.dose ? [{ time: inputs.dose[0], units: inputs.dose[1] }] : [],
  };
}

describe("reference runs", () => {
  test.each(golden.scenarios)("$scenario", ({ inputs, t, Cs, O, Q, ...expected }) => {
    const run = simulate(situationOf(inputs));
    t.forEach((minute, i) => {
      expect(Math.abs(at(run, "cortisol", minute) - (Cs[i] ?? Number.NaN)), `Cs at ${minute}`).toBeLessThan(
        tolerance,
      );
      expect(Math.abs(at(run, "oxytocin", minute) - (O[i] ?? Number.NaN)), `O at ${minute}`).toBeLessThan(
        tolerance,
      );
      expect(Math.abs(at(run, "tone", minute) - (Q[i] ?? Number.NaN)), `Q at ${minute}`).toBeLessThan(
        tolerance,
      );
    });
    const highest = peak(run);
    expect(Math.abs(highest.cortisol - expected.peak)).toBeLessThan(tolerance);
    expect(highest.time).toBeCloseTo(expected.peak_t, 6);
  });

  test("the defaults are the reference's", () => {
    // prep and task are the speech's durations, not parameters of the model.
    const { prep, task, ...parameters } = golden.DEF;
    expect([prep, task]).toEqual([5, 10]);
    expect(defaults).toEqual({ ...parameters, drift: 0 });
  });

  test.each(Object.entries(golden.circadian))("resting cortisol at %s o'clock", (hour, value) => {
    expect(Math.abs(circadian(Number(hour)) - value)).toBeLessThan(0.0001);
  });
});
