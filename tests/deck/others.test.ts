import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compileForTest } from "./compile-for-test.ts";
import { deckAsText } from "./deck-as-text.ts";

// Decks as other tools' authors write them, and what Attune makes of them: slides, stacks, notes, steps and attributes
// stay, and whatever goes is told. `vitest run tests/deck/others.test.ts -u` writes the results anew.
const folder = new URL("../fixtures/others/", import.meta.url);
const names = readdirSync(folder).flatMap((file) => (file.endsWith(".md") ? [file.slice(0, -3)] : []));
const read = (name: string): string => readFileSync(new URL(`${name}.md`, folder), "utf8");

describe("decks made for other tools", () => {
  it.each(names)("%s", async (name) => {
    await expect(deckAsText(compileForTest(read(name)))).toMatchFileSnapshot(
      new URL(`${name}.txt`, folder).pathname,
    );
  });

  it("greet nobody with a wall of mistakes: what other tools set in the head is told in a few lines", () => {
    for (const name of names) {
      const { diagnostics } = compileForTest(read(name));
      const ofHead = diagnostics.filter(({ code }) =>
        /^foreign-setting|^foreign-theme$|^unknown-key$/.test(code),
      );
      expect(ofHead.filter(({ severity }) => severity === "error")).toEqual([]);
      expect(ofHead.length, name).toBeLessThanOrEqual(5);
    }
  });

  it("never show on a slide what is said in the notes", () => {
    for (const name of names)
      for (const { html, heading, handout, title, attributes } of compileForTest(read(name)).deck.slides)
        expect(JSON.stringify([html, heading, handout, title, attributes]), name).not.toMatch(
          /\bsaid\b|not shown/i,
        );
  });

  it("run and fetch nothing", () => {
    for (const name of names)
      for (const { html, notes, background, attributes } of compileForTest(read(name)).deck.slides) {
        expect(html + notes, name).not.toMatch(/<(?:script|style|iframe|object|embed|link)\b|\son\w+=/i);
        expect(html + notes, name).not.toMatch(/\b(?:src|poster|srcset)="(?:https?:)?\/\//i);
        expect(`${background ?? ""}${JSON.stringify(attributes)}`, name).not.toMatch(/https?:|url\(/);
      }
  });
});
