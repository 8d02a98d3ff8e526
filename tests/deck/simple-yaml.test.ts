import * as fc from "fast-check";
import { expect, it } from "vitest";
import { parseDocument } from "yaml";
import { readSimpleYaml } from "../../src/deck/simple-yaml.ts";

/** What the parser for all of YAML makes of a text; undefined where it finds a mistake. */
function parsed(text: string): unknown {
  const document = parseDocument(text, { prettyErrors: false, logLevel: "silent" });
  return document.errors.length + document.warnings.length > 0 ? undefined : document.toJS();
}

it("reads what widgets are mostly made of", () => {
  const text =
    'question: When I lean on someone, I feel …\nkind: choice\n\noptions: [steadier, in debt, 3]\nmax: 2\nother: true\nunit: "nmol/L"\n';
  expect(readSimpleYaml(text)).toEqual({
    question: "When I lean on someone, I feel …",
    kind: "choice",
    options: ["steadier", "in debt", 3],
    max: 2,
    other: true,
    unit: "nmol/L",
  });
  expect(readSimpleYaml(text)).toEqual(parsed(text));
});

it("whatever it reads, the parser reads alike", () => {
  const piece = fc.oneof(
    fc.constantFrom(
      ..."a|key|kind: |: |:|[|]|, |,|\"|'|#| #|- |true|null|~|no|1|08|1.5|-0|0x1|1e3|.5|{|}|&a|*a|!t|>|\\|\t| |é|…|x y|__proto__: |constructor: |%|@|`|?|\u2028|\u00a0|\uFEFF|---|...|<<: ".split(
        "|",
      ),
      "|",
      "\n",
    ),
    fc.string({ maxLength: 5, unit: "binary" }),
  );
  const wild = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(""));
  const value = fc.oneof(
    wild,
    fc
      .array(fc.constantFrom("a", "b c", "1", "true", "x-y", "é"), { minLength: 1 })
      .map((list) => `[${list.join(", ")}]`),
  );
  const tidy = fc
    .array(fc.tuple(fc.constantFrom("a", "b", "question", "x-y", "z_1"), value), { maxLength: 4 })
    .map((entries) => entries.map(([key, text]) => `${key}: ${text}`).join("\n"));
  let read = 0;
  fc.assert(
    fc.property(fc.oneof(wild, tidy), (text) => {
      const simple = readSimpleYaml(text);
      if (simple === undefined || Object.keys(simple).length === 0) return;
      read += 1;
      expect(simple).toEqual(parsed(text));
    }),
    { numRuns: 2000 },
  );
  expect(read).toBeGreaterThan(80);
});
