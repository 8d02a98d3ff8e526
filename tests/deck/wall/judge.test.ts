import { describe, expect, it } from "vitest";
import { diagnose } from "../../../src/deck/mistakes/catalogue.ts";
import type { AnyFinding } from "../../../src/deck/wall/finding.ts";
import { judge } from "../../../src/deck/wall/judge.ts";
import { compileDeck } from "../../../src/deck/compile.ts";
import { catalogue } from "../../../src/widgets/catalogue.ts";

const source = `---
title: T
subtitle: Under it
---

# A talk {#start}

---

## A poll {#ask}

Some words

\`\`\`poll #which
question: Which one?
kind: choice
options: [this one, that one]
\`\`\`
`;
const themes = ["contrast", "dusk", "mist"];
const folder = { readText: () => undefined, has: () => false };
const { deck } = compileDeck(source, { file: "x.md", widgets: catalogue, folder });
const told = (...findings: readonly AnyFinding[]) =>
  judge(findings, deck, source.split("\n"), themes).map(({ code, place, facts }) => {
    const { line, column, message } = diagnose(code, "x.md", place, facts);
    return `${line}:${column} ${message}`;
  });
const pale = (theme: string, ratio: string, at: Partial<AnyFinding> = {}): AnyFinding => ({
  code: "low-contrast",
  facts: { what: "“Some words”", ratio, need: "4.5", colours: `ink on ${theme}` },
  slide: "ask",
  theme,
  words: "Some words",
  ...at,
});

describe("judge", () => {
  it("names the theme where it is one, and says it once", () => {
    expect(told(pale("dusk", "3.1"))).toEqual([
      "12:1 “Some words” has a contrast of 3.1 : 1 (ink on dusk) in dusk; it takes 4.5 : 1 to be read.",
    ]);
  });

  it("takes the worst of several themes", () => {
    expect(told(pale("mist", "3.1"), pale("dusk", "1.2"))).toEqual([
      "12:1 “Some words” has a contrast of 1.2 : 1 (ink on dusk) in dusk and mist; it takes 4.5 : 1 to be read.",
    ]);
  });

  it("names no theme where it is all of them", () => {
    expect(told(...themes.map((theme) => pale(theme, "2")))[0]).toContain("(ink on contrast); it takes");
  });

  it.each([
    ["in a widget's block", { widget: "which", words: "that one" }, "17:21"],
    ["at a widget's first line where its words are nobody's", { widget: "which", words: "Minutes" }, "14:1"],
    [
      "in the head of the file, for what the title slide takes from there",
      { slide: "start", words: "Under it" },
      "3:11",
    ],
    ["at a slide that is not there any more", { slide: "gone" }, "1:1"],
  ])("finds its place %s", (_, at, place) => {
    expect(told(pale("dusk", "2", at))[0]).toMatch(new RegExp(`^${place} `));
  });
});
