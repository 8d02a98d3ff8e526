import { expect, test } from "vitest";
import { textWidth, wrap } from "../../../src/widgets/plot/measure.ts";

test("text is as wide as its letters, semibold a little wider", () => {
  expect(textWidth("min", 100)).toBeCloseTo(84.5 + 25.2 + 55);
  expect(textWidth("min", 100, 600)).toBeGreaterThan(textWidth("min", 100));
});

test("unknown signs get a letter's width", () => {
  expect(textWidth("漢", 100)).toBeGreaterThan(40);
});

test("lines break between words and are as long as can be", () => {
  const width = textWidth("with support", 33) + 1;
  expect(wrap("with support and spray", width, 33)).toEqual(["with support", "and spray"]);
});

test("a word that is too long stays whole", () => {
  expect(wrap("Bindungsforschung", 10, 33)).toEqual(["Bindungsforschung"]);
});
