import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { inside } from "../../src/server/fence.ts";
import { contentType } from "../../src/server/content-type.ts";
import { launchBrowser } from "../support/browser.ts";
import { root } from "../support/sources.ts";
import { runAttune } from "../support/run-attune.ts";
import { place, press } from "./wall.ts";

const docs = readFileSync(join(root, "docs/themes.md"), "utf8");
const files = {
  "talk.md": `---
title: A talk
theme: harbour
---

# A talk {#one}

Note: MARKER-note

---

## A picture and a file {#picture}

![A square](pictures/a%20square.svg)

[The sheet](sheet.pdf)

- one {.fragment}

---

## A curve {#curve}

\`\`\`hormones #speech
scenario: tsst
show: [cortisol, oxytocin]
controls: [support, touch]
finding: Cortisol peaks after the speech.
\`\`\`

---

## A check {#check}

\`\`\`poll #which
question: Which one is it?
kind: choice
options: [visible one, visible two]
correct: visible two
\`\`\`

---

## Last {#last background=pictures/back.svg}

Text
`,
  "other.md": "# Another talk {#start}\n\n---\n\n## Its second slide {#second}\n\nText\n",
  "sheet.pdf": "%PDF-1.4 MARKER-pdf",
  "pictures/a square.svg":
    "<svg xmlns='http://www.w3.org/2000/svg' width='800' height='800'><rect width='800' height='800' fill='red'/></svg>",
  "pictures/back.svg": "<svg xmlns='http://www.w3.org/2000/svg' width='160' height='90'/>",
  "themes/harbour/theme.css": /```css\n([\s\S]*?)```/.exec(docs)?.[1] ?? "",
};

let browser: Browser;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "attune built "));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, ".."), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});

/** A page with everything that it asked for and everything that went wrong. */
async function visit(address: string) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
  const asked: string[] = [];
  const wrong: string[] = [];
  context.on("request", (request) => asked.push(request.url()));
  context.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") wrong.push(message.text());
  });
  await context.addInitScript(() =>
    addEventListener("securitypolicyviolation", (event) =>
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`),
    ),
  );
  const page = await context.newPage();
  page.on("pageerror", (error) => wrong.push(error.message));
  await page.goto(address);
  return { page, asked, wrong };
}

const fileAddress = (path: string) => pathToFileURL(path).href;
const drawn = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLCanvasElement>("#speech canvas")]
      .map((canvas) => canvas.toDataURL())
      .join(),
  );

describe("a seminar as one file, opened from the disk", () => {
  const build = async (...flags: readonly string[]) => {
    const out = join(folder, "single");
    rmSync(out, { recursive: true, force: true });
    const ran = await runAttune("build", join(folder, "talk.md"), "--single", "--out", out, ...flags);
    return { ran, file: join(out, "talk.html") };
  };

  it("shows slides, obeys keys, moves curves, and asks for nothing", async () => {
    const { ran, file } = await build();
    expect([ran.code, ran.err]).toEqual([0, ""]);
    const { page, asked, wrong } = await visit(fileAddress(file));
    await page.waitForSelector("html[data-ready]");
    expect(await place(page)).toBe("one");
    expect(await press(page, "PageDown", "PageDown", "PageUp", "PageDown", "PageDown")).toEqual([
      "picture",
      "picture/1",
      "picture",
      "picture/1",
      "curve",
    ]);
    await expect.poll(() => page.url()).toMatch(/talk\.html#\/curve$/);

    await page.waitForSelector("#speech canvas");
    const slider = page.locator("#speech input[type=range]").first();
    const before = await drawn(page);
    await slider.focus();
    await page.keyboard.press("End");
    await expect.poll(() => drawn(page)).not.toBe(before);

    await page.keyboard.press("Escape");
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.keyboard.press("t");
    expect(await page.getAttribute("html", "data-theme")).toBe("mist");
    await page.reload();
    await page.waitForSelector("html[data-ready]");
    expect([await place(page), await page.getAttribute("html", "data-theme")]).toEqual(["curve", "mist"]);

    expect(wrong).toEqual([]);
    const foreign = asked.filter((url) => !/^(data|blob):/.test(url) && !url.startsWith(fileAddress(file)));
    expect(foreign).toEqual([]);
  });

  it("holds its pictures, files, fonts, theme and licences", async () => {
    const { file } = await build();
    const { page } = await visit(`${fileAddress(file)}#/picture`);
    await page.waitForSelector("html[data-ready]");
    const sizes = () =>
      page.evaluate(() => [...document.images].map(({ complete, naturalWidth }) => complete && naturalWidth));
    // The background is read once its slide is looked at, and not where somebody only passes.
    await press(page, "End");
    await expect.poll(async () => (await sizes()).at(-1)).toBe(160);
    await press(page, "Home", "PageDown");
    await expect.poll(sizes).toEqual([800, 160]);
    expect(
      await page.evaluate(async () => {
        const faces = await document.fonts.load('700 20px "Atkinson Hyperlegible Next"');
        return faces.map(({ status }) => status);
      }),
    ).toEqual(["loaded"]);
    const background = await page.evaluate(() =>
      getComputedStyle(document.documentElement).getPropertyValue("--ground"),
    );
    expect(background).toBe("#f7f5f0");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "The sheet" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("sheet.pdf");
    const licences = await page.locator("#licences").textContent();
    for (const name of ["reveal.js", "chart.js", "SIL OPEN FONT LICENSE"])
      expect(licences?.toLowerCase()).toContain(name.toLowerCase());
  });

  it("runs the plausible band beside its own thread", async () => {
    const { file } = await build();
    const { page, wrong } = await visit(`${fileAddress(file)}#/curve`);
    const worker = page.waitForEvent("worker");
    await page.waitForSelector("#speech canvas");
    expect((await worker).url()).toMatch(/^blob:/);
    expect(wrong).toEqual([]);
  });

  it("brings a chart to life only when its slide is near", async () => {
    const { file } = await build();
    const { page } = await visit(fileAddress(file));
    await page.waitForSelector("html[data-ready]");
    expect(await page.locator("canvas").count()).toBe(0);
    await press(page, "PageDown");
    await page.waitForSelector("#speech canvas", { state: "attached" });
  });

  it("keeps notes and correct answers out, answers unless asked for", async () => {
    const { file } = await build();
    const closed = readFileSync(file, "utf8");
    expect(closed).not.toContain("MARKER-note");
    expect(closed).not.toContain("&quot;correct&quot;");
    const { ran } = await build("--with-notes");
    expect(ran.code).toBe(2);
    expect(ran.err).toContain("--with-notes");
  });

  it("can be read without scripts", async () => {
    const { file } = await build();
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(fileAddress(file));
    for (const id of ["one", "picture", "curve", "last"])
      expect(await page.locator(`#${id}`).isVisible()).toBe(true);
    expect(await page.locator("#licences").isVisible()).toBe(false);
  });
});

