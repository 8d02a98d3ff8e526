import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { serve, type Running } from "../../src/cli/serve.ts";
import { violations } from "../support/axe.ts";
import { launchBrowser } from "../support/browser.ts";
import { tempFolder } from "../support/temp-folder.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

let folder: string;
let running: Running;
let page: Page;
beforeEach(async () => {
  folder = tempFolder({
    "leaning.md":
      "---\ntitle: Leaning\nduration: 20\n---\n\n# Leaning\n\n---\n\n## Second {#second}\n\nText\n",
  });
  running = await serve({ folder, file: undefined }, 0, { room: false });
  page = await browser.newPage();
  await page.goto(running.server.address);
  await page.locator("html[data-ready]").waitFor();
});
afterEach(async () => {
  await page.close();
  await running.close();
});

it("projects a seminar with one click", async () => {
  expect(await page.locator(".facts").textContent()).toBe("20 minutes · 2 slides");
  await page.getByRole("link", { name: "Present “Leaning”" }).click();
  await page.waitForURL("**/leaning/**");
  expect(await page.locator("h1").first().textContent()).toBe("Leaning");
});

it("leads to the slide that a mistake stands on", async () => {
  writeFileSync(
    join(folder, "leaning.md"),
    "# Leaning\n\n---\n\n## Second {#second}\n\n![](no.png){.decorative}\n",
  );
  await page.getByRole("link", { name: "1 mistake, first in line 7" }).click();
  await page.waitForURL("**/leaning/#/second");
});

it("follows the folder: seminars come and go by themselves, and the keyboard stays where it is", async () => {
  await page.keyboard.press("Tab");
  writeFileSync(join(folder, "another.md"), "# Another\n");
  await page.getByRole("heading", { name: "Another" }).waitFor();
  expect(await page.evaluate(() => document.activeElement?.getAttribute("href"))).toBe("leaning/");
  rmSync(join(folder, "another.md"));
  rmSync(join(folder, "leaning.md"));
  await page.getByRole("heading", { name: /^No seminars in / }).waitFor();
  expect(await violations(page)).toEqual([]);
});

it("says when Attune was ended", async () => {
  await running.close();
  await page.getByRole("status").filter({ hasText: "Attune has been ended." }).waitFor();
});

it("can be used by everybody: no violation that axe finds, and nothing to scroll sideways at 360 px", async () => {
  expect(await violations(page)).toEqual([]);
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});
