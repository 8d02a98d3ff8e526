import { describe, expect, it } from "vitest";
import { isLayoutName, layouts } from "../../src/handout/layouts/catalogue.ts";
import { deckOf } from "../site/seminar.ts";
import { make } from "./make.ts";

const deck = deckOf(
  `---
title: Leaning on someone
presenters: [{ name: Ada Example }]
content-note: One loss is mentioned.
references: works.json
---

# Leaning on someone {#start}

---

# A part {#part .section}

---

## A base [@bowlby1988] {#base min=6 content-note="loss"}

- First
- Second {.fragment}

::: handout
Text for paper.
:::

::: script
As it is said.
:::

Note: Slowly.

---

## What does it do? {#check}

\`\`\`poll #does
question: What does a secure base do?
kind: choice
options: [It lets one explore, Nothing]
correct: It lets one explore
\`\`\`
`,
  {
    "works.json": JSON.stringify([
      {
        id: "bowlby1988",
        type: "book",
        author: [{ family: "Bowlby", given: "J." }],
        issued: { "date-parts": [[1988]] },
        title: "A secure base",
        publisher: "Routledge",
      },
    ]),
  },
);

describe("what stands on the pages", () => {
  // `-u` writes them anew where they may change: then every one of them is to be looked at on paper, too.
  it.each(Object.keys(layouts).filter(isLayoutName))("layout %s", async (layout) => {
    const html = make({ layout, key: true, own: new Map([["base", "My own line."]]) }, deck);
    const main = /<main>[\s\S]*<\/main>/.exec(html)?.[0] ?? "";
    // What the wall shows is for tests of the wall.
    const lines = main
      .replaceAll(/(<div class="box"[^>]*>)<section id="([^"]*)".*?<\/section>/gs, "$1(the slide $2)")
      .replaceAll(/(?<!^)(<(?:article|section|div|header|ul|ol|li|p|h\d|table|tr)\b)/gm, "\n$1");
    await expect(`${lines}\n`).toMatchFileSnapshot(
      new URL(`golden/${layout}.html`, import.meta.url).pathname,
    );
  });
});
