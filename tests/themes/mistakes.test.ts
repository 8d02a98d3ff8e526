import { readdirSync, readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diagnose, mistakes as catalogue } from "../../src/deck/mistakes/catalogue.ts";
import { themeMistakes } from "../../src/deck/mistakes/theme.ts";
import { readTheme } from "../../src/deck/themes/read-theme.ts";
import { themeCss } from "../../src/deck/themes/theme-css.ts";
import { tokenNames } from "../../src/deck/themes/tokens.ts";

// What is wrong in a theme's file, and what is made of it. `vitest run tests/themes -u` writes the results anew.
const folder = new URL("golden/", import.meta.url);
const names = readdirSync(folder).flatMap((file) => (file.endsWith(".css") ? [file.slice(0, -4)] : []));

function asText(css: string): string {
  const { colours, mistakes } = readTheme(css);
  const told = mistakes
    .map(({ code, place, facts }) => diagnose(code, "theme.css", place, facts))
    .map(
      ({ line, column, length, severity, code, message, hint }) =>
        `${line}:${column}+${length ?? 0} ${severity} ${code}: ${message} ${hint}\n`,
    );
  return [themeCss("own", colours), "\n\n", ...told].join("");
}

describe("a theme's file", () => {
  it.each(names)("%s", async (name) => {
    const css = readFileSync(new URL(`${name}.css`, folder), "utf8");
    await expect(asText(css)).toMatchFileSnapshot(new URL(`${name}.txt`, folder).pathname);
  });

  it("shows every mistake that it can have", () => {
    const shown = names.map((name) => readFileSync(new URL(`${name}.txt`, folder), "utf8")).join("");
    const choosing = new Set(["unknown-theme", "theme-for-paper", "theme-name-taken"]);
    const missing = Object.keys(themeMistakes).filter(
      (code) => !choosing.has(code) && !shown.includes(` ${code}: `),
    );
    expect(missing).toEqual([]);
    expect(Object.keys(catalogue)).toEqual(expect.arrayContaining(Object.keys(themeMistakes)));
  });

  it("whatever is in it, only colours come out, and places lie in it", () => {
    const part = fc.constantFrom(
      ...":root|{|}|;|:|/*|*/|--text|--ground: #fff|@import|url(x)|</style>|\\|\n|\"|'|#000|!important|é".split(
        "|",
      ),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const css = parts.join("");
        const { colours, mistakes } = readTheme(css);
        expect(themeCss("own", colours)).toMatch(
          /^\[data-theme="own"\]\{color-scheme:(dark|light)(;--[a-z-]+:#[\da-f]{6}){13}\}$/,
        );
        const lines = css.split("\n");
        for (const { place } of mistakes) {
          expect(lines[place.line - 1]?.length ?? -1).toBeGreaterThanOrEqual(place.column - 1);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("that is no theme at all is told in a few lines", () => {
    expect(readTheme("nonsense {;\n} more; ".repeat(20_000)).mistakes).toHaveLength(20);
  });

  it("fills every token from what is there", () => {
    const { colours } = readTheme(":root { --ground: #000; --text: #fff }");
    expect(Object.keys(colours)).toEqual(expect.arrayContaining([...tokenNames]));
    expect(colours).toMatchObject({
      surface: "#000000",
      muted: "#ffffff",
      "on-accent": "#000000",
      rule: "#ffffff",
    });
  });
});
