import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { serveSeminar, type Served } from "../support/served.ts";

const talk = `---
title: A talk
duration: 10
---

# A talk

---

## I feel … {#lean-slide}

\`\`\`poll #lean
question: I feel …
options: [steadier, relieved, weaker]
\`\`\`

---

## What do you think? {#first}

\`\`\`poll #mind-before
pair: before
question: A secure adult is …
options: [more dependent, MARKER more able]
correct: MARKER more able
\`\`\`

---

## Has your mind moved? {#second}

\`\`\`poll #mind-after
pair: after
\`\`\`

---

## Three questions {#check}

\`\`\`poll #one
question: One?
options: [a, b]
correct: b
\`\`\`

\`\`\`poll #two
question: Two?
options: [c, d]
correct: c
\`\`\`

---

## Breathe {#breath}

\`\`\`breathe
cycles: 2
\`\`\`

---

## In pairs {#pairs}

\`\`\`timer
minutes: 3
label: Talk with a neighbour.
\`\`\`

---

## Join {#joining}

\`\`\`join
\`\`\`

---

## The end {#end}

Done.
`;

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let browser: Browser;
let served: Served;
let context: BrowserContext;

beforeAll(async () => {
  browser = await launchBrowser();
  served = await serveSeminar(talk);
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
});
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
});
afterEach(async () => {
  await context.close();
});

async function openWall(slide: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${served.address}#/${slide}`);
  await page.waitForSelector("html[data-ready]");
  await page.waitForSelector(`#${slide}.present`);
  return page;
}

/** The slide that is on the wall. */
const here = (page: Page) => page.locator("section.present");

async function countHands(page: Page, counts: readonly number[]): Promise<void> {
  await here(page).getByRole("button", { name: "Count hands" }).first().click();
  for (const count of counts) {
    await page.keyboard.type(String(count));
    await page.keyboard.press("Enter");
  }
}

/** What a strict reader of accessibility finds wrong on the slide. */
async function violations(page: Page): Promise<unknown> {
  // Evaluated, not added as a script: the page's policy lets no foreign script in.
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe: checker } = globalThis as unknown as {
      axe: { run: (root: string) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const found = await checker.run("section.present");
    return found.violations.map(({ id, nodes }) => ({ id, html: nodes.map(({ html }) => html) }));
  });
}

