import { readFile } from "node:fs/promises";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { startProgram, type Program } from "../support/program.ts";
import { connect, type TestPage } from "../server/room/page.ts";
import { reading } from "./attendee.ts";
import { place } from "./wall.ts";

const host = "attune.test";

const source = `---
title: Leaning on someone
---

# Leaning on someone {#start}

---

## Join with your phone {#join}

\`\`\`join
\`\`\`

---

## What steadies us {#steps}

- Somebody near {.fragment}
- MARK-LATER {.fragment}

Note: MARK-NOTES

---

## What calms first? {#known}

\`\`\`poll #check
question: What calms first?
about: knowledge
options: [a breath, a thought, time]
correct: a breath
\`\`\`

---

## When I lean on someone I feel … {#asked}

\`\`\`poll #lean
question: When I lean on someone I feel …
options: [steadier, exposed, in debt]
\`\`\`

---

## A minute {#minute}

\`\`\`timer #clock
minutes: 1
\`\`\`

---

## The end {#end}
`;

const wait = { timeout: 30_000 };
let browser: Browser;
let program: Program;
const contexts: BrowserContext[] = [];
beforeAll(async () => {
  [browser, program] = await Promise.all([
    launchBrowser([`--host-resolver-rules=MAP ${host} 127.0.0.1`]),
    startProgram(source, (port) => ["--public", `http://${host}:${port}`]),
  ]);
});
afterAll(async () => {
  await browser?.close();
  await program?.close();
});

/** Everything that has come into the browsers of attendees. */
let received = "";

async function openContext(width: number, height: number): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width, height } });
  contexts.push(context);
  return context;
}

/** Somebody comes in with a device of their own, as by typing or scanning the address. */
async function comeIn(path: string, width: number, height: number): Promise<Page> {
  const page = await (await openContext(width, height)).newPage();
  page.on("response", async (response) => {
    if (!/javascript|font|css/.test(response.headers()["content-type"] ?? ""))
      received += await response.text().catch(() => "");
  });
  page.on("websocket", (socket) =>
    socket.on("framereceived", ({ payload }) => (received += String(payload))),
  );
  await page.goto(`http://${host}:${program.port}/${path}`);
  await page.waitForSelector("html[data-ready]");
  return page;
}

/** Somebody who only answers, without a browser. */
async function voice(code: string): Promise<TestPage> {
  const headers = { origin: `http://${host}:${program.port}`, host: `${host}:${program.port}` };
  const page = await connect({ port: program.port, code, headers });
  page.say({ type: "join", protocol: 1, deck: "talk", view: "attendee" });
  await page.see(() => true);
  return page;
}

const wallIsAt = (wall: Page, at: string) => expect.poll(() => place(wall), wait).toBe(at);
const reads = (page: Page, at: string) => expect.poll(() => reading(page), wait).toBe(at);
const says = (page: Page, selector: string, text: string | RegExp) =>
  expect.poll(() => page.textContent(selector), wait).toMatch(text);

async function answer(page: Page, poll: string, option: string): Promise<void> {
  await page.locator(`#${poll} .ask-form`).getByText(option, { exact: true }).click();
  await says(page, `#${poll} .ask-said`, "Your answer is in");
}

