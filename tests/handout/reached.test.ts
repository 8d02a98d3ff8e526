import { expect, it } from "vitest";
import { reachedDeck } from "../../src/cli/handout/attendee-handout.ts";
import { deckOf } from "../site/seminar.ts";
import { make } from "./make.ts";

const works = ["early", "late"].map((id) => ({
  id,
  type: "book",
  author: [{ family: `Mark-${id}`, given: "A." }],
  issued: { "date-parts": [[1999]] },
  title: `MARK ${id}`,
}));
const deck = deckOf(
  `---
title: T
references: works.json
---

# T {#start}

---

## One {#one}

- first [@early]
- MARK-STEP {.fragment}
- MARK-THIRD {.fragment}

::: handout
MARK-PAPER
:::

::: script
MARK-SCRIPT
:::

Note: MARK-NOTES

---

## Two {#two}

MARK-TWO [@late]

\`\`\`poll #q
question: MARK-QUESTION?
kind: choice
options: [a, b]
correct: b
\`\`\`
`,
  { "works.json": JSON.stringify(works) },
);

const html = (reached: Readonly<Record<string, number>>) => {
  const seen = new Map(Object.entries(reached));
  const numbers = new Map(deck.slides.map(({ id }, index) => [id, index + 1]));
  return make(
    { layout: "guided", part: { numbers, reached: seen }, sections: new Map() },
    reachedDeck(deck, seen),
  );
};

it("S1 a handout for the room holds what the room has reached, and nothing of what it has not", () => {
  expect(html({ start: 0 })).not.toMatch(/MARK|first/);
  const step = html({ start: 0, one: 1 });
  expect(step).toContain("MARK-STEP");
  expect(step).toContain("MARK early");
  expect(step).not.toMatch(/MARK-(?:THIRD|PAPER|SCRIPT|NOTES|TWO|QUESTION)|MARK late/);
  const all = html({ start: 0, one: 2, two: 0 });
  expect(all).toMatch(/MARK-THIRD[\s\S]*MARK-PAPER[\s\S]*MARK-TWO[\s\S]*MARK-QUESTION[\s\S]*MARK late/);
  expect(all).not.toMatch(/MARK-(?:SCRIPT|NOTES)|correct|Answer/);
});

it("slides keep the numbers that they have on the wall", () => {
  expect(html({ start: 0, two: 0 })).toContain("<b>Slide 3</b>");
});
