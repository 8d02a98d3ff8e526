import { expect, test } from "vitest";
import { isMistakeCode } from "../../../src/deck/mistakes/catalogue.ts";
import { hormones } from "../../../src/widgets/hormones/widget.ts";
import { settingsFrom } from "../context.ts";

const finding = "\nfinding: It rises.\n";
const read = (yaml: string) => settingsFrom(hormones, yaml + finding);

test.each([
  ["a scenario", "scenario: tsts", "unknown-scenario", ["scenario"], "tsst"],
  ["a control on stage", "scenario: tsst\ncontrols: [suport]", "unknown-control", ["controls", 0], "support"],
  [
    "a control that is set",
    "scenario: tsst\nset: { suport: none }",
    "unknown-control",
    ["set", "suport"],
    "support",
  ],
  ["an option", "scenario: tsst\nset: { support: befor }", "impossible-value", ["set", "support"], "before"],
  [
    "a number out of range",
    "scenario: tsst\nset: { touch: 11 }",
    "impossible-value",
    ["set", "touch"],
    undefined,
  ],
  [
    "a comparison",
    "scenario: strange-situation\ncompare: { patern: insecure, label: x }",
    "unknown-control",
    ["compare", "patern"],
    "pattern",
  ],
  [
    "the second comparison",
    "scenario: tsst\ncompare: [{ support: before, label: a }, { support: nver, label: b }]",
    "impossible-value",
    ["compare", 1, "support"],
    undefined,
  ],
  [
    "a setting for data on stage",
    "scenario: tsst\ncontrols: [support, prep]",
    "unknown-control",
    ["controls", 1],
    undefined,
  ],
  ["a window", "scenario: tsst\nwindow: [80, -20]", "empty-window", ["window"], undefined],
])("%s that cannot be is reported at its place, with the nearest", (_, yaml, code, path, near) => {
  const { mistakes } = read(yaml);
  expect(mistakes.map((mistake) => [mistake.code, mistake.path, mistake.facts?.["near"]])).toEqual([
    [code, path, near],
  ]);
  expect(isMistakeCode(code)).toBe(true);
});

test("what is right beside a mistake still counts", () => {
  const { settings } = read("scenario: tsst\nset: { support: before, tuch: 3 }\ncontrols: [support, tuch]");
  expect(settings.set).toEqual({ support: "before" });
  expect(settings.controls).toEqual(["support"]);
});

test.each([
  ["an unknown key", "scenario: tsst\nspeed: 3"],
  ["a line that does not exist", "scenario: tsst\nshow: [adrenaline]"],
  ["four comparisons", `scenario: tsst\ncompare: [${"{ touch: 1, label: x },".repeat(4)}]`],
  ["a comparison without a label", "scenario: tsst\ncompare: { support: before }"],
])("%s is refused by the schema", (_, yaml) => {
  expect(() => read(yaml)).toThrow();
});

test("a finding is required", () => {
  expect(() => settingsFrom(hormones, "scenario: tsst")).toThrow();
});
