import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compileDeck } from "../../src/deck/compile.ts";
import { catalogue } from "../../src/widgets/catalogue.ts";
import { root } from "../support/sources.ts";

const readme = readFileSync(join(root, "README.md"), "utf8");
const seminars = [...readme.matchAll(/^````markdown\n([\s\S]*?)^````$/gm)].map(([, text = ""]) => text);

describe("README.md", () => {
  it("has one seminar as an example, which is short and right", () => {
    expect(seminars).toHaveLength(1);
    for (const source of seminars) {
      const { deck, diagnostics } = compileDeck(source, {
        file: "slides/my-seminar.md",
        widgets: catalogue,
        folder: { readText: () => undefined, has: () => false },
      });
      expect(diagnostics).toEqual([]);
      expect(deck.slides.length).toBeGreaterThanOrEqual(3);
      expect(source.split("\n").length).toBeLessThanOrEqual(32);
    }
  });

  it("names every block that authors can write", () => {
    const said = /Widgets are fenced blocks: (.*)/.exec(readme)?.[1] ?? "";
    const names = catalogue.flatMap(({ name, body }) => (body === "text" ? [] : [name]));
    expect([...said.matchAll(/`(\w+)`/g)].map(([, name = ""]) => name).toSorted()).toEqual(names.toSorted());
  });
});
