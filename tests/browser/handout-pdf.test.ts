import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { isLayoutName, layouts } from "../../src/handout/layouts/catalogue.ts";
import { beside, source } from "../handout/seminar.ts";
import { everyTag, pagesOf, poppler, readPdf, text, type Bookmark } from "../support/read-pdf.ts";
import { runAttune } from "../support/run-attune.ts";
import { PDFName, PDFDict } from "@cantoo/pdf-lib";

const folder = mkdtempSync(join(tmpdir(), "attune-handout-"));
const file = join(folder, "talk.md");
beforeAll(() => {
  for (const [path, content] of Object.entries({ ...beside, "talk.md": source }))
    writeFileSync(join(folder, path), content);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function print(...args: readonly string[]): Promise<string> {
  const out = join(folder, `${args.join("").replaceAll(/\W/g, "")}.pdf`);
  const { code, err } = await runAttune("handout", file, ...args, "--out", out);
  expect({ code, err }).toMatchObject({ code: 0 });
  return out;
}

const flat = (marks: readonly Bookmark[], depth = 0): readonly string[] =>
  marks.flatMap(({ title, under }) => [`${"  ".repeat(depth)}${title}`, ...flat(under, depth + 1)]);

describe.each(Object.keys(layouts).filter(isLayoutName))("the PDF of layout %s", (layout) => {
  let pdf = "";
  beforeAll(async () => {
    pdf = await print("--layout", layout);
  });

  it("is tagged, and says its language, title, author and pages", async () => {
    const info = poppler("pdfinfo", pdf);
    expect(info).toMatch(/^Tagged: +yes$/m);
    expect(info).toMatch(/^Title: +Leaning on someone$/m);
    expect(info).toMatch(/^Author: +Ada Example, Ben Example$/m);
    expect(info).toMatch(/^Creator: +Attune$/m);
    const { pdf: read } = await readPdf(pdf);
    expect(text(read.catalog.lookup(PDFName.of("Lang")))).toBe("en");
    expect(read.catalog.lookup(PDFName.of("PageLabels"), PDFDict).toString()).toContain("/S /D");
    const pages = pagesOf(pdf);
    for (const [index, page] of pages.entries())
      expect(page).toContain(`Page ${index + 1} of ${pages.length}`);
  });

  it("has bookmarks with the slides' titles, nested by part", async () => {
    const { bookmarks } = await readPdf(pdf);
    const slides = flat(bookmarks).filter((line) => !/One thing|Bowlby said/.test(line));
    expect(slides).toEqual([
      "Leaning on someone",
      "  Why it matters",
      "    A base lets one go far, and come back (Bowlby, 1988)",
      "  What was measured",
      "    A long table",
      "    Cortisol rose and fell",
      "    What does a secure base do?",
      "    How is it for you?",
      ...(layout === "guided" ? [] : ["    Ten minutes"]),
      "  Works",
    ]);
  });

  it("every figure has its words, every table its heads", async () => {
    const { tags } = await readPdf(pdf);
    const all = [...everyTag(tags)];
    for (const { role, alt } of all) if (role === "Figure") expect(alt).not.toBe("");
    expect(all.filter(({ role }) => role === "Figure").length).toBe(layout === "outline" ? 0 : 1);
    const heads = all.filter(({ role }) => role === "TH");
    expect(heads.length).toBeGreaterThanOrEqual(3);
    for (const { scope } of heads) expect(scope).toMatch(/^(?:Column|Row)$/);
  });

  it("embeds its fonts, none as Type 3, and holds no picture of a chart", () => {
    const fonts = poppler("pdffonts", pdf).split("\n").slice(2).filter(Boolean);
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) {
      expect(font).not.toContain("Type 3");
      expect(font).toMatch(/ yes yes yes +\d+ +0$/);
    }
    expect(poppler("pdfimages", "-list", pdf).split("\n").slice(2).filter(Boolean)).toEqual([]);
  });

  it("links lead into the web and to places in it, both ways", async () => {
    const { links } = await readPdf(pdf);
    expect(new Set(links.web)).toEqual(
      new Set(["https://example.org/elsewhere", "https://example.org/bowlby"]),
    );
    // From the slide and the text to the work, and from the work to the slide; and to the table.
    expect(links.inside).toBeGreaterThanOrEqual(4);
  });

  it("is read in the order in which it is seen, and nothing is lost", () => {
    const all = pagesOf(pdf).join(" ");
    const seen = [
      "Why it matters",
      "A base lets one go far",
      "First",
      "Second",
      "Text for paper, with weight",
      "A long table",
      // Where slides stand side by side, a long text comes below the whole row.
      ...(/^[469]$/.test(layout) ? [] : ["Case 60"]),
      "Cortisol rose and fell",
      "It lets one explore",
      "How is it for you?",
      "(1988)",
    ];
    const places = seen.map((words) => all.indexOf(words));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    for (let row = 1; row <= 60; row++) expect(all).toContain(`Case ${row} `);
  });

  it("a long table repeats its heads on each page that it goes on to", () => {
    const pages = pagesOf(pdf).filter((page) => /Case \d+ /.test(page));
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) expect(page).toMatch(/Who before after/);
  });

  it("no title stands at the foot of a page without what it is about", () => {
    const titles =
      /(?:Why it matters|A long table|Cortisol rose and fell|What does a secure base do\?) (?:Vienna|24 November|Page \d)/;
    for (const page of pagesOf(pdf)) if (layout !== "outline") expect(page).not.toMatch(titles);
  });
});

