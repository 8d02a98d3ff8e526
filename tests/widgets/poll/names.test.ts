import { expect, it } from "vitest";
import { compileDeck } from "../../../src/deck/compile.ts";
import { namesOf } from "../../../src/widgets/poll/names.ts";
import { catalogue } from "../../../src/widgets/catalogue.ts";

const source = `---
title: Leaning
---

# First

\`\`\`poll #lean-before
question: When I *lean* on someone I feel
options: [steadier, "**exposed**"]
pair: before
\`\`\`

---

# Second

\`\`\`poll #lean-after
pair: after
\`\`\`

---

# Third

\`\`\`poll #guess
kind: number
question: How long, in minutes?
from: 0
to: 60
correct: 25
\`\`\`

---

# Fourth

\`\`\`poll #where
kind: grid
question: Where are you?
x: { label: pleasant, from: 0, to: 10 }
y: { label: awake, from: 0, to: 10 }
\`\`\`

---

# Fifth

\`\`\`poll #which
kind: choices
question: Which ones?
options: [one, two, three]
correct: [one, three]
\`\`\`

---

# Sixth

\`\`\`poll #say
kind: text
question: What helped?
\`\`\`
`;

it("a seminar's polls have names for questions, cells and answers, as plain text", () => {
  const { deck } = compileDeck(source, {
    file: "leaning.md",
    widgets: catalogue,
    folder: { readText: () => undefined, has: () => false },
  });
  const names = namesOf(deck);
  const named = (poll: string) => names.polls.find((one) => one.poll === poll);
  expect(names).toMatchObject({ id: "leaning", title: "Leaning", language: "en" });
  expect(names.polls.map(({ poll }) => poll)).toEqual([
    "lean-before",
    "lean-after",
    "guess",
    "where",
    "which",
    "say",
  ]);
  expect(named("lean-before")).toMatchObject({
    kind: "choice",
    about: "me",
    question: "When I lean on someone I feel",
    cells: ["steadier", "exposed"],
  });
  expect(named("lean-after")).toMatchObject({ before: "lean-before", cells: ["steadier", "exposed"] });
  expect(named("guess")).toMatchObject({ about: "knowledge", correct: "25" });
  expect(named("guess")?.cells).toContain("20–25");
  expect(named("where")?.cells).toHaveLength(25);
  expect(named("where")?.cells[0]).toBe("pleasant 0–2, awake 0–2");
  expect(named("which")?.correct).toBe("one; three");
  expect(named("say")?.cells).toEqual([]);
});
