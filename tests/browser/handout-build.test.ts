import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { beside, source } from "../handout/seminar.ts";
import { launchBrowser } from "../support/browser.ts";
import { poppler } from "../support/read-pdf.ts";
import { runAttune } from "../support/run-attune.ts";
import { tempFolder } from "../support/temp-folder.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const names = [
  "01-start",
  "02-part",
  "03-base",
  "04-measured",
  "05-table",
  "06-curve",
  "07-check",
  "08-feel",
  "09-ten-minutes",
  "10-works",
];

describe("attune build", () => {
  it("--handout puts PDF and page beside the seminar, without answers unless they are asked for", async () => {
    const folder = tempFolder({ ...beside, "talk.md": source });
    const out = join(folder, "out");
    const { code, out: said } = await runAttune("build", join(folder, "talk.md"), "--out", out, "--handout");
    expect(code).toBe(0);
    expect(said).toContain("talk-handout.pdf");
    expect(readFileSync(join(out, "talk-handout.html"), "utf8")).not.toMatch(/Answer:|Say it slowly/);
    expect(poppler("pdfinfo", join(out, "talk-handout.pdf"))).toMatch(/Tagged: +yes/);
    await runAttune("build", join(folder, "talk.md"), "--out", out, "--handout", "--with-answers");
    expect(poppler("pdftotext", join(out, "talk-handout.pdf"), "-")).toContain("Answer: It lets one explore");
  });

  it("--images png writes every slide, as large as a wall, all of its steps shown", async () => {
    const folder = tempFolder({ ...beside, "talk.md": source });
    const out = join(folder, "out");
    const { code, out: said } = await runAttune(
      "build",
      join(folder, "talk.md"),
      "--out",
      out,
      "--images",
      "png",
    );
    expect(code).toBe(0);
    expect(said).toContain("talk-images: 10 pictures\n");
    const files = readdirSync(join(out, "talk-images")).toSorted();
    expect(files).toEqual(names.map((name) => `${name}.png`));
    const pictures = files.map((file) => readFileSync(join(out, "talk-images", file)));
    for (const png of pictures)
      expect([png.toString("latin1", 1, 4), png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([
        "PNG",
        1920,
        1080,
      ]);
    expect(new Set(pictures.map((png) => png.toString("base64"))).size).toBe(10);
  });

  it("--images svg writes slides that any browser shows, with everything in them", async () => {
    const folder = tempFolder({ ...beside, "talk.md": source });
    const out = join(folder, "out");
    await runAttune("build", join(folder, "talk.md"), "--out", out, "--images", "svg");
    const page = await browser.newPage();
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    const svg = join(out, "talk-images", "03-base.svg");
    await page.goto(`file://${svg}`);
    // Well-formed, or the browser would show a mistake instead.
    expect(await page.evaluate(() => document.documentElement.localName)).toBe("svg");
    expect(await page.evaluate(() => document.querySelector("h2")?.textContent)).toMatch(
      /^A base lets one go far/,
    );
    const second = await page.evaluate(() => {
      const item = document.querySelectorAll("li")[1];
      return item === undefined ? "" : getComputedStyle(item).opacity;
    });
    expect(second).toBe("1");
    expect(asked.filter((url) => !url.startsWith("data:"))).toEqual([`file://${svg}`]);
    await page.close();
  });

  it("refuses pictures of another kind", async () => {
    const folder = tempFolder({ "talk.md": "# T\n" });
    const { code, err } = await runAttune(
      "build",
      join(folder, "talk.md"),
      "--out",
      folder,
      "--images",
      "gif",
    );
    expect([code, err]).toEqual([2, expect.stringContaining("it is png or svg")]);
  });
});
