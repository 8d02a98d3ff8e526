import { expect, it } from "vitest";
import { wallMistakes } from "../../../src/deck/mistakes/wall.ts";
import { drawnCodes } from "../../../src/deck/wall/finding.ts";

/** Found in the text; check-words.test.ts and check-minutes.test.ts cause and mend each. */
const inText = [
  "many-list-lines",
  "many-words",
  "wordy-title",
  "more-minutes-than-planned",
  "fewer-minutes-than-planned",
  "slides-without-minutes",
  "credit-not-covered",
  "credit-beyond-duration",
];

it("every mistake of the wall is found in the text or by a browser", () => {
  expect(Object.keys(wallMistakes).toSorted()).toEqual([...inText, ...drawnCodes].toSorted());
});
