import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createCompiler } from "../../src/deck/compile.ts";
import { splitSlides } from "../../src/deck/split-slides.ts";
import { compileForTest, testOptions } from "./compile-for-test.ts";

/** Lines that mean something somewhere: what hostile and careless files are made of. */
const line = fc.oneof(
  fc.constantFrom(
    ...'---|--|# Title|## Two {#a}|## Two {#a .split min=3|text|- item {.fragment}|```|```sample #a|```sample|~~~|::: left|::: right|::: handout|:::|::: |Note:|note: x|<!--|-->|<!-- .slide: id="a" -->|<!-- .element: class="fragment" -->|<aside class="notes">|</aside>|{.incremental}|question: x|  question: [|[there]: https://example.org|[a][there]|[@one2001]|![](a.jpg)|> quote|-- Source|title: x|\t- tab|[^1]|[^1]: note|<div>|</div>'.split(
      "|",
    ),
  ),
  fc.constant(""),
  fc.string({ maxLength: 30 }),
);
const file = fc.array(line, { maxLength: 60 }).map((lines) => lines.join("\n"));

describe("compiling", () => {
  it("any text ends in a deck with at least one slide, names that are unique and places within the file", () => {
    fc.assert(
      fc.property(fc.oneof(file, fc.string({ maxLength: 300, unit: "binary" })), (source) => {
        const { deck, diagnostics } = compileForTest(source);
        expect(deck.slides.length).toBeGreaterThan(0);
        const names = deck.slides.flatMap(({ id, widgets }) => [id, ...widgets.map((widget) => widget.id)]);
        expect(new Set(names).size).toBe(names.length);
        const lines = source.split(/\r\n|\n|\r/).length;
        const astray = diagnostics.filter(
          ({ line: at, column, message, hint }) =>
            at < 1 || at > lines || column < 1 || `${message} ${hint}`.includes("undefined"),
        );
        expect(astray).toEqual([]);
        expect(JSON.parse(JSON.stringify(deck))).toMatchObject({ id: "test" });
      }),
      { numRuns: 300 },
    );
  });

  it("every widget of a slide has its place in the HTML, and nothing else does", () => {
    fc.assert(
      fc.property(file, (source) => {
        for (const { html, widgets } of compileForTest(source).deck.slides) {
          const places = [...html.matchAll(/<!--widget:(.*?)-->/g)].map(([, id]) => id);
          expect(places).toHaveLength(widgets.length);
          expect(new Set(places)).toEqual(new Set(widgets.map(({ id }) => id)));
        }
      }),
      { numRuns: 200 },
    );
  });

  it("after any edits the result is that of compiling from scratch, and unchanged slides are the same objects", () => {
    const edit = fc.record({ at: fc.nat(80), remove: fc.nat(4), insert: fc.array(line, { maxLength: 3 }) });
    fc.assert(
      fc.property(file, fc.array(edit, { minLength: 1, maxLength: 5 }), (source, edits) => {
        const compiler = createCompiler(testOptions);
        let lines = source.split("\n");
        let last = compiler.compile(source);
        for (const { at, remove, insert } of edits) {
          lines = lines.toSpliced(Math.min(at, lines.length), remove, ...insert);
          const now = compiler.compile(lines.join("\n"));
          expect(now).toEqual(compileForTest(lines.join("\n")));
          const before = new Map(last.deck.slides.map((slide) => [JSON.stringify(slide), slide]));
          for (const slide of now.deck.slides) {
            const same = before.get(JSON.stringify(slide));
            if (same) expect(slide).toBe(same);
          }
          last = now;
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe("splitting", () => {
  it("slides, the lines between them and empty slides are the whole file, in order", () => {
    fc.assert(
      fc.property(file, (source) => {
        const lines = source.split("\n");
        const { chunks } = splitSlides(lines, 0);
        let end = 0;
        for (const { from, to, notes } of chunks) {
          expect(from).toBeGreaterThanOrEqual(end);
          for (const between of lines.slice(end, from)) expect(between.trim()).toMatch(/^(?:---?)?$/);
          expect(to).toBeGreaterThan(from);
          if (notes !== undefined) expect(notes).toBeGreaterThanOrEqual(from);
          end = to;
        }
        for (const rest of lines.slice(end)) expect(rest.trim()).toMatch(/^(?:---?)?$/);
      }),
      { numRuns: 400 },
    );
  });
});
