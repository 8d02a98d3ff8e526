import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { poppler } from "../support/read-pdf.ts";
import { runAttune } from "../support/run-attune.ts";

const folder = mkdtempSync(join(tmpdir(), "attune-pages-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const seminar = "slides/dependency-paradox.md";
const source = readFileSync(seminar, "utf8");

const printed = (...args: readonly string[]) => printedOf(seminar, ...args);

async function printedOf(file: string, ...args: readonly string[]): Promise<readonly (readonly string[])[]> {
  const out = join(folder, `${args.join("").replaceAll(/\W/g, "")}.pdf`);
  const { code, err } = await runAttune("handout", file, ...args, "--out", out);
  expect({ code, err }).toMatchObject({ code: 0 });
  return linesOf(out);
}

/** The lines of each page from top to bottom, without header and page number. */
function linesOf(pdf: string): readonly (readonly string[])[] {
  return poppler("pdftotext", "-bbox-layout", pdf, "-")
    .split("<page ")
    .slice(1)
    .map((page) => {
      const height = Number(/height="([\d.]+)"/.exec(page)?.[1]);
      return page
        .split("<line ")
        .slice(1)
        .map((line) => ({
          text: [...line.matchAll(/<word [^>]*>([^<]*)/g)].map(([, word = ""]) => word).join(" "),
          foot: Number(/yMax="([\d.]+)"/.exec(line)?.[1]) / height,
        }))
        .filter(({ foot }) => foot > 0.08 && foot < 0.935)
        .toSorted((a, b) => a.foot - b.foot)
        .map(({ text }) => text);
    });
}

describe("every page of a seminar that ships", () => {
  it.each([
    ["2", 2, 0],
    ["3", 3, 0],
    ["4", 4, 1],
    ["6", 6, 0],
    ["9", 9, 2],
  ] as const)("layout %s has its slides on as few pages as there can be", async (layout, count, more) => {
    const pages = await printed("--layout", layout);
    const labels = pages.map((lines) => new Set(lines.join("\n").match(/^Slide \d+(?= |$)/gm)).size);
    const slides = labels.filter((on) => on > 0);
    const total = slides.reduce((sum, on) => sum + on, 0);
    expect(total).toBeGreaterThan(30);
    expect(slides.length).toBeLessThanOrEqual(Math.ceil(total / count) + more);
  });

  it.each([
    ["guided", "a4"],
    ["outline", "a4"],
    ["large-print", "a4"],
    ["notes", "a4"],
    ["guided", "letter"],
    ["outline", "letter"],
    ["large-print", "letter"],
  ] as const)("%s on %s: no name stays behind without what it names", async (layout, paper) => {
    const names = [...source.matchAll(/^(?:## (.+?) \{(?!.*\.(?:statement|section))|\*\*(.+)\*\*$)/gm)].map(
      ([, title, lead]) => title ?? lead ?? "",
    );
    expect(names.length).toBeGreaterThan(30);
    for (const lines of await printed("--layout", layout, "--paper", paper)) {
      const last = lines.at(-1) ?? "";
      const isEnd = (name: string) => last.split(" ").length > 2 && name.endsWith(` ${last}`);
      expect(names.filter((name) => name === last || isEnd(name))).toEqual([]);
      expect(last).not.toMatch(/^(?:Slide \d+|\d+)$/);
    }
  });
});

it("a slide within a slide is as it is on the wall: its lengths are its own, and nothing reaches out of it", async () => {
  const file = join(folder, "showing.md");
  writeFileSync(
    file,
    `# Showing

---

## A plane

\`\`\`\`example
## Where are you?

\`\`\`poll
question: Near and calm?
kind: grid
x: { label: Nearness, labels: [far, near] }
y: { label: Calm, from: 1, to: 5 }
\`\`\`
\`\`\`\`

What comes after it.
`,
  );
  const [lines = []] = await printedOf(file, "--layout", "guided");
  const at = (text: RegExp) => lines.findIndex((line) => text.test(line));
  expect(at(/^far\b/)).toBeGreaterThan(at(/^A plane$/));
  expect(at(/^What comes after it\.$/)).toBeGreaterThan(at(/^far\b/));
});
