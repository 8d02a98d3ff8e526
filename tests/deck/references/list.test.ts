import * as fc from "fast-check";
import { expect, it } from "vitest";
import { nearest } from "../../../src/deck/nearest.ts";
import { citedIn } from "../../../src/deck/references/cited-in.ts";
import { whereJsonBreaks } from "../../../src/deck/references/json-place.ts";
import { paginate } from "../../../src/deck/references/paginate.ts";
import { people, setTogether, year } from "./set.ts";

const works = (
  count: number,
  title = "A title of middling length, with a part behind the colon: As most have",
) =>
  setTogether(
    Array.from({ length: count }, (_, index) => ({
      id: `w${index}`,
      type: "article-journal",
      author: people(`Oak${index}, A.`, "Fern, B."),
      issued: year(2000),
      title,
      "container-title": "Journal of Invented Results",
    })),
  );

it("spreads the list over pages, in order, without loss, never a page with a single work", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 80 }),
      fc.string({ minLength: 1, maxLength: 300 }),
      (count, title) => {
        const all = works(count, title);
        const pages = paginate(all);
        expect(pages.flat()).toEqual(all);
        expect(pages.every((page) => page.length > 0)).toBe(true);
        if (pages.length > 1 && (pages.at(-2)?.length ?? 0) > 1)
          expect(pages.at(-1)?.length).toBeGreaterThan(1);
      },
    ),
    { numRuns: 50, seed: 3 },
  );
});

it("puts even a work longer than a column on a page", () => {
  expect(paginate(works(3, "word ".repeat(2000)))).toHaveLength(2);
});

it("finds citations in text that is not read as Markdown, and no e-mail address", () => {
  expect(citedIn('source: "@oak2001"\nmail: a@fern.org, see [@fern-1999; -@moss.b]. @')).toEqual([
    { key: "oak2001", at: 9 },
    { key: "fern-1999", at: 42 },
    { key: "moss.b", at: 55 },
  ]);
});

it.each([
  ["bowlby1989", "bowlby1988"],
  ["blowby1988", "bowlby1988"],
  ["feeny2007", "feeney2007"],
  ["nothing", undefined],
  ["", undefined],
])("the nearest to “%s” is “%s”", (typed, expected) => {
  expect(nearest(typed, ["bowlby1988", "feeney2007", "groh2014"])).toBe(expected);
});

it("finds nothing wrong in JSON, and the first wrong sign in what is none", () => {
  fc.assert(
    fc.property(fc.json(), fc.nat(), fc.constantFrom("", "}", ",", '"', "x", "]", ":"), (json, at, sign) => {
      expect(whereJsonBreaks(json)).toBe(json.trimEnd().length);
      const broken = json.slice(0, at % (json.length + 1)) + sign + json.slice(at % (json.length + 1));
      let isJson = true;
      try {
        JSON.parse(broken);
      } catch {
        isJson = false;
      }
      if (!isJson)
        expect(() =>
          JSON.parse(broken.slice(0, whereJsonBreaks(broken)) + broken.slice(whereJsonBreaks(broken))),
        ).toThrow();
      else expect(whereJsonBreaks(broken)).toBe(broken.trimEnd().length);
    }),
    { numRuns: 300, seed: 5 },
  );
});
