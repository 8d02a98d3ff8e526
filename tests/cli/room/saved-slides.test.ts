import { expect, it } from "vitest";
import { differentSlides, newNames, slidePrints } from "../../../src/cli/room/saved-slides.ts";
import { compileForTest } from "../../deck/compile-for-test.ts";

const prints = (...titles: readonly string[]) =>
  slidePrints(compileForTest(titles.map((title) => `## ${title}\n`).join("\n---\n\n")).deck);
const before = prints("One", "Two", "Three", "Four");

it.each([
  { what: "nothing", after: ["One", "Two", "Three", "Four"], different: [] },
  { what: "another title", after: ["First", "Two", "Three", "Four"], different: [] },
  { what: "two change places", after: ["One", "Three", "Two", "Four"], different: ["three", "two"] },
  {
    what: "one more",
    after: ["One", "Two", "More", "Three", "Four"],
    different: ["one", "two", "three", "four"],
  },
  { what: "one less", after: ["One", "Two", "Three"], different: ["one", "two", "three"] },
])(
  "$what: pages ask again for the slides that read otherwise or have another number",
  ({ after, different }) => {
    expect(differentSlides(before, prints(...after))).toEqual(different);
  },
);

it("another title is another name, and no other slide", () => {
  expect(newNames(before, prints("First", "Two", "Three", "Four")).slides).toEqual(
    new Map([["one", "first"]]),
  );
});
