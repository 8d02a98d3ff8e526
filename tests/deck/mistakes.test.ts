import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { z } from "zod";
import { compileDeck } from "../../src/deck/compile.ts";
import { diagnose } from "../../src/deck/mistakes/catalogue.ts";
import { fileMistakes } from "../../src/deck/mistakes/file.ts";
import { frontMatterMistakes } from "../../src/deck/mistakes/front-matter.ts";
import { slideMistakes } from "../../src/deck/mistakes/slide.ts";
import { widgetMistakes } from "../../src/deck/mistakes/widget.ts";
import { yamlMistakes } from "../../src/deck/mistakes/yaml.ts";
import { compileForTest, testOptions } from "./compile-for-test.ts";

const golden = ["golden/", "../fixtures/others/", "../fixtures/mistakes/"]
  .map((path) => new URL(path, import.meta.url))
  .flatMap((folder) => readdirSync(folder).map((file) => new URL(file, folder)))
  .filter(({ pathname }) => pathname.endsWith(".txt"))
  .map((file) => readFileSync(file, "utf8"))
  .join("\n");

/** Mistakes that no golden file shows, since they are too large or not the author's. */
const elsewhere: Readonly<Record<string, () => readonly { readonly code: string }[]>> = {
  "file-too-large": () => compileForTest("a".repeat(16_000_001)).diagnostics,
  "very-long-line": () => compileForTest(`# A\n\n${"a".repeat(200_001)}`).diagnostics,
  "widget-failed": () =>
    compileDeck("```fragile\n```", {
      ...testOptions,
      widgets: [
        {
          name: "fragile",
          schema: z.strictObject({}).transform(() => {
            throw new Error("a mistake of the widget's maker");
          }),
          render: () => "",
          print: () => "",
          describe: () => "",
        },
      ],
    }).diagnostics,
  "yaml-syntax": () => compileForTest("```sample\n%YAML 9\n---\n? [\n```").diagnostics,
};

const catalogue = {
  ...fileMistakes,
  ...frontMatterMistakes,
  ...slideMistakes,
  ...widgetMistakes,
  ...yamlMistakes,
};

it.each(Object.keys(catalogue))("%s happens", (code) => {
  const make = elsewhere[code];
  if (make) expect(make().map((diagnostic) => diagnostic.code)).toContain(code);
  else expect(golden.includes(` ${code}: `)).toBe(true);
});

it("a widget that throws while the deck is prepared takes nothing else with it", () => {
  const fragile = {
    name: "fragile",
    schema: z.strictObject({}),
    prepare: () => {
      throw new Error("a mistake of the widget's maker");
    },
    render: () => "",
    print: () => "",
    describe: () => "",
  };
  const { deck, diagnostics } = compileDeck("# One\n\n```fragile\n```\n\nText", {
    ...testOptions,
    widgets: [fragile],
  });
  expect(diagnostics).toMatchObject([{ code: "widget-failed", line: 3 }]);
  expect(deck.slides).toMatchObject([{ title: "One", html: "<p>Text</p>\n", widgets: [] }]);
});

it("sentences stand by themselves: they end with a full stop or a question mark", () => {
  const place = { line: 1, column: 1 };
  for (const line of golden.split("\n")) {
    const told = /^\d+:\d+\+\d+ (?:error|warning|note) ([\w-]+): (.*)$/.exec(line);
    if (told) expect(told[2]).toMatch(/[.?:…”"}\]`]$/u);
  }
  expect(diagnose("empty-file", "x.md", place)).toMatchObject({ code: "empty-file", line: 1, file: "x.md" });
});
