import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { createEnv } from "../../src/deck/env.ts";
import { createMarkdown } from "../../src/deck/markdown.ts";
import { compileForTest } from "./compile-for-test.ts";

interface Example {
  readonly markdown: string;
  readonly html: string;
  readonly section: string;
  readonly number: number;
}

const { tests } = createRequire(import.meta.url)("commonmark-spec") as { readonly tests: readonly Example[] };
const examples = tests.map((example) => ({
  ...example,
  markdown: example.markdown.replaceAll("→", "\t"),
  html: example.html.replaceAll("→", "\t"),
}));

/** Where Attune's slides are meant to differ from the specification's HTML, by the number of the example. */
const exceptions = new Map<number, string>(
  Object.entries({
    "tags are written anew, in small letters and on one line": [152, 153],
    "what HTML leaves open is closed within its block": [21, 31, 150, 155, 174, 175, 184, 187, 344, 476, 477],
    "an end tag where nothing is open is left out": [148, 151, 165, 623],
    "what is no whole tag is shown as text": [156, 157, 158],
    "elements and attributes that slides do not know are left out": [
      163, 169, 201, 491, 494, 524, 536, 613, 614, 615, 616, 617,
    ],
    "scripts, styles and forms are left out": [170, 171, 172, 173, 176, 178],
    "comments, instructions and declarations are left out": [
      177, 179, 180, 181, 182, 183, 308, 309, 625, 626, 627, 628, 629,
    ],
    "entities in HTML are written as the letter, and the link is closed": [630, 631, 642, 643],
    "a picture in HTML has an alternative text, if an empty one": [475],
    "a picture alone in its paragraph is a figure": [517, 520, 531, 578, 580],
    "the title of a picture alone in its paragraph is its caption": [573, 576, 577],
    "a picture outside the seminar's folder leaves its words": [
      572, 574, 575, 579, 581, 582, 583, 584, 585, 586, 587, 588, 589, 591,
    ],
  }).flatMap(([reason, numbers]) => numbers.map((number) => [number, reason] as const)),
);

const md = createMarkdown();

function read(markdown: string): string {
  const env = createEnv({
    file: "",
    part: "slide",
    firstLine: 0,
    lines: markdown.split("\n"),
    containers: new Map(),
    report: () => {},
    reportAny: () => {},
    kinds: new Map(),
    widgets: [],
    bibliography: { keys: [], find: () => undefined },
    cited: new Set(),
    files: new Set(),
    has: () => true,
  });
  env.slideId = "here";
  return md.renderer.render(md.parse(markdown, env), md.options, env);
}

/** The same HTML is written in more than one way; links tell other pages nothing of the window they came from. */
const same = (html: string): string =>
  html
    .replaceAll(/<(br|hr|img)([^<>]*?) ?\/>/g, "<$1$2>")
    .replaceAll(' rel="noopener"', "")
    .replaceAll("<blockquote>\n</blockquote>", "<blockquote></blockquote>")
    .replaceAll('"', "&quot;")
    .trim();

describe("CommonMark", () => {
  it("is all there to be read", () => {
    expect(examples.length).toBeGreaterThan(640);
  });

  it.each(examples.filter(({ number }) => !exceptions.has(number)))(
    "example $number, $section",
    ({ markdown, html }) => {
      expect(same(read(markdown))).toBe(same(html));
    },
  );

  it.each(
    examples
      .flatMap((example) => [[exceptions.get(example.number), example] as const])
      .filter(([reason]) => reason !== undefined),
  )("differs where it should: %s", (_reason, { markdown, html }) => {
    expect(same(read(markdown))).not.toBe(same(html));
  });

  it("compiles as a seminar whatever stands in it: only the head, three dashes and notes mean more there", () => {
    for (const { markdown } of examples)
      expect(compileForTest(`# A\n\n${markdown}`).deck.slides.length).toBeGreaterThan(0);
  });
});
