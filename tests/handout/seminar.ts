import { compile } from "../site/seminar.ts";
import type { Compiled } from "../../src/deck/compile.ts";

const works = [
  {
    id: "bowlby1988",
    type: "book",
    author: [{ family: "Bowlby", given: "J." }],
    issued: { "date-parts": [[1988]] },
    title: "A secure base",
    publisher: "Routledge",
    URL: "https://example.org/bowlby",
  },
];

const rows = Array.from({ length: 60 }, (_, row) => `| Case ${row + 1} | ${row + 2} | ${row + 3} |`).join(
  "\n",
);

/** A seminar with one of everything that paper has to do with. */
export const source = `---
title: Leaning on someone
subtitle: A seminar for paper
presenters: [{ name: Ada Example, about: Psychologist }, { name: Ben Example }]
date: 24 November 2026
place: Vienna
contact: ada@example.org
content-note: One vignette mentions a loss.
objectives:
  - Explain what a secure base is.
  - List what it does.
disclosure: Nothing to declare.
limits: Most of it is correlational.
credit-minutes: 20
duration: 22
references: works.json
theme: dusk
---

# Leaning on someone {#start .title min=1}

Note: A note for the presenter alone.

---

# Why it matters {#part .section min=1}

---

## A base lets one go far, and come back [@bowlby1988] {#base min=6 content-note="loss, in one sentence"}

- First
- Second {.fragment}

See [the table](#table) and [elsewhere](https://example.org/elsewhere), and [a file](paper.docx).

::: script
Spoken word for word.
:::

::: handout
Text for paper, with **weight**. Bowlby said so [@bowlby1988, p. 11].
:::

Note: Say it slowly.

---

# What was measured {#measured .section min=1}

---

## A long table {#table min=4}

Two groups.

::: handout
| Who | before | after |
|---|---|---|
${rows}
:::

---

## Cortisol rose and fell {#curve min=3}

\`\`\`hormones #speech
scenario: tsst
show: [cortisol, oxytocin]
controls: [support]
finding: Cortisol rises after the speech and falls within the hour.
\`\`\`

---

## What does a secure base do? {#check min=3}

\`\`\`poll #does
question: What does a secure base do?
kind: choice
options: [It lets one explore, It keeps one at home, Nothing]
correct: It lets one explore
objective: 2
\`\`\`

---

## How is it for you? {#feel min=1}

\`\`\`poll #lean
question: When I lean on someone, I feel …
kind: choice
options: [steadier, exposed, weaker]
\`\`\`

\`\`\`note #mine
prompt: One thing I take home
\`\`\`

---

## Ten minutes {.break min=2 credit=false}

---

# Works {.references #works}
`;

export const compiled = (): Compiled =>
  compile(source, { "works.json": JSON.stringify(works), "paper.docx": "" });

/** What lies beside it on a disk. */
export const beside = { "works.json": JSON.stringify(works), "paper.docx": "" } as const;
