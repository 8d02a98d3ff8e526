import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openEvening, talk } from "../cli/keeping/evening.ts";
import { violations } from "../support/axe.ts";
import { launchBrowser } from "../support/browser.ts";
import { tempFolder } from "../support/temp-folder.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const noted = talk.replace("title: Leaning", "title: Leaning\ncontent-note: One vignette describes a child.");

it("K3 the joining page and “More” ask for a name where the organiser keeps a sheet", async () => {
  const evening = await openEvening({ attendance: true }, tempFolder({ "talk.md": noted }));
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  await page.goto(`${evening.running.server.address}/${evening.code}`);
  const welcome = page.locator("#welcome");
  await welcome.getByRole("button", { name: "Sign in" }).click();
  await welcome.getByText("Please type a name first.").waitFor();
  await welcome.getByLabel("Your name").fill("Ada Lovelace");
  await welcome.getByRole("button", { name: "Sign in" }).click();
  await welcome.getByText("You are on the list.").waitFor();
  expect(await violations(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);

  await page.locator("#tab-more").click();
  const panel = page.locator("#panel");
  await panel.getByLabel("Your name").fill("Bea Kovács");
  await page.keyboard.press("Enter");
  await panel.getByText("You are on the list.").waitFor();
  const sheet = await evening.get(`/api/attendance/${evening.session}.csv`);
  expect(await sheet.text()).toBe('"name"\r\n"Ada Lovelace"\r\n"Bea Kovács"\r\n');
  await page.close();
});

it("K3 nobody is asked for a name where the organiser keeps none", async () => {
  const evening = await openEvening({}, tempFolder({ "talk.md": noted }));
  const page = await browser.newPage();
  await page.goto(`${evening.running.server.address}/${evening.code}`);
  await page.locator("#tab-more").click();
  await page.locator("#pause").waitFor();
  expect(await page.getByLabel("Your name").count()).toBe(0);
  await page.close();
});
