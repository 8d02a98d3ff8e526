import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { readCsl } from "../../../src/deck/references/csl.ts";
import { createLibrary } from "../../../src/deck/references/library.ts";
import { unexpected } from "./set.ts";

const source = readFileSync(new URL("../../../slides/references.json", import.meta.url), "utf8");
const library = createLibrary(readCsl(source, unexpected));
const entries = library.arrange(library.keys);

it("sets every work that the seminars cite, whole and without seams", () => {
  expect(entries.length).toBe(library.keys.length);
  for (const { text, year, names } of entries) {
    expect(text).toMatch(/^\p{L}[^()]*, (?:\p{Lu}\.[- ]?)+ \(\d{4}[a-z]?\)\. \S.*[.\w)]$/u);
    expect(text).not.toMatch(/undefined|\.\.(?! \.)|,,| ,|\(\)| {2}/);
    expect(names.parenthetical).toMatch(/^\p{L}/u);
    expect(year).toMatch(/^\d{4}[a-z]?$/);
  }
});

it("calls no two works alike", () => {
  const called = entries.map(({ names, year }) => `${names.parenthetical}, ${year}`);
  expect(new Set(called).size).toBe(called.length);
});

it("gives every work an anchor of its own", () => {
  expect(new Set(entries.map(({ anchor }) => anchor)).size).toBe(entries.length);
});
