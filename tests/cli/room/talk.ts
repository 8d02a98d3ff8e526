/** Marker words that stand in places which leave the laptop late, or never. */
export const marks = {
  notes: "MARKNOTES",
  script: "MARKSCRIPT",
  handout: "MARKHANDOUT",
  step: "MARKSTEP",
  slide: "marklater",
  correct: "4711",
  text: "MARKUNAPPROVED",
  question: "MARKQUESTION",
  answer: "31337",
} as const;

/** A seminar that has something in each of them. */
export const talk = `---
title: A talk
---

# A talk

Note: ${marks.notes}

---

## Steps {#steps}

At once

- Later ${marks.step} ![Inside](inside.svg) {.fragment}

::: handout
${marks.handout}
:::

::: script
${marks.script}
:::

Note: ${marks.notes}

---

## Asked {#asked}

\`\`\`poll {#check}
kind: number
question: How many?
from: 0
to: 100000
about: knowledge
correct: ${marks.correct}
\`\`\`

---

## Written {#written}

\`\`\`poll {#open}
kind: text
question: What stays?
about: me
\`\`\`

---

## Curve {#curve}

\`\`\`hormones {#speech}
scenario: tsst
finding: A finding in a sentence.
\`\`\`

---

## The one ${marks.slide} {#${marks.slide}}

![Seen](seen.svg)
`;

export const svg = (word: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>${word}</title></svg>`;

export const talkFiles = { "talk.md": talk, "inside.svg": svg("inside"), "seen.svg": svg("seen") } as const;
