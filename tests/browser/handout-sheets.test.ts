import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { beside } from "../handout/seminar.ts";
import { pagesOf } from "../support/read-pdf.ts";
import { runAttune } from "../support/run-attune.ts";

const count = 18;
const sentence =
  "Somebody who is not alone with it finds most things easier, and later remembers them as easier. ";

/** Slides as seminars have them: most with a text for paper, some of it long, one with a table to write in. */
const slides = Array.from({ length: count }, (_, index) => {
  const number = index + 1;
  const text =
    number === 9
      ? "| routine | at home | at work |\n|---|---|---|\n| morning | | |\n| evening | | |"
      : `Begin ${number}. ${sentence.repeat(number % 4)}End ${number}.`;
  return `---\n\n## Title ${number} {#slide-${number}}\n\n- One\n- Two\n- Three\n\n::: handout\n${text}\n:::\n\nNote: ${sentence}\n`;
});

const source = `---
title: Pages
presenters: [{ name: Ada Example }]
references: works.json
---

# Pages {#start .title}

${slides.join("\n")}
---

## A list to keep [@bowlby1988] {#keep}

::: handout
**To cut out and keep**

- Kept one
- Kept two
- Kept three
:::
`;
const folder = mkdtempSync(join(tmpdir(), "attune-sheets-"));
const file = join(folder, "pages.md");
beforeAll(() => {
  writeFileSync(file, source);
  writeFileSync(join(folder, "works.json"), beside["works.json"]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const titles = (page: string) => [...page.matchAll(/\bTitle (\d+)\b/g)].map(([, number]) => number);
const lastOf = (pages: readonly string[]) => pages.at(-1) ?? "";

describe.each(["a4", "letter"])("on %s", (paper) => {
  async function pages(layout: string): Promise<readonly string[]> {
    const out = join(folder, `${layout}-${paper}.pdf`);
    const { code, err } = await runAttune(
      "handout",
      file,
      "--layout",
      layout,
      "--paper",
      paper,
      "--out",
      out,
    );
    expect({ code, err }).toMatchObject({ code: 0 });
    return pagesOf(out);
  }

  it.each(["1", "2", "3", "4", "6", "9"])(
    "layout %s has each text on the page of its slide, and no page without a slide",
    async (layout) => {
      const all = await pages(layout);
      for (let number = 1; number <= count; number += 1) {
        const page = all.find((text) => titles(text).includes(String(number))) ?? "";
        if (number !== 9) expect(page).toContain(`End ${number}.`);
      }
      // Works follow the last slide; with one slide a page they may need one of their own.
      const without = all.filter((page) => !/(?:Title \d|Pages Ada|A list to keep)/.test(page));
      expect(without.length).toBeLessThanOrEqual(layout === "1" ? 1 : 0);
      expect(lastOf(all)).toContain("A secure base");
      // Nine slides with their texts would be too small to read: that page has a row less.
      const most = Math.max(...all.map((page) => titles(page).length));
      expect(most).toBe(Math.min(6, Number(layout)));
    },
  );

  it.each(["outline", "guided", "large-print", "notes"])(
    "layout %s keeps together what introduces something and what it introduces",
    async (layout) => {
      const all = await pages(layout);
      for (const page of all) {
        if (page.includes("To cut out and keep")) expect(page).toMatch(/Kept one.*Kept two/);
        if (page.includes("morning")) expect(page).toMatch(/routine at home at work .*evening/);
      }
      expect(lastOf(all)).toContain("A secure base");
    },
  );
});
