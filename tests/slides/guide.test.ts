import { describe, expect, it } from "vitest";
import { toJSONSchema, type ZodType } from "zod";
import { frontMatterSchema } from "../../src/deck/front-matter.ts";
import { mistakes } from "../../src/deck/mistakes/catalogue.ts";
import { layouts } from "../../src/deck/types.ts";
import { bindings } from "../../src/present/projector/bindings.ts";
import { catalogue } from "../../src/widgets/catalogue.ts";
import { en } from "../../src/words/en.ts";
import { isRecord } from "../../src/widgets/record.ts";
import { causeOf } from "../deck/mistake-files.ts";
import { examples, guide, guideText } from "./guide.ts";

const codes = Object.keys(mistakes);
const prefix = "mistake-";

/** Mistakes without an example in the guide, and why. */
const withoutExample: Readonly<Record<string, string>> = {
  "empty-file": "there is nothing to show",
  "not-a-text": "no text can be none",
  "file-too-large": "it would be too large here, too",
  "very-long-line": "it would be as long here",
  "wrong-encoding": "this file is UTF-8",
  "double-encoding": "the guide itself would have it",
  "citation-without-references": "examples can cite what the guide can",
  "widget-failed": "no widget fails",
  "small-picture": "a picture of such a picture would be blurred, too",
};

/** Every name of a setting in a schema, at any depth. */
function keysOf(schema: ZodType): readonly string[] {
  const found = new Set<string>();
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(walk);
    else if (isRecord(node))
      for (const [key, value] of Object.entries(node)) {
        if (key === "properties" && isRecord(value)) for (const name of Object.keys(value)) found.add(name);
        walk(value);
      }
  };
  walk(toJSONSchema(schema, { io: "input", unrepresentable: "any" }));
  return [...found];
}

/** Words that a schema allows, such as the kinds of a chart. */
function wordsOf(schema: ZodType): readonly string[] {
  const text = JSON.stringify(toJSONSchema(schema, { io: "input", unrepresentable: "any" }));
  return [...text.matchAll(/"(?:enum":\[([^\]]*)\]|const":("[^"]*"))/g)].flatMap(([, many, one]) =>
    [...(many ?? one ?? "").matchAll(/"([^"]*)"/g)].map(([, word = ""]) => word),
  );
}

const good = examples.filter((each) => each.mistakes.length === 0).map(({ text }) => text);
const blocksOf = (name: string) =>
  good.flatMap((text) => [...text.matchAll(/^(`{3,})(\w+).*\n([\s\S]*?)^\1$/gm)].flatMap(([, , word, body = ""]) => (word === name ? [body] : [])));
const heads = good.flatMap((text) => /^---\n([\s\S]*?)^---$/m.exec(text)?.[1] ?? []);
const missing = (names: readonly string[], texts: readonly string[]) =>
  names.filter((name) => !texts.some((text) => new RegExp(`(^|[\\s{,])${name}:`, "m").test(text)));

describe("the guide", () => {
  it("has no mistake but those that it shows", () => {
    expect(guide.diagnostics.map(({ line, message }) => `${line}: ${message}`)).toEqual([]);
    expect(examples.length).toBeGreaterThan(150);
  });

  it("shows every setting of the head", () => {
    expect(missing(keysOf(frontMatterSchema), heads)).toEqual([]);
  });

  it.each(catalogue.filter(({ body }) => body !== "text").map((widget) => [widget.name, widget] as const))(
    "shows every setting of %s, and every word that one can be",
    (name, { schema }) => {
      const blocks = blocksOf(name);
      expect(blocks).not.toEqual([]);
      expect(missing(keysOf(schema), blocks)).toEqual([]);
      expect(wordsOf(schema).filter((word) => !guideText.includes(word))).toEqual([]);
    },
  );

  it("shows every layout and every setting of a slide", () => {
    const titles = good.join("\n");
    expect(layouts.filter((layout) => !titles.includes(`.${layout}`))).toEqual([]);
    for (const setting of ["min=", "optional", "credit=", "content-note=", "background=", "{#"])
      expect(titles).toContain(setting);
  });

  it("names every key of the wall", () => {
    const text = guide.deck.slides
      .filter(({ id }) => id.startsWith("stage-"))
      .map(({ html }) => html.replace(/<[^>]*>/g, " "))
      .join(" ")
      .toLowerCase();
    const names = bindings.flatMap(({ keys }) => keys.filter((key) => key !== "=").map((key) => en.projector.keyNames[key] ?? key));
    const said = (name: string) => name.toLowerCase().replace("ctrl k", "ctrl+k").replace("-", "−");
    expect(names.filter((name) => !new RegExp(`(^|[\\s,])${said(name).replace(/[.?+]/g, "\\$&")}([\\s,]|$)`).test(text))).toEqual([]);
  });
});

describe("the guide's paragraphs on mistakes", () => {
  const slides = new Map(guide.deck.slides.map((slide) => [slide.id, slide]));

  it("are one for each code, and none for others", () => {
    const told = [...slides.keys()].flatMap((id) => (id.startsWith(prefix) ? [id.slice(prefix.length)] : []));
    expect(told.toSorted()).toEqual(codes.toSorted());
  });

  it.each(codes)("%s: says why and what to do, and shows the very file that causes it", (code) => {
    const slide = slides.get(prefix + code);
    const words = (slide?.html ?? "").replace(/<!--.*?-->|<[^>]*>/gs, " ").split(/\s+/);
    expect(words.length).toBeGreaterThan(7);
    const shown = examples.find((each) => each.slide === prefix + code);
    expect(shown === undefined).toBe(code in withoutExample);
    if (shown !== undefined) expect(shown.text).toBe(causeOf(code).trimEnd());
  });
});
