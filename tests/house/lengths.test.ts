import { expect, it } from "vitest";
import { sources } from "../support/sources.ts";

/** Files past 300 lines, each with the reason why it is not two. */
const long: Readonly<Record<string, string>> = {
  "src/words/en.ts": "everything the interface says in one language, to be translated as one file",
};

it("no file is longer than 300 lines without a reason", () => {
  const wrong = sources.filter(({ path, lines }) => lines > 300 && !(path in long));
  expect(wrong.map(({ path, lines }) => `${path}: ${lines}`)).toEqual([]);
});

it("half of all files are shorter than 80 lines", () => {
  const lengths = sources.map(({ lines }) => lines).toSorted((a, b) => a - b);
  expect(lengths[lengths.length >> 1]).toBeLessThan(80);
});
