import { describe, expect, it } from "vitest";
import { remotePage } from "../../src/site/remote-page.ts";
import { compileDeck } from "../../src/deck/compile.ts";
import { catalogue } from "../../src/widgets/catalogue.ts";
import { fakeRuntime } from "../support/fake-runtime.ts";

const source = `---
title: A "talk" & more
---

# Hello {min=2}

TEXT-OF-A-SLIDE

Note:
NOTE-OF-A-SLIDE

---

## Which? {#which optional}

- a step {.fragment}

\`\`\`poll #know
question: QUESTION-OF-A-POLL
kind: choice
options: [one, CORRECT-ANSWER]
correct: CORRECT-ANSWER
\`\`\`
`;
const folder = { readText: () => undefined, has: () => false };
const { deck } = compileDeck(source, { file: "talk.md", widgets: catalogue, folder });
const options = { runtime: fakeRuntime, now: 1_700_000_000_000 };

describe("the page of the phone remote", () => {
  it("R6 names slides and steps, and holds no text, note, question or answer", () => {
    const page = remotePage({ deck, code: "KMTR" }, options);
    const written = /data-slides="([^"]*)"/.exec(page)?.[1]?.replaceAll("&quot;", '"') ?? "";
    expect(JSON.parse(written)).toEqual([
      { id: "hello", title: "Hello", steps: 0, minutes: 2 },
      {
        id: "which",
        title: "Which?",
        steps: 1,
        optional: true,
        polls: [{ id: "know", about: "knowledge", hasAnswer: true }],
      },
    ]);
    expect(page).not.toMatch(/TEXT-OF|NOTE-OF|QUESTION-OF|CORRECT-ANSWER/);
    expect(page).toContain(`data-room="KMTR"`);
    expect(page).toContain("A &quot;talk&quot; &amp; more");
  });

  it("waits where no seminar is open", () => {
    const page = remotePage(undefined, options);
    expect(page).toContain("No seminar is open");
    expect(page).not.toContain("data-room");
  });
});
