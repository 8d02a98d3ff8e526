import * as fc from "fast-check";
import type { Token } from "markdown-it";
import { describe, expect, it } from "vitest";
import { compileDeck } from "../../src/deck/compile.ts";
import { createEnv } from "../../src/deck/env.ts";
import { createMarkdown } from "../../src/deck/markdown.ts";
import { isPlain, plainParagraphs } from "../../src/deck/plain-text.ts";

const folder = { readText: () => undefined, has: () => false };
const slideOf = (text: string) =>
  compileDeck(text, { file: "t.md", widgets: [], folder }).deck.slides[0] ?? expect.fail("no slide");

/** Signs that mean something somewhere in Markdown, and what stands between them. */
const piece = fc.constantFrom(
  ..."a|Word|é|ß|1|12|.|,|:|;|?|!|(|)|'|\"|’|“|”|–|—|-|+|*|_|~|^|=|#|>|<|`|[|]|{|}|@|&|&amp;|\\|/|$|%| |  |\t|\n|\n\n|\u00A0|http://a.b/c|a@b.c|: |1. |- |::: |--|---|===|\uFEFF".split(
    "|",
  ),
  "|",
);
const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(""));
/** The same, but of few signs, so that plain ones are common. */
const calmText = fc
  .array(fc.constantFrom("a", "Word", " ", "\n", "\n\n", ".", ",", '"', "'", ":", "-", "(", "1", "é"), {
    maxLength: 16,
  })
  .map((pieces) => pieces.join(""));

describe("text without marks", () => {
  it("reads in notes as the parser reads it", () => {
    fc.assert(
      fc.property(fc.oneof(text, calmText), (written) => {
        const html = plainParagraphs(written);
        fc.pre(html !== undefined);
        // There the parser reads them.
        const parsed = slideOf(`# T\n\n::: notes\n${written}\n:::\n`).notes;
        expect(html).toBe(parsed);
      }),
      { numRuns: 2000 },
    );
  });

  it("holds nothing that the parser would find", () => {
    const env = createEnv({
      file: "",
      part: "slide",
      firstLine: 0,
      lines: [],
      containers: new Map(),
      report: () => {},
      reportAny: () => {},
      kinds: new Map(),
      widgets: [],
      bibliography: { keys: ["a"], find: () => undefined },
      cited: new Set(),
      files: new Set(),
      has: () => true,
    });
    const md = createMarkdown();
    fc.assert(
      fc.property(fc.oneof(text, calmText), (written) => {
        fc.pre(isPlain(written) && written !== "");
        const found: Token[] = [];
        md.inline.parse(written, md, env, found);
        expect(found.map(({ type, content, level }) => ({ type, content, level }))).toEqual([
          { type: "text", content: written, level: 0 },
        ]);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ["One line", "<p>One line</p>\n"],
    ['"Two"\nlines', "<p>&quot;Two&quot;\nlines</p>\n"],
    ["Two\nlines\n\nand “another”", "<p>Two\nlines</p>\n<p>and “another”</p>\n"],
    ['He says "calm".\n', "<p>He says &quot;calm&quot;.</p>\n"],
    ["", ""],
    ["\n\n", ""],
    ["A break  \nhere", undefined],
    [" indented", undefined],
    ["1. first", undefined],
    ["- first", undefined],
    ["Term\n: meaning", undefined],
    ["Title\n---", undefined],
    ["Title\n===", undefined],
    ["A *word*", undefined],
  ])("finds what needs no parser: %j", (written, html) => {
    expect(plainParagraphs(written)).toBe(html);
  });
});
