import { describe, expect, it } from "vitest";
import { findName, findPlace } from "../../../src/deck/wall/find-place.ts";

const lines = [
  "",
  "## Why *being able* to lean on [someone](x) helps {#why}",
  "",
  "- Most studies are **small**, and old",
  "- Most studies are large",
  "![A square](pictures/square.png)",
  "- of",
];
const all = [{ from: 1, to: lines.length }];

describe("findPlace", () => {
  it.each([
    ["Why being able to lean on someone helps", 2, "Why *being able* to"],
    ["Most studies are small, and old", 4, "Most studies are **small**, and old"],
    ["Most studies are large", 5, "Most studies are large"],
    ["MOST STUDIES ARE LARGE", 5, "Most studies are large"],
    ["Most studies are small, and new as well as others", 4, "Most studies are **small"],
    ["of", 7, "of"],
  ])("%s", (text, line, found) => {
    const place = findPlace(lines, all, text);
    expect(place.line).toBe(line);
    const from = place.column - 1;
    expect(lines[line - 1]?.slice(from, from + (place.length ?? 0))).toBe(found);
  });

  it("looks through the ranges in their order", () => {
    const ranges = [
      { from: 5, to: 5 },
      { from: 1, to: 4 },
    ];
    expect(findPlace(lines, ranges, "Most studies are").line).toBe(5);
    expect(findPlace(lines, ranges, "Why being able").line).toBe(2);
  });

  it.each(["", "nothing like it", "of the thing"])(
    "%j is nowhere: the first line that is not blank",
    (text) => {
      expect(findPlace(lines, all, text)).toMatchObject({ line: 2, column: 1 });
    },
  );

  it("has an answer for a file without lines", () => {
    expect(findPlace([], [], "x")).toEqual({ line: 1, column: 1 });
  });
});

describe("findName", () => {
  it("finds a file's name to the letter", () => {
    expect(findName(lines, all, "pictures/square.png")).toEqual({ line: 6, column: 13, length: 19 });
    expect(findName(lines, all, "other.png").line).toBe(2);
  });
});
