import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serve, type Running } from "../../src/cli/serve.ts";
import { wordsFor } from "../../src/words/words.ts";
import { violations } from "../support/axe.ts";
import { launchBrowser } from "../support/browser.ts";

const { room } = wordsFor("en");
let browser: Browser;
let running: Running;
let folder: string;

beforeAll(async () => {
  browser = await launchBrowser();
  folder = mkdtempSync(join(tmpdir(), "attune-doors-"));
  writeFileSync(join(folder, "talk.md"), "# A talk\n\n---\n\n## Second\n");
  running = await serve({ folder, file: undefined }, 0, {
    public: new URL("https://seminar.example"),
    tickets: 40,
  });
});
afterAll(async () => {
  await browser.close();
  await running.close();
  rmSync(folder, { recursive: true, force: true });
});

const at = (path: string) => new URL(path, running.server.address).href;

async function open(path: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 360, height: 700 } });
  await page.goto(at(path));
  return page;
}

describe("behind a proxy", () => {
  it("R1 the presenter's pages take the key, and say so kindly", async () => {
    const page = await open("/talk/");
    expect(await page.textContent("h1")).toBe(room.door.title);
    expect(await violations(page)).toEqual([]);
    await page.getByRole("link", { name: room.door.join }).click();
    await page.waitForSelector('html[data-view="lobby"]');
    await page.close();
  });

  it("R1 the key in the address opens them; it does not stay in the address or the history", async () => {
    const page = await open(`/key?to=/talk/#${running.keys.presenter}`);
    await page.waitForSelector('html[data-view="projector"][data-room]');
    expect(page.url()).not.toContain(running.keys.presenter);
    await page.goto(at("/"));
    await page.waitForSelector("#seminars");
    await page.goBack();
    expect(page.url()).not.toContain(running.keys.presenter);
    await page.close();
  });

  it("R1 another key is told to be no longer good", async () => {
    const page = await open("/key?to=/talk/#AAAAAAAAAAAAAAAAAAAAAA");
    await page.getByText(room.key.wrong).waitFor();
    expect(page.url()).toBe(at("/key?to=/talk/"));
    expect(await violations(page)).toEqual([]);
    await page.close();
  });

  it("R1 nobody is led to another site with it", async () => {
    const page = await open(`/key?to=//evil.example/#${running.keys.presenter}`);
    await page.getByText(room.key.wrong).waitFor();
    expect(new URL(page.url()).origin).toBe(running.server.address);
    await page.close();
  });

  it("R7 tickets can be printed", async () => {
    const page = await open(`/key?to=/talk/tickets.html#${running.keys.presenter}`);
    await page.getByText(room.tickets.how).waitFor();
    expect(await page.locator("li").count()).toBe(40);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    expect(await violations(page)).toEqual([]);
    await page.close();
  });
});
