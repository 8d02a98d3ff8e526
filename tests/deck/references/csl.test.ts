import { describe, expect, it } from "vitest";
import * as fc from "fast-check";
import { readCsl } from "../../../src/deck/references/csl.ts";
import { createLibrary } from "../../../src/deck/references/library.ts";
import type { Report } from "../../../src/deck/mistakes/catalogue.ts";

function read(source: string) {
  const mistakes: string[] = [];
  const report: Report = (code, place, ..._facts) => {
    mistakes.push(`${place.line}:${place.column} ${code}`);
  };
  return { works: readCsl(source, report), mistakes };
}

describe("CSL-JSON", () => {
  it("takes the citation key, then the id, also as a number, after a byte order mark", () => {
    const { works, mistakes } = read(
      `\uFEFF[{"id":"http://zotero.example/1","citation-key":"oak2001","title":"A"},{"id":7,"title":"B"}]`,
    );
    expect(works.map(({ key }) => key)).toEqual(["oak2001", "7"]);
    expect(mistakes).toEqual([]);
  });

  it("reads a list within `items` or `references`", () => {
    expect(read('{"items":[{"id":"a","title":"A"}]}').works).toHaveLength(1);
    expect(read('{"references":[{"id":"a","title":"A"}]}').works).toHaveLength(1);
  });

  it("names the place where JSON breaks", () => {
    expect(read('[\n  {"id": "a",\n   "title": }\n]').mistakes).toEqual(["3:13 references-not-json"]);
    expect(read('[{"id": "a"},]').mistakes).toEqual(["1:14 references-not-json"]);
    expect(read('[{"id": "a"} {"id": "b"}]').mistakes).toEqual(["1:14 references-not-json"]);
    expect(read('[{"id": "a"').mistakes).toEqual(["1:12 references-not-json"]);
    expect(read("").mistakes).toEqual(["1:1 references-not-json"]);
    expect(read('"text"').mistakes).toEqual(["1:1 references-not-a-list"]);
  });

  it("reports what it leaves out, and keeps the rest", () => {
    const source = [
      "[",
      '  {"id": "a", "title": "A", "volume": {"x": 1}},',
      '  {"title": "No key"},',
      "  null,",
      '  {"id": "a", "title": "Again"},',
      '  {"id": "b", "author": "not a list", "issued": {"date-parts": "x"}}',
      "]",
    ].join("\n");
    const { works, mistakes } = read(source);
    expect(works.map(({ key, texts }) => [key, texts.title])).toEqual([
      ["a", "A"],
      ["b", undefined],
    ]);
    expect(mistakes).toEqual([
      "2:11 reference-field-ignored",
      "1:1 reference-without-key",
      "1:1 reference-not-an-entry",
      "5:11 duplicate-reference",
      "6:11 reference-without-title",
    ]);
  });

  it.each([
    [{ "date-parts": [[1988]] }, "1988"],
    [{ "date-parts": [["1988", "03"]] }, "1988"],
    [{ raw: "2020-03-05" }, "2020"],
    [{ literal: "Spring 1999" }, "Spring 1999"],
    [{ "date-parts": [[1969], [1982]] }, "1969–1982"],
    [{ "date-parts": [[-350]] }, "350 B.C.E."],
    [{ "date-parts": [[1500]], circa: true }, "ca. 1500"],
    ["1988/1990", "1988–1990"],
    [1988, "1988"],
    [{ "date-parts": [[]] }, "n.d."],
    [{ "date-parts": [[null]] }, "n.d."],
    ["n.d.", "n.d."],
    [undefined, "n.d."],
  ])("reads the date %o as %s", (issued, year) => {
    const { works } = read(JSON.stringify([{ id: "a", title: "A", issued }]));
    expect(createLibrary(works).arrange(["a"])[0]?.year).toBe(year);
  });

  it("never throws and never lets markup through, whatever stands in the fields", () => {
    const value = fc.oneof(
      fc.string(),
      fc.constantFrom("<script>x</script>", '"><img src=x>', "<i>", "</i>", "<sub>"),
      fc.jsonValue(),
    );
    const item = fc.dictionary(
      fc.constantFrom(
        "id",
        "type",
        "title",
        "author",
        "editor",
        "issued",
        "page",
        "DOI",
        "URL",
        "container-title",
        "__proto__",
      ),
      value,
      { noNullPrototype: true },
    );
    fc.assert(
      fc.property(fc.array(item, { maxLength: 4 }), (items) => {
        const library = createLibrary(read(JSON.stringify(items)).works);
        for (const { html } of library.arrange(library.keys)) {
          expect(
            html.replace(/<\/?(?:i|sub|sup)>|<a href="https?:[^"<>]*" rel="noopener">|<\/a>/g, ""),
          ).not.toMatch(/[<>]/);
        }
      }),
      { numRuns: 300, seed: 7 },
    );
  });
});