describe("a folder of several seminars", () => {
  let out: string;
  let server: Server;
  let address: string;
  beforeAll(async () => {
    out = join(folder, "site");
    await runAttune("build", join(folder, "talk.md"), join(folder, "other.md"), "--out", out);
    // Any web host, with the folder somewhere below.
    server = createServer((request, response) => {
      const path = decodeURIComponent(new URL(request.url ?? "/", "http://host").pathname);
      const below = /^\/some\/where\/(.*)$/.exec(path)?.[1];
      const found = below === undefined ? undefined : inside(out, below === "" ? "index.html" : below);
      if (found === undefined) response.writeHead(404).end();
      else response.writeHead(200, { "content-type": contentType(found) }).end(readFileSync(found));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const bound = server.address();
    if (bound === null || typeof bound === "string") throw new Error("The host has no port.");
    address = `http://127.0.0.1:${bound.port}/some/where/`;
  });
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  it("works under any path: from the list to a seminar, its curve, and back", async () => {
    const { page, asked, wrong } = await visit(address);
    await page.locator('a[href="talk/index.html"]').first().click();
    await page.waitForSelector("html[data-ready]");
    expect(await press(page, "PageDown", "PageDown", "PageDown")).toEqual(["picture", "picture/1", "curve"]);
    await page.waitForSelector("#speech canvas");
    expect(await page.evaluate(() => getComputedStyle(document.body).getPropertyValue("--ground"))).toBe(
      "#f7f5f0",
    );
    await page.evaluate(() => document.querySelector<HTMLElement>(".menu-button")?.click());
    await page.locator('dialog a[href="../index.html"]').click();
    await page.locator('a[href="other/index.html"]').first().click();
    await page.waitForSelector("html[data-ready]");
    expect(await place(page)).toBe("start");
    expect(wrong).toEqual([]);
    expect(asked.filter((url) => !url.startsWith(address) && !/^(data|blob):/.test(url))).toEqual([]);
  });

  it("can be read from the disk, without a server: links lead on, slides stand one below the other", async () => {
    const { page } = await visit(fileAddress(join(out, "index.html")));
    await page.locator('a[href="other/index.html"]').first().click();
    await page.waitForSelector("#second");
    await expect.poll(() => page.locator("#second").isVisible()).toBe(true);
    expect(page.url()).toBe(fileAddress(join(out, "other/index.html")));
    await page.goBack();
    await page.locator('a[href="talk/index.html"]').first().click();
    await expect.poll(() => page.locator("#last").isVisible()).toBe(true);
    await page.locator("#picture img").scrollIntoViewIfNeeded();
    await expect.poll(() => page.evaluate(() => document.images[0]?.naturalWidth)).toBe(800);
  });
});
