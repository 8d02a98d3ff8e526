import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compileDeck } from "../../src/deck/compile.ts";
import { catalogue } from "../../src/widgets/catalogue.ts";
import { root } from "../support/sources.ts";

const file = "slides/dependency-paradox.md";
const beside = (path: string): string => join(root, "slides", path);
const { deck, diagnostics } = compileDeck(readFileSync(join(root, file), "utf8"), {
  file,
  widgets: catalogue,
  folder: {
    has: (path) => existsSync(beside(path)),
    readText: (path) => (existsSync(beside(path)) ? readFileSync(beside(path), "utf8") : undefined),
  },
});
/** The words of a text, without drawings and without the small line that names sources. */
const words = (html: string): readonly string[] =>
  html
    .replace(/<svg[\s\S]*?<\/svg>|<p class="source">[\s\S]*?<\/p>|<!--[\s\S]*?-->|<[^>]+>/g, " ")
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
const written = deck.slides.filter(({ layout }) => layout !== "references");
const minutesOf = (slides: typeof deck.slides): number => slides.reduce((sum, { minutes = 0 }) => sum + minutes, 0);

describe("the example seminar", () => {
  it("has nothing to mend", () => {
    expect(diagnostics).toEqual([]);
  });

  it("is planned to the minute, and says how much of it may be skipped", () => {
    expect(minutesOf(deck.slides)).toBe(deck.meta.duration);
    expect(minutesOf(deck.slides.filter(({ optional }) => optional))).toBeGreaterThanOrEqual(5);
  });

  it.each(written.map((slide) => [slide.id, slide] as const))(
    "%s: a short title, few words, and something to say",
    (_, { title, html, notes }) => {
      expect(words(title).length).toBeLessThanOrEqual(16);
      expect(words(html).length).toBeLessThanOrEqual(40);
      expect([...html.matchAll(/<li\b/g)].length).toBeLessThanOrEqual(4);
      expect(notes).toMatch(/^<p>Say/);
    },
  );

  it("quotes no more than 25 words", () => {
    const quotation = /<blockquote>([\s\S]*?)<\/p>/.exec(deck.slides.find(({ layout }) => layout === "quote")?.html ?? "");
    expect(words(quotation?.[1] ?? "").length).toBeGreaterThan(10);
    expect(words(quotation?.[1] ?? "").length).toBeLessThanOrEqual(25);
  });
});
