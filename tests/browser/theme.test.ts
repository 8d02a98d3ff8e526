import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { serve, type Running } from "../../src/cli/serve.ts";
import { launchBrowser } from "../support/browser.ts";
import { root } from "../support/sources.ts";

const docs = readFileSync(join(root, "docs/themes.md"), "utf8");
const harbour = /```css\n([\s\S]*?)```/.exec(docs)?.[1] ?? "";
const talk = (theme: string) =>
  `---\ntitle: A talk\ntheme: ${theme}\n---\n\n# A talk {#one}\n\n---\n\n## Second {#two}\n\n- A point\n`;

describe("a theme of the author's own", () => {
  let browser: Browser;
  let running: Running;
  let folder: string;
  const save = (path: string, text: string) => writeFileSync(join(folder, path), text);
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(async () => browser?.close());
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "attune-theme-"));
    mkdirSync(join(folder, "themes/harbour"), { recursive: true });
    save("themes/harbour/theme.css", harbour);
    save("talk.md", talk("harbour"));
    running = await serve({ folder, file: undefined }, 0, { room: false });
  });
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
    await running.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function open(path = "talk/#/two"): Promise<{ readonly page: Page; readonly refused: string[] }> {
    const page = await (await browser.newContext({ viewport: { width: 1280, height: 720 } })).newPage();
    const refused: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error") refused.push(message.text());
    });
    await page.goto(new URL(path, running.server.address).href);
    await page.waitForSelector("html[data-ready]");
    return { page, refused };
  }
  const ground = (page: Page, selector = "html") =>
    page.evaluate(
      (where) =>
        getComputedStyle(document.querySelector(where) ?? document.body).getPropertyValue("--ground"),
      selector,
    );
  const theme = (page: Page) => page.getAttribute("html", "data-theme");

  it("is on the wall, and first among those that T goes through", async () => {
    const { page, refused } = await open();
    expect([await theme(page), await ground(page)]).toEqual(["harbour", "#f7f5f0"]);
    const seen: (string | null)[] = [];
    for (let press = 0; press < 4; press++) {
      await page.keyboard.press("t");
      seen.push(await theme(page));
    }
    expect(seen).toEqual(["mist", "dusk", "contrast", "harbour"]);
    expect(await ground(page)).toBe("#f7f5f0");
    expect(refused).toEqual([]);
  });

  it("changes on the wall and in the presenter's window when it is saved, and the place stays", async () => {
    const { page, refused } = await open();
    const presenter = await page.context().newPage();
    await presenter.goto(new URL("talk/presenter.html", running.server.address).href);
    await presenter.waitForSelector("#now-frame[data-theme=harbour] .slide");
    await page.evaluate(() => (document.documentElement.dataset["mark"] = "not loaded again"));
    save("themes/harbour/theme.css", harbour.replace("#f7f5f0", "#fffdf8"));
    await expect.poll(() => ground(page)).toBe("#fffdf8");
    await expect.poll(() => ground(presenter, "#now-frame")).toBe("#fffdf8");
    expect(await page.getAttribute("html", "data-mark")).toBe("not loaded again");
    expect(page.url()).toMatch(/#\/two$/);
    expect(await ground(presenter)).toBe("#111c18");
    expect(refused).toEqual([]);
  });

  it("follows the head of the file: another name is another theme at once", async () => {
    const { page } = await open();
    save("talk.md", talk("dusk"));
    await expect.poll(() => theme(page)).toBe("dusk");
    expect(await page.getAttribute("html", "data-themes")).toBe("mist dusk contrast print");
    save("talk.md", talk("harbour"));
    await expect.poll(() => ground(page)).toBe("#f7f5f0");
    await page.reload();
    await page.waitForSelector("html[data-ready]");
    expect(await theme(page)).toBe("harbour");
  });

  it("that is chosen on stage stays when something else is saved", async () => {
    const { page } = await open();
    await page.keyboard.press("t");
    expect(await theme(page)).toBe("mist");
    save("talk.md", talk("harbour").replace("A point", "Another point"));
    await page.waitForFunction(() => document.querySelector("#two")?.textContent?.includes("Another"));
    expect(await theme(page)).toBe("mist");
  });

  it("shows what is wrong in it on the first slide", async () => {
    save("themes/harbour/theme.css", harbour.replace("--accent: #1f4e79", "--accent: navy"));
    const { page } = await open("talk/#/one");
    await expect.poll(() => page.locator("#one .mistakes").textContent()).toContain("navy");
  });
});
