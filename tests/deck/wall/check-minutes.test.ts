import { describe, expect, it } from "vitest";
import { checkMinutes } from "../../../src/deck/wall/check-minutes.ts";
import { compileForTest } from "../compile-for-test.ts";

/** A seminar with this head and a slide for each of these settings. */
function found(head: string, ...slides: readonly string[]): readonly string[] {
  const body = slides.map((settings, index) => `## Slide ${index} {${settings}}\n`).join("\n---\n\n");
  const source = `---\ntitle: T\n${head}---\n\n${body}`;
  const { deck, diagnostics } = compileForTest(source);
  expect(diagnostics).toEqual([]);
  return checkMinutes(deck, source.split("\n")).map(
    ({ code, place: { line }, facts }) => `${line} ${code} ${Object.values(facts ?? {}).join(" ")}`,
  );
}

describe("checkMinutes", () => {
  it.each([
    ["a plan that comes out even", "duration: 5\n", ["min=2", "min=3"], []],
    ["a last slide that takes none", "duration: 3\n", ["min=3", "min=0"], []],
    ["halves that come out even", "duration: 0.3\n", ["min=0.1", "min=0.2"], []],
    ["too long", "duration: 4\n", ["min=2", "min=3"], ["3 more-minutes-than-planned 5 4"]],
    ["too long by what may be skipped", "duration: 4\n", ["min=2", "min=2", "min=1 optional"], []],
    ["too short", "duration: 9\n", ["min=2", "min=3"], ["3 fewer-minutes-than-planned 5 9"]],
    [
      "too short, but some are still open",
      "duration: 9\n",
      ["min=2", ".x"],
      ["3 slides-without-minutes 1 10"],
    ],
    ["no plan at all", "duration: 9\n", [".x", ".y"], []],
    ["no duration to compare with", "", ["min=2", ".x"], []],
    ["credit that is covered", "credit-minutes: 5\n", ["min=2", "min=3"], []],
    [
      "a break gives no credit",
      "credit-minutes: 5\n",
      ["min=2", "min=3 credit=false"],
      ["3 credit-not-covered 5 2"],
    ],
    [
      "more credit than time",
      "duration: 5\ncredit-minutes: 6\n",
      ["min=5"],
      ["4 credit-beyond-duration 6 5", "4 credit-not-covered 6 5"],
    ],
  ])("%s", (_, head, slides, expected) => {
    expect(found(head, ...slides)).toEqual(expected);
  });
});
