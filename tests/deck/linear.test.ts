import { describe, expect, it } from "vitest";
import { readCsv } from "../../src/widgets/chart/csv.ts";
import { compileDeck } from "../../src/deck/compile.ts";
import { compileForTest, testOptions } from "./compile-for-test.ts";
import {
  bibtexFamilies,
  cslFamilies,
  csvFamilies,
  slideFamilies,
  yamlFamilies,
  type Family,
} from "./families.ts";

// `ATTUNE_TORTURE=1 vitest run tests/deck/linear.test.ts` looks at texts ten times as long.
const small = process.env["ATTUNE_TORTURE"] === undefined ? 3000 : 30_000;
/** Below this many milliseconds a ratio is noise. */
const noise = process.env["ATTUNE_TORTURE"] === undefined ? 100 : 1000;

/** Milliseconds that this process computed, whoever else uses the machine. */
function computed(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/**
 * Four times the text may take some more than four times as long, where 16 would be quadratic; what is over in no
 * time proves nothing and is fine. The best of three, since a machine has other things to do.
 */
function expectLinear({ write }: Family, read: (text: string) => unknown): void {
  const [short, long] = [write(small), write(4 * small)];
  read(short);
  let last = { once: 0, fourTimes: 0 };
  for (let attempt = 0; attempt < 3; attempt += 1) {
    last = { once: computed(() => read(short)), fourTimes: computed(() => read(long)) };
    if (last.fourTimes <= Math.max(noise, 9 * last.once)) return;
  }
  expect(last.fourTimes).toBeLessThanOrEqual(Math.max(noise, 9 * last.once));
}

function withReferences(path: string, text: string): unknown {
  const folder = { readText: (asked: string) => (asked === path ? text : undefined), has: () => true };
  return compileDeck(`---\nreferences: ${path}\n---\n\n# A\n\n[@a] @a0\n`, { ...testOptions, folder });
}

describe("work grows with the text and not with its square", () => {
  it.each(slideFamilies)("slides: $name", (family) => expectLinear(family, compileForTest));

  it.each(yamlFamilies)("a widget: $name", (family) =>
    expectLinear(family, (text) => compileForTest(`# A\n\n\`\`\`sample\n${text}\n\`\`\`\n`)),
  );

  it.each(yamlFamilies)("the head: $name", (family) =>
    expectLinear(family, (text) => compileForTest(`---\n${text}\n---\n\n# A\n`)),
  );

  it.each(bibtexFamilies)("BibTeX: $name", (family) =>
    expectLinear(family, (text) => withReferences("works.bib", text)),
  );

  it.each(cslFamilies)("CSL-JSON: $name", (family) =>
    expectLinear(family, (text) => withReferences("works.json", text)),
  );

  it.each(csvFamilies)("CSV: $name", (family) => expectLinear(family, readCsv));

  it("is seen where it does not", () => {
    // So much work, whatever the machine does otherwise.
    const burn = (milliseconds: number): void => {
      const before = process.cpuUsage();
      for (let used = 0; used < milliseconds;) {
        const { user, system } = process.cpuUsage(before);
        used = (user + system) / 1000;
      }
    };
    const write = (size: number): string => "a".repeat(size);
    const quadratic = ({ length }: string): void => burn((noise / 10) * (length / small) ** 2);
    const linear = ({ length }: string): void => burn((noise / 3) * (length / small));
    expect(() => expectLinear({ name: "", write }, quadratic)).toThrow(/expected/);
    expectLinear({ name: "", write }, linear);
  }, 60_000);
});

describe("far too much ends in a sentence", () => {
  const codes = (text: string): string[] => compileForTest(text).diagnostics.map(({ code }) => code);

  it("a file of 20 million characters", () => {
    expect(codes("# A\n\nword ".repeat(2_000_000))).toEqual(["file-too-large"]);
  });

  it("a line of a million characters", () => {
    const { deck, diagnostics } = compileForTest(`# A\n\n${"word ".repeat(200_000)}\n\n---\n\n# B\n`);
    expect(diagnostics.map(({ code }) => code)).toEqual(["very-long-line"]);
    expect(deck.slides.map(({ title }) => title)).toEqual(["A", "B"]);
  });

  it("a hundred thousand brackets, and the slide after them is there", () => {
    for (const bracket of ["[", "]", "(", "{", "<", "[[]", "![", "[^"]) {
      const { deck } = compileForTest(`# A\n\n${bracket.repeat(100_000)}\n\n---\n\n# B\n`);
      expect(deck.slides.at(-1)?.title).toBe("B");
    }
  });

  it("references and aliases that multiply", () => {
    const layers = Array.from(
      { length: 40 },
      (_, index) => `a${index + 1}: &a${index + 1} [*a${index}, *a${index}]`,
    );
    expect(codes(`---\na0: &a0 [b, b]\n${layers.join("\n")}\n---\n\n# A\n`)).toContain("yaml-recursion");
    const strings = Array.from(
      { length: 60 },
      (_, index) => `@string{a${index + 1} = a${index} # a${index}}`,
    );
    expect(() =>
      withReferences("works.bib", `@string{a0 = "b"}\n${strings.join("\n")}\n@book{a, title=a60}`),
    ).not.toThrow();
  });
});
