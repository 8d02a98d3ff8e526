import { describe, expect, test } from "vitest";
import { scenarios } from "../../src/physiology/scenarios/catalogue.ts";
import { seriesFor } from "../../src/physiology/series.ts";
import { simulate } from "../../src/physiology/simulate.ts";
import type { Control, ControlValues, Scenario } from "../../src/physiology/types.ts";
import { at, peak } from "./support.ts";

function scenario(name: string): Scenario {
  const found = scenarios[name];
  if (!found) throw new Error(`no scenario ${name}`);
  return found;
}

const highest = (name: string, values: ControlValues) => peak(simulate(scenario(name).situation(values)));

describe("the published results (MODEL.md)", () => {
  test.each([
    ["secure", 0, 4, 30.4],
    ["insecure", 0, 20, 31.2],
    ["secure", 10, 8, undefined],
    ["insecure", 10, 37, undefined],
  ])("Strange Situation, %s, %i minutes late: +%i %%", (pattern, delay, percent, minute) => {
    const { time, cortisol } = highest("strange-situation", { pattern, delay });
    expect(Math.round(100 * (cortisol / 5 - 1))).toBe(percent);
    if (minute !== undefined) expect(time).toBeCloseTo(minute, 6);
  });

  test("waking: half more after 30 minutes, highest at 29", () => {
    const run = simulate(scenario("waking").situation({}));
    expect(at(run, "cortisol", 30) / 9).toBeCloseTo(1.5, 2);
    expect(at(run, "cortisol", 45) / 9).toBeCloseTo(1.33, 2);
    expect(at(run, "cortisol", 60) / 9).toBeCloseTo(1.145, 2);
    expect(Math.abs(peak(run).time - 29.25)).toBeLessThan(0.3);
  });

  test("speech: support, touch and spray each lower the peak; support with spray most", () => {
    const alone = highest("tsst", {}).cortisol;
    const before = highest("tsst", { support: "before" }).cortisol;
    const sprayed = highest("tsst", { spray: "yes" }).cortisol;
    expect(before).toBeCloseTo(7.2126, 3);
    expect(highest("tsst", { touch: 10 }).cortisol).toBeCloseTo(7.114, 3);
    expect(sprayed).toBeCloseTo(7.2346, 3);
    expect(highest("tsst", { support: "before", spray: "yes" }).cortisol).toBeCloseTo(6.6179, 3);
    expect(Math.max(before, sprayed)).toBeLessThan(alone);
    expect(highest("tsst", { support: "throughout" }).cortisol).toBeLessThan(before);
  });

  test("speech: men respond more than all, women less", () => {
    const [women, all, men] = ["women", "all", "men"].map((group) => highest("tsst", { group }).cortisol);
    expect(women).toBeLessThan(all ?? 0);
    expect(all).toBeLessThan(men ?? 0);
  });

  test("a nasal spray: plasma highest after 14 minutes, 13 % left at 75 and 7 % at 90; central tone highest at 70", () => {
    const run = simulate({ ...scenario("tsst").situation({ spray: "yes" }), stressor: [] });
    const top = run.oxytocin.reduce((a, b) => Math.max(a, b));
    expect((run.time[run.oxytocin.indexOf(top)] ?? 0) + 50).toBeCloseTo(14, 1);
    expect((at(run, "oxytocin", 25) - 5) / (top - 5)).toBeCloseTo(0.133, 2);
    expect((at(run, "oxytocin", 40) - 5) / (top - 5)).toBeCloseTo(0.073, 2);
    const tone = run.tone.reduce((a, b) => Math.max(a, b));
    expect(tone).toBeCloseTo(0.8247, 3);
    expect((run.time[run.tone.indexOf(tone)] ?? 0) + 50).toBeCloseTo(70.2, 0);
  });
});

describe("kinds of knowledge: the weakest active part decides", () => {
  test.each<[string, ControlValues, string]>([
    ["tsst", {}, "fitted"],
    ["tsst", { group: "men" }, "fitted"],
    ["tsst", { spray: "yes" }, "calibrated"],
    ["tsst", { support: "before" }, "assumed"],
    ["tsst", { touch: 3 }, "assumed"],
    ["tsst", { touch: 3, spray: "yes" }, "assumed"],
    ["strange-situation", {}, "assumed"],
    ["waking", {}, "calibrated"],
  ])("%s %o: cortisol %s, oxytocin always assumed", (name, values, cortisol) => {
    expect(scenario(name).knowledge(values)).toEqual({ cortisol, oxytocin: "assumed" });
  });
});

/** A control at each of its options, or at both its ends. */
function alternatives(control: Control): readonly ControlValues[] {
  const values: readonly (string | number)[] =
    control.kind === "choice" ? control.options.map(({ value }) => value) : [control.from, control.to];
  return values.map((value) => ({ [control.name]: value }));
}

describe.each(Object.entries(scenarios))("scenario %s", (name, it) => {
  const settings = [{}, ...[...it.controls, ...(it.details ?? [])].flatMap(alternatives)];

  test("has its own name, and initial values among its settings", () => {
    expect(it.name).toBe(name);
    for (const control of it.controls) {
      if (control.kind === "choice") {
        expect(control.options.map(({ value }) => value)).toContain(control.initial);
      } else {
        expect(control.initial).toBeGreaterThanOrEqual(control.from);
        expect(control.initial).toBeLessThanOrEqual(control.to);
      }
    }
  });

  test.each(settings)("%o: a line within the window, its bands in order", (values) => {
    const series = seriesFor(it, values);
    const window = it.window(values);
    expect([series.time[0], series.time.at(-1)]).toEqual([window.from, window.to]);
    expect(series.time.length).toBeLessThanOrEqual(401);
    expect([...series.cortisol, ...series.oxytocin].every(Number.isFinite)).toBe(true);
    for (const band of it.bands(values)) expect(band.to).toBeGreaterThan(band.from);
  });

  test.each(settings)("%o: edges lie on the grid, and overrides win", (values) => {
    const given = it.situation(values, { I: 1.234, C0: 7 });
    expect([given.parameters.I, given.restingCortisol]).toEqual([1.234, 7]);
    const edges = [...given.stressor, ...given.present, ...given.touch].flatMap(({ from, to }) => [from, to]);
    for (const edge of edges) {
      const steps = (edge - given.from) / given.step;
      expect(steps).toBeCloseTo(Math.round(steps), 6);
    }
  });
});
