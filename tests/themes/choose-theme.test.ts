import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compileDeck, createCompiler, type CompileOptions } from "../../src/deck/compile.ts";
import { root } from "../support/sources.ts";

const docs = readFileSync(join(root, "docs/themes.md"), "utf8");
const harbour = /```css\n([\s\S]*?)```/.exec(docs)?.[1] ?? "";

function options(files: Readonly<Record<string, string>> = {}): CompileOptions {
  return {
    file: "slides/talk.md",
    widgets: [],
    folder: {
      has: (path) => Object.hasOwn(files, path),
      readText: (path) => files[path],
      list: (path) =>
        Object.keys(files).flatMap((file) => (file.startsWith(`${path}/`) ? [file.split("/")[1] ?? ""] : [])),
    },
  };
}
const talk = (theme: string) => `---\ntitle: A talk\ntheme: ${theme}\n---\n\n# A talk\n`;
const compile = (theme: string, files?: Readonly<Record<string, string>>) => {
  const { deck, diagnostics } = compileDeck(talk(theme), options(files));
  const told = diagnostics.map(
    ({ file, line, column, length, code, hint }) =>
      `${file}:${line}:${column}+${length ?? 0} ${code} ${hint}`,
  );
  return { theme: deck.theme, meta: deck.meta.theme, css: deck.themeCss, told };
};
const own = { "themes/harbour/theme.css": harbour };

describe("the theme that a seminar names", () => {
  it.each(["mist", "dusk", "contrast"])("%s comes with Attune", (name) => {
    expect(compile(name)).toEqual({ theme: name, meta: name, css: undefined, told: [] });
  });

  it("is found in a folder beside the seminar, tokens and nothing else", () => {
    const { theme, css, told } = compile("harbour", own);
    expect([theme, told]).toEqual(["harbour", []]);
    expect(css).toMatch(/^\[data-theme="harbour"\]\{color-scheme:light;--ground:#f7f5f0;/);
  });

  it("that is nowhere is told at its name, with the nearest one, one's own among them", () => {
    expect(compile("dusc")).toMatchObject({
      theme: "mist",
      meta: "mist",
      told: ["slides/talk.md:3:8+4 unknown-theme Did you mean “dusk”?"],
    });
    expect(compile("harbor", own).told).toEqual([
      "slides/talk.md:3:8+6 unknown-theme Did you mean “harbour”?",
    ]);
    expect(compile("sunflower", own).told[0]).toContain("mist, dusk, contrast");
  });

  it.each(["../harbour", "a/b", "a b", '"]{}"'])("%s leads nowhere", (name) => {
    const asked: string[] = [];
    const { folder, ...others } = options();
    const watching = { ...folder, readText: (path: string) => (asked.push(path), undefined) };
    const { deck, diagnostics } = compileDeck(talk(JSON.stringify(name)), { ...others, folder: watching });
    expect([deck.theme, diagnostics.map(({ code }) => code), asked]).toEqual(["mist", ["unknown-theme"], []]);
  });

  it("may have another tool's name if the author made one, and else is told to be that tool's", () => {
    expect(compile("night", { "themes/night/theme.css": harbour })).toMatchObject({
      theme: "night",
      told: [],
    });
    expect(compile("night").told[0]).toContain("foreign-theme");
  });

  it("is Attune's own where both have it, and the author is told", () => {
    expect(compile("mist", { "themes/mist/theme.css": harbour })).toMatchObject({
      theme: "mist",
      css: undefined,
    });
    expect(compile("mist", { "themes/mist/theme.css": harbour }).told[0]).toContain("theme-name-taken");
  });

  it("is not the one for paper", () => {
    expect(compile("print")).toMatchObject({ theme: "mist" });
    expect(compile("print").told[0]).toContain("theme-for-paper");
  });

  it("tells mistakes at their lines in the theme's own file", () => {
    const { told, css } = compile("harbour", {
      "themes/harbour/theme.css": harbour.replace("#1d2530", "black").replace("--rule", "--rul"),
    });
    expect(told.map((line) => line.replace(/(\S+ \S+).*/, "$1"))).toEqual(
      expect.arrayContaining([
        "slides/themes/harbour/theme.css:5:11+5 theme-not-a-colour",
        "slides/themes/harbour/theme.css:10:3+5 theme-unknown-token",
      ]),
    );
    expect(css).toContain("--text:#000000");
  });

  it("is read again when its file or its name changes, and else not", () => {
    const files: Record<string, string> = { ...own };
    const compiler = createCompiler(options(files));
    const css = () => compiler.compile(talk("harbour")).deck.themeCss;
    expect(css()).toBe(css());
    files["themes/harbour/theme.css"] = harbour.replace("#f7f5f0", "#ffffff");
    expect(css()).toContain("--ground:#ffffff");
    expect(compiler.compile(talk("dusk")).deck).not.toHaveProperty("themeCss");
  });
});
