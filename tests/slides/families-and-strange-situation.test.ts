import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compileDeck } from "../../src/deck/compile.ts";
import { catalogue } from "../../src/widgets/catalogue.ts";
import { root } from "../support/sources.ts";

const beside = (path: string): string => join(root, "slides", path);

describe.each(["strange-situation", "trauma-informed-families"])("the seminar %s", (name) => {
  const file = `slides/${name}.md`;
  const { deck, diagnostics } = compileDeck(readFileSync(join(root, file), "utf8"), {
    file,
    widgets: catalogue,
    folder: {
      has: (path) => existsSync(beside(path)),
      readText: (path) => (existsSync(beside(path)) ? readFileSync(beside(path), "utf8") : undefined),
    },
  });
  const minutes = (slides: typeof deck.slides) => slides.reduce((sum, each) => sum + (each.minutes ?? 0), 0);

  it("has nothing to mend", () => {
    expect(diagnostics).toEqual([]);
  });

  it("is planned to the minute, breaks without credit", () => {
    expect(minutes(deck.slides)).toBe(deck.meta.duration);
    expect(minutes(deck.slides.filter(({ credit }) => credit))).toBe(deck.meta["credit-minutes"]);
  });

  it("says in the notes of each slide what to say or do", () => {
    expect(deck.slides.filter(({ notes }) => notes === "").map(({ id }) => id)).toEqual([]);
  });

  it("says of every vignette that it is invented", () => {
    const vignettes = deck.slides.filter(({ layout }) => layout === "vignette");
    expect(vignettes.length).toBeGreaterThan(0);
    for (const { handout } of vignettes) expect(handout).toContain("Invented composite");
  });

  it("ends with help and thanks, after the list of references", () => {
    expect(deck.slides.slice(-3).map(({ id }) => id)).toEqual(["references", "support", "thank-you"]);
  });
});