describe("P9 a show of hands", () => {
  it("is counted with the keyboard alone and shown as bars, a table and a sentence", async () => {
    const page = await openWall("lean-slide");
    await here(page).getByRole("button", { name: "Count hands" }).waitFor();
    await page.keyboard.press("c");
    await here(page).getByLabel("Hands for steadier").waitFor();
    for (const count of ["21", "13", "8"]) {
      await page.keyboard.type(count);
      await page.keyboard.press("Enter");
    }
    await page.keyboard.press("Enter");
    await here(page).locator("canvas").waitFor();
    expect(await here(page).locator(".poll-number").allTextContents()).toEqual(["21", "13", "8"]);
    expect(await here(page).locator("caption").textContent()).toBe("Most chose: steadier (21 of 42, 50 %).");
    expect(await here(page).getByRole("row").count()).toBe(4);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Hide result");
    expect(await violations(page)).toEqual([]);
  });

  it("draws its largest bar in the accent, and its bars in its rows", async () => {
    const page = await openWall("lean-slide");
    await countHands(page, [21, 13, 8]);
    await page.keyboard.press("Enter");
    await here(page).locator("canvas").waitFor();
    const colors = () =>
      page.evaluate(() => {
        const canvas = document.querySelector<HTMLCanvasElement>("section.present canvas");
        const pixels = canvas?.getContext("2d", { willReadFrequently: true });
        if (!canvas || !pixels) return [];
        return [1, 3, 5].map((sixth) => [
          ...pixels.getImageData(canvas.width * 0.05, (canvas.height * sixth) / 6, 1, 1).data,
        ]);
      });
    // The bars grow to their length first.
    await expect.poll(async () => (await colors()).map((color) => color[3])).toEqual([255, 255, 255]);
    const [largest, ...others] = await colors();
    expect(largest).toEqual([0, 98, 124, 255]);
    for (const other of others) expect(other).not.toEqual(largest);
  });

  it("leaves a clicker its keys, and gives the digits to the field", async () => {
    const page = await openWall("lean-slide");
    await here(page).getByRole("button", { name: "Count hands" }).click();
    await page.keyboard.type("12");
    expect(await here(page).getByLabel("Hands for steadier").inputValue()).toBe("12");
    await page.keyboard.press("PageDown");
    await page.waitForSelector("#first.present");
  });

  it("survives a reload, and can be hidden, changed and cleared", async () => {
    const page = await openWall("lean-slide");
    await countHands(page, [3, 4, 5]);
    await page.keyboard.press("Enter");
    await here(page).locator("canvas").waitFor();
    await page.reload();
    await here(page).locator("canvas").waitFor();
    await here(page).getByRole("button", { name: "Hide result" }).click();
    expect(await here(page).locator("canvas").count()).toBe(0);
    await here(page).getByRole("button", { name: "Change counts" }).click();
    expect(await here(page).getByLabel("Hands for weaker").inputValue()).toBe("5");
    await page.keyboard.press("Escape");
    expect(await here(page).getByRole("spinbutton").count()).toBe(0);
    await here(page).getByRole("button", { name: "Clear" }).click();
    expect(await here(page).getByRole("button").allTextContents()).toEqual(["Count hands"]);
    expect(await here(page).locator(".poll-live .poll-label").allTextContents()).toEqual([
      "steadier",
      "relieved",
      "weaker",
    ]);
  });

  it("of a pair shows both distributions and the shift", async () => {
    const page = await openWall("first");
    await countHands(page, [15, 5]);
    await page.keyboard.press("PageDown");
    await page.waitForSelector("#second.present");
    await countHands(page, [4, 12]);
    await page.keyboard.press("Enter");
    await here(page).locator("canvas").waitFor();
    expect(await here(page).locator(".poll-bars .poll-shift").allTextContents()).toEqual([
      "Change",
      "−50",
      "+50",
    ]);
    expect(await here(page).locator("caption").textContent()).toBe(
      "more dependent: 75 % before, 25 % after.",
    );
  });
});

describe("S1 the correct answer", () => {
  it("is not on the wall until the presenter's window shows it", async () => {
    const page = await openWall("second");
    const written = await page.evaluate(() =>
      document.querySelector("#mind-after")?.getAttribute("data-settings"),
    );
    expect(written).not.toContain("correct");
    await countHands(page, [4, 12]);
    await page.keyboard.press("Enter");
    await here(page).locator("canvas").waitFor();
    expect(await here(page).getByText("✓ correct").count()).toBe(0);

    const presenter = await context.newPage();
    await presenter.goto(`${served.address}presenter.html`);
    await presenter.getByRole("button", { name: "Show the answer" }).click();
    await here(page).locator(".is-correct").waitFor();
    expect(await here(page).locator(".is-correct .poll-label").textContent()).toContain("MARKER more able");
    expect(await here(page).getByText("The answer is: MARKER more able.").count()).toBe(1);
  });
});

it("several polls stand side by side and are counted one by one", async () => {
  const page = await openWall("check");
  await countHands(page, [1, 9]);
  await page.keyboard.press("Enter");
  await here(page).locator("#one canvas").waitFor();
  expect(await here(page).locator("#two").getByRole("button").allTextContents()).toEqual(["Count hands"]);
  const [one, two] = await Promise.all(["#one", "#two"].map((id) => here(page).locator(id).boundingBox()));
  expect(one && two && one.x + one.width <= two.x && one.y === two.y).toBe(true);
  expect(await violations(page)).toEqual([]);
});