describe("attune handout, printed", () => {
  it("is Letter where that is asked for", async () => {
    expect(poppler("pdfinfo", await print("--paper", "letter"))).toMatch(
      /Page size: +612 x 792 pts \(letter\)/,
    );
    expect(poppler("pdfinfo", await print("--paper", "letter", "--layout", "4"))).toMatch(
      /Page size: +792 x 612 pts/,
    );
  });

  it("with SOURCE_DATE_EPOCH the same seminar gives the same bytes, and the date in them", async () => {
    const before = process.env["SOURCE_DATE_EPOCH"];
    process.env["SOURCE_DATE_EPOCH"] = "1700000000";
    try {
      const [one, two] = [
        readFileSync(await print("--layout", "6")),
        readFileSync(await print("--layout", "6")),
      ];
      expect(one.equals(two)).toBe(true);
      const info = poppler("pdfinfo", "-isodates", join(folder, "layout6.pdf"));
      expect(info).toMatch(/CreationDate: +2023-11-14T22:13:20/);
    } finally {
      if (before === undefined) delete process.env["SOURCE_DATE_EPOCH"];
      else process.env["SOURCE_DATE_EPOCH"] = before;
    }
  });

  it("says what it writes over", async () => {
    const out = join(folder, "twice.pdf");
    expect((await runAttune("handout", file, "--out", out)).out).toMatch(/twice\.pdf\n$/);
    expect((await runAttune("handout", file, "--out", out)).out).toMatch(
      /twice\.pdf \(written over the one before\)\n$/,
    );
  });

  it("the packet is one PDF and single ones, with upright and wide pages", async () => {
    const out = join(folder, "packet");
    const { code, err } = await runAttune("packet", file, "--start", "9:00", "--out", out);
    expect(code).toBe(0);
    expect(err).toContain("Missing: who issues certificates (--sponsor)");
    const all = join(out, "talk-packet.pdf");
    const sizes = poppler("pdfinfo", "-f", "1", "-l", "99", all);
    expect(sizes).toMatch(/size: +59\d\.\d+ x 84\d/);
    expect(sizes).toMatch(/size: +84\d\.\d+ x 59\d/);
    expect(flat((await readPdf(all)).bookmarks).filter((line) => /^ {2}\S/.test(line))).toContain(
      "  Evaluation form",
    );
    expect(poppler("pdfinfo", join(out, "evaluation.pdf"))).toMatch(/Subject: +Evaluation form/);
    // No title of a paper stands on a page without it.
    expect(pagesOf(all).find((page) => page.includes("Knowledge check Leaning"))).toContain(
      "It keeps one at home",
    );
    // Question and answer stand on no page together.
    const pages = pagesOf(all);
    const key = pages.findIndex((page) => page.includes("Key to the knowledge check Leaning"));
    expect(pages[key]).not.toContain("It keeps one at home");
  });
});
