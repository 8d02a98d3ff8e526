import { expect, test } from "vitest";
import { dance } from "../../../src/physiology/dance.ts";
import { ensemble } from "../../../src/physiology/ensemble.ts";
import { scenarios } from "../../../src/physiology/scenarios/catalogue.ts";
import { isMoved, numberText } from "../../../src/widgets/hormones/control-text.ts";
import { axesOf } from "../../../src/widgets/hormones/curves.ts";
import { curvesOf } from "../../../src/widgets/hormones/curves-of.ts";
import { measuredFor } from "../../../src/widgets/hormones/measured.ts";
import { danceName } from "../../../src/widgets/hormones/settings.ts";
import { readViewState } from "../../../src/widgets/hormones/view-state.ts";
import { hormones } from "../../../src/widgets/hormones/widget.ts";
import { layOut } from "../../../src/widgets/plot/layout.ts";
import { wordsFor } from "../../../src/words/words.ts";
import { renderContext, settingsFrom } from "../context.ts";

const words = wordsFor("en");
const read = (yaml: string) => settingsFrom(hormones, `${yaml}\nfinding: It rises.`);
const draw = (yaml: string, moved = {}, more = {}) =>
  curvesOf(read(yaml).settings).draw(moved, { language: "en", words, finding: "It rises.", ...more });

test("measured means with 95 % intervals lie over the Dresden curve, and over no other", () => {
  const { settings } = read("scenario: tsst-dresden\nshow: [cortisol]");
  const women = measuredFor(settings, { group: "women" });
  expect(women?.n).toBe(53);
  expect(women?.points[2]).toMatchObject({ at: 20, value: 19.138 });
  expect(women?.points[2]?.high).toBeCloseTo(19.138 + 1.96 * 1.67);
  expect(draw("scenario: tsst-dresden\nshow: [cortisol]").plot.panels[0]?.series.at(-1)?.kind).toBe("dot");
  for (const name of Object.keys(scenarios).filter((one) => one !== "tsst-dresden")) {
    expect(measuredFor(read(`scenario: ${name}`).settings, {})).toBeUndefined();
  }
  expect(measuredFor({ ...settings, measured: false }, {})).toBeUndefined();
});

test("what the points are is said beside them", () => {
  expect(draw("scenario: tsst-dresden").key).toContain(
    "measured means of 48 men (Miller et al., 2018), 95 % confidence intervals",
  );
});

test("a spray says how little is known of what it does", () => {
  const sentence = "from almost nothing to two thirds";
  expect(draw("scenario: tsst\nset: { spray: yes }").key).toContain(sentence);
  expect(draw("scenario: tsst\ncompare: { spray: yes, label: with spray }").key).toContain(sentence);
  expect(draw("scenario: tsst").key).not.toContain(sentence);
});

test("the plausible band lies behind the first run and fits into the axis", () => {
  const scenario = scenarios["tsst"];
  if (!scenario) throw new Error("no tsst");
  const band = ensemble(scenario, {}, { draws: 20 });
  const { plot, key } = draw("scenario: tsst\ncompare: { support: before, label: b }", {}, { band });
  const [cortisol] = plot.panels;
  expect(cortisol?.series.map(({ ribbon }) => ribbon !== undefined)).toEqual([true, false]);
  const highest = Math.max(...(cortisol?.series[0]?.ribbon ?? []).map(({ high }) => high));
  expect(highest).toBeLessThanOrEqual(cortisol?.y.domain[1] ?? 0);
  expect(key).toContain("Pale band");
});

test("a kept line stands beside the present one, both named", () => {
  const { plot } = draw("scenario: tsst", { support: "during" }, { ghost: { support: "none" } });
  expect(plot.panels[0]?.series.map(({ label }) => label)).toEqual(["now", "before"]);
});

test("a kept line that is the present one is not drawn twice", () => {
  const { plot } = draw("scenario: tsst", {}, { ghost: { support: "none" } });
  expect(plot.panels[0]?.series).toHaveLength(1);
});

test("remarks come with their steps; on paper all stand there", () => {
  const yaml =
    "scenario: tsst\nannotations: [{ at: 25, text: highest }, { at: 60, text: nearly back, step: 1 }]";
  expect(draw(yaml, {}, { steps: 0 }).plot.remarks?.map(({ text }) => text)).toEqual(["highest"]);
  expect(draw(yaml, {}, { steps: 1 }).plot.remarks?.map(({ text }) => text)).toEqual([
    "highest",
    "nearly back",
  ]);
  expect(hormones.print(read(yaml).settings, renderContext())).toContain("nearly back</text>");
});

test("two people are drawn dotted, without a number on any axis", () => {
  expect(danceName).toBe(dance.name);
  const { plot, key } = draw("scenario: dance");
  expect(plot.panels[0]?.series.map(({ stroke }) => stroke)).toEqual(["dotted", "dotted"]);
  const scene = layOut(plot, { width: 1190, height: 575 });
  expect(scene.texts.filter(({ text }) => /\d/.test(text))).toEqual([]);
  expect(key).toContain("nobody has measured this");
});

