import { describe, expect, test } from "vitest";
import { scenarios } from "../../../src/physiology/scenarios/catalogue.ts";
import type { Control, ControlValues } from "../../../src/physiology/types.ts";
import { curvesOf } from "../../../src/widgets/hormones/curves-of.ts";
import { axesOf } from "../../../src/widgets/hormones/curves.ts";
import { isHormonesSettings } from "../../../src/widgets/hormones/read-settings.ts";
import { hormones } from "../../../src/widgets/hormones/widget.ts";
import { writtenBand } from "../../../src/widgets/hormones/written-band.ts";
import { layOut } from "../../../src/widgets/plot/layout.ts";
import { wordsFor } from "../../../src/words/words.ts";
import { renderContext, settingsFrom } from "../context.ts";

const options = { language: "en", words: wordsFor("en"), finding: "It rises." };

/** Every value that a control stops at. */
const stops = (control: Control): readonly (number | string)[] =>
  control.kind === "choice"
    ? control.options.map(({ value }) => value)
    : Array.from({ length: Math.round((control.to - control.from) / control.step) + 1 }, (_, i) =>
        Number((control.from + i * control.step).toFixed(6)),
      );

/** The settings with each control dragged through all its stops, from where it begins and from each end of the others. */
function* dragged(controls: readonly Control[]): Generator<ControlValues> {
  for (const control of controls)
    for (const end of [0, -1]) {
      const others = Object.fromEntries(controls.map((one) => [one.name, stops(one).at(end) ?? ""]));
      for (const value of stops(control)) {
        yield { ...others, [control.name]: value };
        yield { [control.name]: value };
      }
    }
}

describe.each(Object.values(scenarios))("with every control of $name on stage", (scenario) => {
  const names = scenario.controls.map(({ name }) => name);
  const { settings, mistakes } = settingsFrom(
    hormones,
    `scenario: ${scenario.name}\ncontrols: [${names.join(", ")}]\nfinding: It rises.`,
  );
  const published = hormones.publish?.(settings, renderContext());
  if (!isHormonesSettings(published)) throw new Error("not published");
  const { axes } = published;

  test("no axis of values changes while one is dragged, with line and band", () => {
    expect(mistakes).toEqual([]);
    for (const moved of dragged(scenario.controls)) {
      const band = writtenBand(settings, moved);
      const { plot } = curvesOf(settings).draw(moved, { ...options, atLeast: axes, band });
      expect([moved, axesOf(plot)]).toEqual([moved, axes]);
    }
  });

  test("the axis of time stands still under a slider", () => {
    for (const control of scenario.controls.filter(({ kind }) => kind === "range")) {
      const domains = stops(control).map(
        (value) => curvesOf(settings).draw({ [control.name]: value }, options).plot.panels[0]?.x.domain,
      );
      for (const domain of domains) expect(domain).toEqual(domains[0]);
    }
  });
});

test("the panels stand still when a control brings something that needs a name above them", () => {
  const { settings } = settingsFrom(
    hormones,
    "scenario: tsst\ncontrols: [touch, support]\nfinding: It rises.",
  );
  const boxes = [{ touch: 0 }, { touch: 1 }, { touch: 10 }, { support: "throughout" }].map((moved) => {
    const { plot } = curvesOf(settings).draw(moved, { ...options, atLeast: [] });
    return layOut(plot, { width: 1190, height: 575 }).panels.map(({ box }) => box);
  });
  for (const panels of boxes) expect(panels).toEqual(boxes[0]);
});

test("a preset and a comparison fit as well", () => {
  const { settings } = settingsFrom(
    hormones,
    `scenario: tsst
presets: [{ group: men, label: men }, { spray: yes, label: with spray }]
compare: { support: throughout, label: with someone there }
finding: It rises.`,
  );
  const published = hormones.publish?.(settings, renderContext());
  if (!isHormonesSettings(published)) throw new Error("not published");
  for (const { values } of settings.presets) {
    const { plot } = curvesOf(settings).draw(values, {
      ...options,
      atLeast: published.axes,
      band: writtenBand(settings, values),
    });
    expect(axesOf(plot)).toEqual(published.axes);
  }
});

test("without anything to move the axis is as narrow as line and band", () => {
  const { settings } = settingsFrom(hormones, "scenario: strange-situation\nfinding: It rises.");
  const published = hormones.publish?.(settings, renderContext());
  if (!isHormonesSettings(published)) throw new Error("not published");
  expect(published.axes?.[0]).toEqual([0, 6]);
});
