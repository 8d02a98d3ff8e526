import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { startProgram, type Program } from "../support/program.ts";
import { reading } from "./attendee.ts";
import { place } from "./wall.ts";

/** The name under which the phone reaches this machine: no secure context (live.md, T6). */
const host = "attune.test";

const slides = {
  start: "---\ntitle: Leaning\n---\n\n# Leaning {#start}\n",
  steps:
    "## Two steps {#steps}\n\n- one {.fragment}\n- MARK-TWO {.fragment}\n\n```note #mine\nprompt: My own\n```\n\nNote: A first note.\n",
  clock: "## A clock {#clock}\n\n```timer #three\nminutes: 3\n```\n",
  last: "## The last one {#last}\n\nText\n",
} as const;
const talk = (...parts: readonly string[]) => parts.join("\n---\n\n");
const whole = talk(slides.start, slides.steps, slides.clock, slides.last);

const wait = { timeout: 20_000 };
let browser: Browser;
let program: Program;
let contexts: BrowserContext[] = [];
/** Everything that came into the phone. */
let received = "";

beforeAll(async () => {
  browser = await launchBrowser([`--host-resolver-rules=MAP ${host} 127.0.0.1`]);
});
afterAll(() => browser?.close());
beforeEach(async () => {
  received = "";
  program = await startProgram(whole, (port) => ["--public", `http://${host}:${port}`]);
});
afterEach(async () => {
  for (const context of contexts) await context.close();
  contexts = [];
  await program.close();
});

async function openContext(width: number, height: number): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width, height } });
  contexts.push(context);
  return context;
}

/** Wall and console of a running room on a slide's first step, and a phone in it. */
async function present() {
  const laptop = await openContext(1280, 720);
  const wall = await laptop.newPage();
  await wall.goto(program.here());
  await wall.waitForSelector("html[data-ready][data-room-state=here]");
  const console = await laptop.newPage();
  await console.goto(new URL("presenter.html", wall.url()).href);
  await console.waitForSelector("html[data-room=here]");
  await wall.keyboard.press("PageDown");
  await wall.keyboard.press("PageDown");
  expect(await place(wall)).toBe("steps/1");
  const phone = await (await openContext(390, 844)).newPage();
  phone.on("response", async (response) => {
    if (!/javascript|font|css/.test(response.headers()["content-type"] ?? ""))
      received += await response.text().catch(() => "");
  });
  phone.on("websocket", (socket) =>
    socket.on("framereceived", ({ payload }) => (received += String(payload))),
  );
  await phone.goto(`http://${host}:${program.port}/`);
  await reads(phone, "steps 1");
  // A page that is loaded again has lost the mark.
  for (const page of [wall, console, phone])
    await page.evaluate(() => (document.documentElement.dataset["mark"] = "here"));
  return { wall, console, phone };
}

const reads = (page: Page, at: string) => expect.poll(() => reading(page), wait).toBe(at);
const says = (page: Page, selector: string, text: string) =>
  expect.poll(() => page.locator(selector).first().textContent(), wait).toContain(text);
const marked = (page: Page) => page.getAttribute("html", "data-mark");