test("an author's own situation is run, named and in per cent of rest", () => {
  const yaml =
    "scenario: { title: A meeting, stressor: [{ from: 0, to: 20, note: meeting }], present: [{ from: 25, to: 60 }] }\ncontrols: [present]";
  const { settings, mistakes } = read(yaml);
  expect(mistakes).toEqual([]);
  const { plot } = draw(yaml);
  expect(plot.bands.map(({ label }) => label)).toContain("meeting");
  expect(plot.panels[0]?.name?.unit).toBe(words.hormones.units.percent);
  expect(hormones.render(settings, renderContext())).toContain("Dotted: assumed.");
});

test("an own situation that cannot be is a mistake with its reason", () => {
  const { mistakes } = read("scenario: { title: Backwards, stressor: [{ from: 20, to: 0 }] }");
  expect(mistakes.map(({ code, path }) => [code, path])).toEqual([["impossible-situation", ["scenario"]]]);
  expect(mistakes[0]?.facts?.["why"]).toContain("20");
});

test("presets are checked like controls", () => {
  const { mistakes } = read("scenario: tsst\npresets: [{ support: befor, label: with support }]");
  expect(mistakes.map(({ code, path }) => [code, path])).toEqual([
    ["impossible-value", ["presets", 0, "support"]],
  ]);
});

test("state from elsewhere is read with care", () => {
  const controls = scenarios["tsst"]?.controls ?? [];
  expect(
    readViewState(controls, {
      support: "before",
      touch: 99,
      spray: 3,
      pen: 2,
      ghost: "x",
      large: "yes",
      other: 1,
    }),
  ).toEqual({ moved: { support: "before" }, pen: undefined, ghost: undefined, large: false });
  expect(
    readViewState(controls, { spread: { touch: [[0.5, 0.4], [99, 0.6], "x"], none: [[1, 1]] } }).spread,
  ).toEqual({
    control: "touch",
    shares: [[0.5, 0.4]],
  });
  expect(readViewState(controls, { spread: { touch: [[99, 1]] } }).spread).toBeUndefined();
  expect(readViewState(controls, { pen: 0.5, ghost: { touch: 5, nonsense: 1 }, large: true })).toEqual({
    moved: {},
    pen: 0.5,
    ghost: { touch: 5 },
    large: true,
  });
});

test.each([
  ["scenario: tsst", "touch", 0, "0 min"],
  ["scenario: tsst", "touch", 10, "10 min"],
  ["scenario: day", "wake", 7.5, "7:30"],
  ["scenario: dance", "attunement", 0.8, "80 %"],
  ["scenario: adversity", "adversity", 1, "100 %"],
  ["scenario: spray", "units", 24, "24 IU"],
])("%s: %s at %d reads “%s” beside its label", (yaml, name, value, text) => {
  const control = curvesOf(read(yaml).settings).controls.find((one) => one.name === name);
  if (control?.kind !== "range") throw new Error(`${name} is no range`);
  expect(numberText(control, { [name]: value }, "en")).toBe(text);
  const html = hormones.render(
    read(`${yaml}\ncontrols: [${name}]\nset: { ${name}: ${value} }`).settings,
    renderContext(),
  );
  expect(html).toContain(`<span class="control-value">${text}</span>`);
});

test("moved means: another value than the author's, whether written or left out", () => {
  const controls = scenarios["tsst"]?.controls ?? [];
  expect(isMoved(controls, { support: "before" }, {})).toBe(false);
  expect(isMoved(controls, { support: "before" }, { support: "before", touch: 0 })).toBe(false);
  expect(isMoved(controls, { support: "before" }, { support: "none" })).toBe(true);
  expect(isMoved(controls, {}, { touch: 1 })).toBe(true);
});

test("what the wall says of a moved curve is what the run shows", () => {
  const { now, plot } = draw("scenario: tsst", { support: "before" });
  const points = plot.panels[0]?.series[0]?.points ?? [];
  const top = points.reduce((a, b) => ((b.value ?? 0) > (a.value ?? 0) ? b : a));
  expect(now()).toBe(
    `In the model, cortisol is highest at minute ${Math.round(top.at)}: ${top.value?.toFixed(1)} nmol per litre.`,
  );
  expect(draw("scenario: spray").now()).toMatch(/cortisol stays .+ oxytocin is highest at minute 14:/);
  expect(draw("scenario: day\nshow: [cortisol]").now()).toContain("at hour 0.5:");
  expect(draw("scenario: tsst\nshow: [oxytocin]").now()).not.toContain("cortisol");
});

test("paper has the plausible band; the first paint has only its room, and so has the live chart", () => {
  const { settings } = read("scenario: strange-situation");
  expect(hormones.print(settings, renderContext())).toContain("plot-ribbon");
  expect(hormones.print(settings, renderContext())).toContain("Pale band");
  expect(hormones.render(settings, renderContext())).not.toContain("plot-ribbon");
  const band = ensemble(scenarios["strange-situation"] ?? fail("no such scenario"), {});
  const full = axesOf(draw("scenario: strange-situation", {}, { band }).plot);
  expect(hormones.publish?.(settings, renderContext())).toMatchObject({ axes: full });
  expect(full).not.toEqual(axesOf(draw("scenario: strange-situation").plot));
  expect(hormones.print({ ...settings, band: false }, renderContext())).not.toContain("plot-ribbon");
});

function fail(why: string): never {
  throw new Error(why);
}
