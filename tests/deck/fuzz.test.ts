import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readFrontMatter } from "../../src/deck/read-front-matter.ts";
import { compileDeck } from "../../src/deck/compile.ts";
import { readCsv } from "../../src/widgets/chart/csv.ts";
import { compileForTest, testOptions } from "./compile-for-test.ts";
import {
  bibtexFamilies,
  cslFamilies,
  csvFamilies,
  slideFamilies,
  yamlFamilies,
  type Family,
} from "./families.ts";

/** `ATTUNE_TORTURE=1` runs each fifty times as long. */
const often = process.env["ATTUNE_TORTURE"] === undefined ? 1 : 50;
const bounds = (numRuns: number) => ({ seed: 20_261_124, numRuns: numRuns * often });
const patience = 30_000 * often;

/** Texts put together of short pieces of what each kind is made of, and of anything else. */
function mixed(families: readonly Family[], more: readonly string[]): fc.Arbitrary<string> {
  const piece = fc.oneof(
    fc.tuple(fc.constantFrom(...families), fc.nat(30)).map(([{ write }, size]) => write(size).slice(0, 80)),
    fc.constantFrom(...more),
    fc.string({ maxLength: 8, unit: "binary" }),
  );
  return fc
    .tuple(fc.array(piece, { maxLength: 12 }), fc.constantFrom("", "\n", " ", "\n\n", "\r\n"))
    .map(([pieces, between]) => pieces.join(between));
}

function withReferences(path: string, text: string) {
  const folder = { readText: (asked: string) => (asked === path ? text : undefined), has: () => false };
  return compileDeck(`---\nreferences: ${path}\n---\n\n# A\n\n[@a; @b, p. 3] @a0\n`, {
    ...testOptions,
    folder,
  });
}

const proto = ["__proto__", "constructor", "toString", "hasOwnProperty", "valueOf", "prototype"];

describe("whatever is written, there is a deck and every mistake has a place and a sentence", () => {
  const check = ({ deck, diagnostics }: ReturnType<typeof compileForTest>): void => {
    expect(deck.slides.length).toBeGreaterThan(0);
    expect(() => JSON.stringify(deck)).not.toThrow();
    for (const { line, column, message, hint } of diagnostics) {
      expect(line).toBeGreaterThan(0);
      expect(column).toBeGreaterThan(0);
      expect(`${message} ${hint}`).not.toMatch(/undefined|\[object|NaN/);
    }
  };

  it(
    "in Markdown",
    () => {
      const text = mixed(slideFamilies, [
        "---",
        "--",
        "----",
        "Note:",
        "# a",
        "\n",
        ...proto.map((word) => `[${word}] {#${word} ${word}=${word}} [@${word}] [^${word}]`),
      ]);
      fc.assert(
        fc.property(text, (source) => check(compileForTest(source))),
        bounds(400),
      );
    },
    patience,
  );

  it(
    "in the head of a file",
    () => {
      const keys = [
        "title: a",
        "theme: black",
        "separator: ---",
        "separator: ^\\n\\n",
        "verticalSeparator: a",
        "notesSeparator: b",
        "support:",
        "- name: a",
        "duration: 1e400",
        ...proto.map((word) => `${word}: a`),
      ];
      fc.assert(
        fc.property(mixed(yamlFamilies, keys), fc.constantFrom("---", "...", ""), (head, end) => {
          check(compileForTest(`---\n${head}\n${end}\n\n# A\n`));
          expect(readFrontMatter(`---\n${head}\n${end}`.split("\n")).meta.language).toMatch(/^[a-z]/i);
        }),
        bounds(400),
      );
    },
    patience,
  );

  it(
    "in a widget's settings",
    () => {
      const keys = [
        "question: a",
        "options: [a, b]",
        "axis:",
        "  label: a",
        "about: me",
        "max: 1",
        "pair: a",
        ...proto.map((word) => `${word}: a`),
      ];
      fc.assert(
        fc.property(mixed(yamlFamilies, keys), (settings) =>
          check(compileForTest(`# A\n\n\`\`\`sample #a\n${settings}\n\`\`\`\n`)),
        ),
        bounds(400),
      );
    },
    patience,
  );

  it(
    "in BibTeX",
    () => {
      const pieces = [
        "@book{a,",
        "title={",
        "author = {A, B and C}",
        "year=2000",
        "}",
        "date={1999-13-45/..}",
        "@string{",
        "crossref={a}",
        ...proto.map((word) => `@${word}{${word}, ${word}=${word}}`),
      ];
      fc.assert(
        fc.property(mixed(bibtexFamilies, pieces), (text) => check(withReferences("works.bib", text))),
        bounds(400),
      );
    },
    patience,
  );

  it(
    "in CSL-JSON, as text and as any data",
    () => {
      const pieces = [
        '{"id":"a","type":"book"',
        ',"author":[{"family":"B"}]',
        ',"issued":{"date-parts":[["2000"]]}',
        "}",
        "]",
        "[",
      ];
      fc.assert(
        fc.property(mixed(cslFamilies, pieces), (text) => check(withReferences("works.json", text))),
        bounds(300),
      );
      const field = fc.constantFrom(
        "id",
        "type",
        "title",
        "author",
        "editor",
        "issued",
        "DOI",
        "page",
        "URL",
        "container-title",
        "family",
        "given",
        "literal",
        "date-parts",
        "raw",
        "suffix",
        ...proto,
      );
      const value = fc.letrec((tie) => ({
        any: fc.oneof(
          { maxDepth: 4 },
          fc.string({ maxLength: 6 }),
          fc.integer(),
          fc.double(),
          fc.constantFrom(null, true, "book", "a"),
          fc.array(tie("any"), { maxLength: 3 }),
          fc.dictionary(field, tie("any"), { maxKeys: 6 }),
        ),
      })).any;
      fc.assert(
        fc.property(fc.array(fc.oneof(fc.dictionary(field, value), value), { maxLength: 4 }), (works) =>
          check(withReferences("works.json", JSON.stringify(works))),
        ),
        bounds(500),
      );
    },
    patience,
  );

  it(
    "in CSV",
    () => {
      fc.assert(
        fc.property(mixed(csvFamilies, ["a,b", "1,2", '"', "1;2", "-", "1e999", "NaN"]), (text) => {
          expect(() => JSON.stringify(readCsv(text))).not.toThrow();
        }),
        bounds(500),
      );
    },
    patience,
  );
});