describe("breathing", () => {
  it("starts only on a press, grows by a quarter at most, and stops", async () => {
    const page = await context.newPage();
    await page.clock.install();
    await page.goto(`${served.address}#/breath`);
    await page.waitForSelector("#breath.present .breathe-live");
    const scale = () =>
      here(page)
        .locator(".breathe-ring")
        .evaluate((ring) => new DOMMatrix(getComputedStyle(ring).transform).a);
    await page.clock.runFor(3000);
    expect(await scale()).toBeCloseTo(0.8);
    await here(page).getByRole("button", { name: "Start" }).click();
    await page.clock.runFor(2500);
    expect(await scale()).toBeCloseTo(0.9, 1);
    expect(await here(page).locator(".breathe-face").innerText()).toMatch(/in\s+3/);
    await page.clock.runFor(2450);
    expect(await scale()).toBeLessThanOrEqual(1);
    expect(await scale()).toBeGreaterThan(0.99);
    await here(page).getByRole("button", { name: "Stop" }).click();
    expect(await scale()).toBeCloseTo(0.8);
  });

  it("counts in words and moves nothing where motion is not wanted, and ends by itself", async () => {
    const page = await context.newPage();
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.clock.install();
    await page.goto(`${served.address}#/breath`);
    await page.waitForSelector("#breath.present .breathe-live");
    await here(page).getByRole("button", { name: "Start" }).click();
    await page.clock.runFor(7200);
    expect(await here(page).locator(".breathe-face").innerText()).toMatch(/out\s+3/);
    expect(
      await here(page)
        .locator(".breathe-ring")
        .evaluate((ring) => new DOMMatrix(getComputedStyle(ring).transform).a),
    ).toBeCloseTo(0.8);
    await page.clock.runFor(15_000);
    await here(page).getByText("Thank you. Take a moment.").waitFor();
    await here(page).getByRole("button", { name: "Start" }).waitFor();
    await page.clock.resume();
    expect(await violations(page)).toEqual([]);
  });
});

it("the timer runs by the keyboard, survives a reload, is the same in every window, and ends in words", async () => {
  const page = await context.newPage();
  await page.clock.install({ time: "2026-11-24T09:00:00Z" });
  await page.goto(`${served.address}#/pairs`);
  await page.waitForSelector("#pairs.present .timer-live");
  await page.clock.pauseAt("2026-11-24T10:00:00Z");
  const face = () => here(page).getByRole("timer").innerText();
  expect(await face()).toBe("3:00");
  await here(page).getByRole("button", { name: "Start", exact: true }).focus();
  await page.keyboard.press("Space");
  await page.clock.runFor(60_500);
  expect(await face()).toBe("2:00");
  await here(page).getByRole("button", { name: "+1 minute" }).click();
  await page.clock.runFor(1000);
  expect(await face()).toBe("2:59");
  await here(page).getByRole("button", { name: "Pause" }).click();
  await page.clock.runFor(60_000);
  expect(await face()).toBe("2:59");

  await page.clock.resume();
  await page.reload();
  await page.waitForSelector("#pairs.present .timer-live");
  expect(await face()).toBe("2:59");
  const other = await openWall("pairs");
  await other.waitForSelector("#pairs.present .timer-live");
  expect(await here(other).getByRole("timer").innerText()).toBe("2:59");
  await here(other).getByRole("button", { name: "Go on" }).click();
  await page.waitForSelector("#pairs.present .timer-live.is-running");
  await other.close();

  await page.clock.fastForward(180_000);
  await page.waitForSelector("#pairs.present .timer-live.is-over");
  expect(await face()).toBe("0:00");
  expect(await here(page).locator(".timer-ended").innerText()).toBe("Time to come back, in your own time.");
  expect(await violations(page)).toEqual([]);
});

it("the join slide shows no address that a phone cannot reach", async () => {
  const page = await openWall("joining");
  expect(await here(page).innerText()).not.toMatch(/127|localhost/);
  expect(await here(page).getByText("as soon as the room is open").count()).toBe(1);
});
