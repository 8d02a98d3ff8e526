import { describe, expect, it } from "vitest";
import { nextSkip } from "../../../src/present/presenter/skip.ts";

const slide = (optional: boolean) => ({ minutes: 2, optional });
const plan = [false, true, true, false, true].map(slide);

describe("leaving out what comes next", () => {
  it.each([
    ["optional slides up to one that is not", 0, { slides: [2, 3], to: 3 }],
    ["from among them", 1, { slides: [3], to: 3 }],
    ["nothing where the next slide is none", 2, undefined],
    ["nothing where nothing would follow", 3, undefined],
    ["nothing at the end", 4, undefined],
  ] as const)("%s", (_, index, expected) => {
    expect(nextSkip(plan, index)).toEqual(expected);
  });
});
