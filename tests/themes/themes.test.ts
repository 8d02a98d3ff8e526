import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { builtInThemes, themeFile } from "../../src/deck/themes/catalogue.ts";
import { contrast, difference, readHex } from "../../src/deck/themes/colour.ts";
import { pairs, shortfalls } from "../../src/deck/themes/limits.ts";
import { readTheme } from "../../src/deck/themes/read-theme.ts";
import { tokenNames, tokens } from "../../src/deck/themes/tokens.ts";
import { root } from "../support/sources.ts";

it("every folder in themes/ is named in the catalogue, and holds tokens and nothing else", () => {
  const there = globSync("themes/**", { cwd: root, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
  expect(there.toSorted()).toEqual(builtInThemes.map(themeFile).toSorted());
});

describe.each(builtInThemes)("%s", (name) => {
  const { colours, mistakes } = readTheme(readFileSync(join(root, themeFile(name)), "utf8"));

  it.each(pairs)("$front on $back reaches $least to 1", ({ front, back, least }) => {
    expect(contrast(readHex(colours[front]), readHex(colours[back]))).toBeGreaterThanOrEqual(least);
  });

  it("keeps its words readable in marks and in a lit room, and its lines apart in every colour vision and in grey", () => {
    expect(shortfalls(colours, { paper: name === "print" })).toEqual([]);
  });

  it("is read without a mistake", () => {
    expect(mistakes).toEqual([]);
  });
});

describe("the computation", () => {
  it("gives the contrasts that WCAG 2.2 defines at its ends, and the one of #767676 on white", () => {
    const white = readHex("#ffffff");
    expect(contrast(white, readHex("#000000"))).toBeCloseTo(21, 10);
    expect(contrast(white, white)).toBe(1);
    expect(contrast(readHex("#767676"), white)).toBeCloseTo(4.54, 2);
  });

  it("gives the CIEDE2000 that Sharma, Wu and Dalal print for their first pairs", () => {
    const reference = [
      [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
      [[50, 3.1571, -77.2803], [50, 0, -82.7485], 2.8615],
      [[50, 2.8361, -74.02], [50, 0, -82.7485], 3.4412],
      [[50, 2.5, 0], [73, 25, -18], 27.1492],
      [[50, 2.5, 0], [58, 24, 15], 19.4535],
      [[2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082],
    ] as const;
    for (const [a, b, expected] of reference) expect(difference(a, b)).toBeCloseTo(expected, 4);
  });

  it("misses what is too pale, and lines that look alike", () => {
    const { colours } = readTheme(readFileSync(join(root, themeFile("mist")), "utf8"));
    const kinds = (changed: Partial<typeof colours>) =>
      shortfalls({ ...colours, ...changed }).map((each) =>
        each.kind === "pair" ? `${each.pair.front} on ${each.pair.back}` : each.kind,
      );
    expect(kinds({ muted: "#8a948f" })).toEqual(["muted on ground", "muted on surface"]);
    expect(kinds({ text: "#6a6a6a" })).toEqual(["text on ground", "text on surface", "marked", "washed"]);
    expect(kinds({ oxytocin: "#c46200", cortisol: "#c46200" })).toEqual([
      "oxytocin on ground",
      "alike",
      "alike",
      "alike",
      "alike",
      "grey",
    ]);
  });
});

describe("docs/themes.md", () => {
  const docs = readFileSync(join(root, "docs/themes.md"), "utf8");

  it("has one row for each token, in their order, with what it is for and what it must reach", () => {
    const rows = [...docs.matchAll(/^\| `--([\w-]+)` \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$/gm)].map((row) =>
      row.slice(1).map((cell) => cell.trim()),
    );
    const expected = tokenNames.map((token) => {
      const { use, otherwise } = tokens[token];
      const must = pairs
        .filter(({ front }) => front === token)
        .map(({ back, least }) => `${least} on \`--${back}\``)
        .join(", ");
      const instead = otherwise.startsWith("#") ? `\`${otherwise}\`` : `\`--${otherwise}\``;
      return [token, use, must || "–", instead];
    });
    expect(rows).toEqual(expected);
  });

  it("shows a theme that is right", () => {
    const example = /```css\n([\s\S]*?)```/.exec(docs)?.[1] ?? "";
    expect(readTheme(example).mistakes).toEqual([]);
  });
});
