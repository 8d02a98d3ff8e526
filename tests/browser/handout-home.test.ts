import { readFileSync } from "node:fs";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { serve, type Running } from "../../src/cli/serve.ts";
import { beside, source } from "../handout/seminar.ts";
import { violations } from "../support/axe.ts";
import { launchBrowser } from "../support/browser.ts";
import { poppler } from "../support/read-pdf.ts";
import { tempFolder } from "../support/temp-folder.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

let running: Running;
let context: BrowserContext;
let page: Page;
let folder: string;
beforeEach(async () => {
  folder = tempFolder({ ...beside, "talk.md": source });
  running = await serve({ folder, file: undefined }, 0, { room: false });
  context = await browser.newContext({ acceptDownloads: true });
  page = await context.newPage();
  await page.goto(running.server.address);
  await page.getByRole("link", { name: "Handout of “Leaning on someone”" }).click();
  await page.getByRole("heading", { name: "Handout of “Leaning on someone”" }).waitFor();
});
afterEach(async () => {
  await context.close();
  await running.close();
});

describe("the handout on the home page", () => {
  it("asks for layout and paper, and saves a PDF", async () => {
    await page.getByLabel("Large print, 18 points").check();
    await page.getByLabel("Letter").check();
    const [download] = await Promise.all([
      page.waitForEvent("download", { timeout: 60_000 }),
      page.getByRole("button", { name: "Make the PDF" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("talk-handout.pdf");
    const file = `${folder}/saved.pdf`;
    await download.saveAs(file);
    expect(readFileSync(file).toString("latin1", 0, 5)).toBe("%PDF-");
    expect(poppler("pdfinfo", file)).toMatch(/Title: +Leaning on someone[\s\S]*\(letter\)/);
  });

  it("opens the same as a page that prints from any browser", async () => {
    await page.getByRole("button", { name: "Open as a page" }).click();
    await page.waitForURL("**/handout-page.html?*");
    expect(await page.locator(".box").count()).toBe(9);
    expect(await page.locator("script").count()).toBe(0);
    expect(await page.content()).not.toContain("Say it slowly");
    expect(await violations(page)).toEqual([]);
  });

  it("can be used by everybody, and has nothing to scroll sideways at 360 px", async () => {
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });

  it("says why where there is no browser, and offers the page instead", async () => {
    const before = process.env["ATTUNE_CHROMIUM"];
    process.env["ATTUNE_CHROMIUM"] = "/no/such/browser";
    try {
      await page.getByRole("button", { name: "Make the PDF" }).click();
      await page.getByRole("alert").filter({ hasText: "there is no such program" }).waitFor();
      await page.getByRole("link", { name: /Open the handout as a page/ }).click();
      await page.waitForURL("**/handout-page.html");
    } finally {
      if (before === undefined) delete process.env["ATTUNE_CHROMIUM"];
      else process.env["ATTUNE_CHROMIUM"] = before;
    }
  });
});

it("is only the presenter's: whoever else asks gets no slide of it", async () => {
  for (const path of ["handout.html", "handout.pdf?layout=notes", "handout-page.html?layout=notes"]) {
    const answer = await fetch(new URL(`talk/${path}`, running.server.address), {
      // As a phone looks that came by a proxy on this machine.
      headers: { "x-forwarded-for": "192.0.2.7" },
    });
    expect(answer.status).toBe(403);
    expect(await answer.text()).not.toMatch(/Say it slowly|How it is laid out|%PDF/);
  }
});
