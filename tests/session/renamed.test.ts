import { describe, expect, it } from "vitest";
import { renamed } from "../../src/session/renamed.ts";

describe("slides that changed their name", () => {
  it.each([
    ["nothing changed", "a b c", "a b c", {}],
    ["one title changed", "a b c", "a x c", { b: "x" }],
    ["the first and the last", "a b c", "x b y", { a: "x", c: "y" }],
    ["two side by side", "a b c d", "a x y d", { b: "x", c: "y" }],
    ["all of them", "a b", "x y", { a: "x", b: "y" }],
    ["one came", "a b c", "a x b c", {}],
    ["one went", "a b c", "a c", {}],
    ["one went and two came in its place", "a b c", "a x y c", {}],
    ["one went here and one came there", "a b c d", "a c x d", {}],
    ["two changed places", "a b c", "a c b", {}],
  ])("%s", (_what, before, after, expected) => {
    expect(Object.fromEntries(renamed(before.split(" "), after.split(" ")))).toEqual(expected);
  });
});