describe("saving the seminar while its room runs", () => {
  it("changes the slide on wall, console and phone; place, steps and what was typed stay", async () => {
    const { wall, console, phone } = await present();
    const field = phone.locator("#mine textarea");
    await field.pressSequentially("Lean mo");
    program.save(whole.replace("one {", "first {").replace("A first note", "A better note"));
    await says(wall, "#steps", "first");
    await says(phone, "#slide", "first");
    await says(console, "#notes", "A better note");
    expect([await place(wall), await reading(phone)]).toEqual(["steps/1", "steps 1"]);
    expect(await Promise.all([wall, console, phone].map(marked))).toEqual(["here", "here", "here"]);
    await field.pressSequentially("re");
    expect(await field.inputValue()).toBe("Lean more");
    // S1: the second step has not come, and no note goes out.
    await expect.poll(() => received, wait).toContain("first");
    expect(received).not.toMatch(/MARK-TWO|better note/);
    await wall.keyboard.press("PageDown");
    await says(phone, "#slide", "MARK-TWO");
  });

  it("follows in an open overview, and nobody in the room is moved", async () => {
    const { wall, phone } = await present();
    await wall.keyboard.press("o");
    await expect.poll(() => wall.locator(".overview-links a").count(), wait).toBe(4);
    program.save(talk(slides.start, "## New {#new}\n\nText\n", slides.steps, slides.clock, slides.last));
    await expect.poll(() => wall.locator(".overview-links a").count(), wait).toBe(5);
    await wall.keyboard.press("o");
    await expect.poll(() => place(wall), wait).toBe("steps/1");
    expect(await reading(phone)).toBe("steps 1");
    // It has become the third of five.
    await says(phone, "#place", "3 of 5");
    await wall.keyboard.press("PageUp");
    await wall.keyboard.press("PageUp");
    await expect.poll(() => place(wall), wait).toBe("new");
    await reads(phone, "new 0");
  });

  it("is found by the search at once, and the room goes there", async () => {
    const { wall, console, phone } = await present();
    program.save(`${whole}\n---\n\n## A pebble {#pebble}\n\nSmall and round\n`);
    await wall.waitForSelector("#pebble", { state: "attached" });
    await wall.keyboard.press("/");
    await wall.keyboard.type("round");
    await wall.keyboard.press("Enter");
    await expect.poll(() => place(wall), wait).toBe("pebble");
    await reads(phone, "pebble 0");
    await says(console, "#now-label", "A pebble");
  });

  it("keeps an open poll without a name of its own, and what was answered, where its title changes", async () => {
    const { wall, phone } = await present();
    const asked = `${whole}\n---\n\n## What calms?\n\n\`\`\`poll\nquestion: What calms first?\noptions: [a breath, a thought]\n\`\`\`\n`;
    program.save(asked);
    await wall.waitForSelector("#what-calms-poll", { state: "attached" });
    await wall.keyboard.press("End");
    await reads(phone, "what-calms 0");
    await wall.keyboard.press("PageDown");
    await phone.locator("#what-calms-poll .ask-form").getByText("a thought", { exact: true }).click();
    await says(phone, "#what-calms-poll .ask-said", "Your answer is in");
    program.save(asked.replace("## What calms?", "## What calms us?"));
    await reads(phone, "what-calms-us 0");
    await expect.poll(() => place(wall), wait).toBe("what-calms-us");
    await says(phone, "#what-calms-us-poll .ask-said", "Your answer is in");
    expect(await phone.locator("#what-calms-us-poll input").nth(1).isChecked()).toBe(true);
    await says(wall, "#what-calms-us-poll", "Open.");
  });

  it("moves nobody who looks at a slide that was shown, where its title changes later; the own note stays there", async () => {
    const { wall, phone } = await present();
    const shown = `${whole}\n---\n\n## What calms?\n\nA breath\n`;
    program.save(shown);
    await wall.waitForSelector("#what-calms", { state: "attached" });
    await wall.keyboard.press("End");
    await reads(phone, "what-calms 0");
    await phone.click("#tab-notes");
    await phone.fill("#own-note", "breathe");
    await wall.keyboard.press("Home");
    await reads(phone, "start 0");
    await phone.click("#tab-slides");
    await phone.click('.slide-list button:has-text("What calms?")');
    await reads(phone, "what-calms 0");
    program.save(shown.replace("## What calms?", "## What calms us?"));
    await wall.waitForSelector("#what-calms-us", { state: "attached" });
    await reads(phone, "what-calms-us 0");
    expect([await place(wall), await phone.textContent("#bar-text")]).toEqual([
      "start",
      "You are on 5, the room is on 1.",
    ]);
    await phone.click("#tab-notes");
    expect(await phone.inputValue("#own-note")).toBe("breathe");
  });

  it("takes the slide away that everybody is on: wall and phone are near it, and together", async () => {
    const { wall, phone } = await present();
    program.save(talk(slides.start, slides.clock, slides.last));
    await expect.poll(() => place(wall), wait).not.toMatch(/steps/);
    const at = await place(wall);
    await reads(phone, `${at} 0`);
    await wall.keyboard.press("End");
    await expect.poll(() => place(wall), wait).toBe("last");
    await reads(phone, "last 0");
  });
});
