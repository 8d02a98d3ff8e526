import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { ask, openEvening, type Evening } from "../cli/keeping/evening.ts";
import { violations } from "../support/axe.ts";
import { launchBrowser } from "../support/browser.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

let evening: Evening;
let page: Page;
beforeEach(async () => {
  evening = await openEvening({ attendance: true });
  page = await browser.newPage();
  await page.goto(evening.running.server.address);
  await page.locator("html[data-ready]").waitFor();
});
afterEach(() => page.close());

it("K1 the home page follows the room, its results can be read, and End and clear asks before it deletes", async () => {
  const { post, code, session } = evening;
  await ask(evening, "lean", "asked", [0, 0, 0, 0, 0, 1]);
  await post(`/${code}/attendance`, { name: "Ada" }, "");
  await page.getByText("going on now · 1 poll, up to 5 answers · 1 name signed in").waitFor();
  expect(await violations(page)).toEqual([]);

  await page.getByRole("link", { name: /^Results of “Leaning”.*[AP]M$/ }).click();
  await page.getByRole("row", { name: "steadier 5 100 %" }).waitFor();
  await page.locator("html[data-ready]").waitFor();
  expect(await violations(page)).toEqual([]);
  const clear = page.getByRole("button", { name: "End and clear" });
  await clear.focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  await dialog.getByText("this ends it for everyone in the room").waitFor();
  expect(await violations(page)).toEqual([]);
  // Enter presses what deletes nothing, and the keyboard is back where it was.
  await page.keyboard.press("Enter");
  await dialog.waitFor({ state: "hidden" });
  expect(await clear.evaluate((element) => element === document.activeElement)).toBe(true);

  await clear.click();
  await dialog.getByLabel("Delete the attendance sheet too (1 name)").check();
  await dialog.getByRole("button", { name: "Delete for good" }).click();
  await dialog.getByRole("heading", { name: "Deleted" }).waitFor();
  expect(await violations(page)).toEqual([]);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    dialog.getByRole("link", { name: "Save this receipt" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(`${session}-deleted.txt`);
  const receipt = await readFile(await download.path(), "utf8");
  expect(receipt).toContain("“Leaning”, begun ");
  expect(receipt).toContain("Polls with results: 1\r\n");
  expect(receipt).toContain("Names on the attendance sheet: 1\r\n");
  expect(receipt).toContain("Nothing that anybody answered is left");
  await dialog.getByRole("button", { name: "Close" }).click();
  await page.waitForURL(`${evening.running.server.address}/`);
  expect(await page.locator(".session").count()).toBe(0);
});

it("K1 a list that is in view loses what was cleared elsewhere; at 360 px nothing is cut off", async () => {
  await page.setViewportSize({ width: 360, height: 740 });
  await ask(evening, "lean", "asked", [0, 0, 0, 0, 0]);
  await page.locator(".session").waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await evening.post(`/api/sessions/${evening.session}/clear`, {});
  await page.locator(".session").waitFor({ state: "detached" });
});

it("K1 says that nothing was deleted where Attune has gone", async () => {
  await ask(evening, "lean", "asked", [0, 0, 0, 0, 0]);
  await page.locator(".session").waitFor();
  await page.getByRole("button", { name: /^End and clear/ }).click();
  await evening.close();
  await page.getByRole("button", { name: "Delete for good" }).click();
  await page.getByText("nothing was deleted").waitFor();
});