it("T6 R1 a whole evening: join, follow, answer, reveal, lose the network and the server, finish, export", async () => {
  // The presenter comes by the address that the terminal says, with the key in it.
  const presenter = await openContext(1280, 720);
  const wall = await presenter.newPage();
  await wall.goto(program.here());
  await wall.waitForURL(/\/talk\/$|\/talk\/#/);
  await wall.waitForSelector("html[data-ready]");
  const console = await presenter.newPage();
  await console.goto(new URL("presenter.html", wall.url()).href);
  await says(console, "#room-panel", "Nobody has joined yet.");
  const code = (await wall.getAttribute("html", "data-room")) ?? "";
  expect(code).toMatch(/^[A-Z]{4}$/);

  // The join slide says where; a phone types the address, a laptop the room's letters as well.
  await wall.keyboard.press("PageDown");
  await says(wall, "#join", new RegExp(`${host}:${program.port}.*Room ${code}`));
  const phone = await comeIn("", 390, 844);
  await reads(phone, "join 0");
  await says(wall, "#join .join-count", "1 person has joined.");
  const laptop = await comeIn(code.toLowerCase(), 1366, 768);
  await says(wall, "#join .join-count", "2 people have joined.");

  // They follow by slide and step, and have nothing that is still to come.
  await wall.keyboard.press("PageDown");
  await wall.keyboard.press("PageDown");
  await Promise.all([reads(phone, "steps 1"), reads(laptop, "steps 1")]);
  await expect.poll(() => received, wait).toContain("Somebody near");
  expect(received).not.toMatch(/MARK-/);
  await wall.keyboard.press("PageDown");
  await reads(phone, "steps 2");
  expect(received).not.toMatch(/MARK-NOTES/);

  // A question of knowledge, by the clicker alone.
  const voices = await Promise.all([voice(code), voice(code), voice(code)]);
  await wall.keyboard.press("PageDown");
  await reads(phone, "known 0");
  await wall.keyboard.press("PageDown");
  await Promise.all([answer(phone, "check", "a thought"), answer(laptop, "check", "a breath")]);
  await answer(phone, "check", "a breath");
  for (const each of voices) await each.send({ type: "vote", poll: "check", run: 1, answer: 2 });
  await wall.keyboard.press("PageDown");
  await says(phone, "#check", "The poll is closed. The result comes when the presenter shows it.");
  await wall.keyboard.press("PageDown");
  await says(phone, "#check .ask-result", /a breath[\s\S]*2/);
  expect(received).not.toContain('"correct"');
  await wall.keyboard.press("PageDown");
  await expect.poll(() => received, wait).toContain('"correct"');

  // A personal one. The laptop loses its network, and answers all the same: that counts when it is back.
  await wall.keyboard.press("PageDown");
  await wallIsAt(wall, "asked");
  await wall.keyboard.press("PageDown");
  await laptop.waitForSelector("#lean .ask-form");
  await laptop.context().setOffline(true);
  await laptop.locator("#lean .ask-form").getByText("exposed", { exact: true }).click();
  await says(laptop, "#lean .ask-said", "Not sent yet");
  await laptop.context().setOffline(false);
  await says(laptop, "#lean .ask-said", "Your answer is in");
  for (const each of voices) await each.send({ type: "vote", poll: "lean", run: 1, answer: 0 });

  // Everything is lost at once. The slides go on; what was answered is kept; the same command goes on.
  await program.kill();
  await phone.waitForSelector("#line:not([hidden])");
  await phone.locator("#lean .ask-form").getByText("steadier", { exact: true }).click();
  await says(phone, "#lean .ask-said", "Not sent yet");
  await wall.keyboard.press("b");
  await expect.poll(() => console.getAttribute("#do-black", "aria-pressed"), wait).toBe("true");
  await program.start();
  await says(phone, "#lean .ask-said", "Your answer is in");
  await phone.waitForSelector('#screen[data-kind="covered"]:not([hidden])');
  await wall.keyboard.press("Escape");
  await reads(phone, "asked 0");

  // Somebody comes late, and is there at once.
  const late = await comeIn(code, 360, 640);
  await reads(late, "asked 0");
  await answer(late, "lean", "exposed");

  // The console closes and shows it. Small counts are not told, and the sum is rounded down.
  await says(console, "#room-panel", /joined/);
  await console.waitForFunction(() => !/away/.test(document.querySelector("#room-panel")?.textContent ?? ""));
  await console.click("#do-next");
  await says(late, "#lean", "The poll is closed");
  await console.click("#do-next");
  await says(late, "#lean .ask-result", /steadier/);
  const told = (await late.textContent("#lean .ask-result")) ?? "";
  expect(told).toContain("few");
  expect(told).not.toMatch(/\b1\b/);

  // The same stands on the wall, and fits there when the projector takes another resolution.
  await says(wall, "#lean .poll-live", /steadier\s*4[\s\S]*few/);
  const fits = () =>
    wall.evaluate(() => {
      const [canvas, chart] = [".poll-canvas", ".poll-chart"].map((each) =>
        document.querySelector(`#lean ${each}`)?.getBoundingClientRect(),
      );
      return canvas && chart && Math.abs(canvas.width - chart.width) < 1 && chart.width;
    });
  const before = await fits();
  expect(before).toBeGreaterThan(0);
  await wall.setViewportSize({ width: 1024, height: 768 });
  await expect.poll(fits, wait).toBeLessThan(Number(before));
  expect(await fits()).toBeGreaterThan(0);

  // The end: phones say goodbye, nobody can answer, and the results can be taken away.
  await wall.keyboard.press("End");
  await Promise.all([phone, laptop, late].map((page) => reads(page, "end 0")));
  await console.getByRole("button", { name: /^Room/ }).click();
  await console.getByRole("button", { name: "End the session" }).click();
  await console.getByRole("button", { name: "End it now" }).click();
  for (const page of [phone, laptop, late])
    await page.waitForSelector('#screen[data-kind="ended"]:not([hidden])');
  const home = await presenter.newPage();
  await home.goto(new URL("/", wall.url()).href);
  const [download] = await Promise.all([
    home.waitForEvent("download"),
    home.getByRole("link", { name: /CSV/ }).first().click(),
  ]);
  const table = await readFile(await download.path(), "utf8");
  expect(table).toContain("steadier");
  expect(table).toContain("a breath");
  expect(received).not.toMatch(/MARK-NOTES/);
  for (const context of contexts) await context.close();
}, 180_000);
