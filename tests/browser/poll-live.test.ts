import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { openPollRoom, violations, type PollRoom } from "./poll-room.ts";

const talk = `# A talk

---

## What went with more acceptance? {#s-check}

\`\`\`poll #check
question: What went with more acceptance?
options: [more requests, fewer requests]
correct: fewer requests
\`\`\`

---

## I feel … {#s-lean}

\`\`\`poll #lean
question: I feel …
options: [steadier, relieved, weaker]
\`\`\`
`;

const patience = { timeout: 60_000 };

let browser: Browser;
let room: PollRoom;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
});
beforeEach(async () => {
  room = await openPollRoom(browser, talk);
  page = room.page;
}, 60_000);
afterEach(async () => {
  await room?.close();
});

const live = () => room.here().locator(".poll-live");
const numbers = () => live().locator(".poll-number").allTextContents();
const foot = () => live().locator(".poll-how").textContent();

describe("P4 a poll about knowledge", () => {
  it("grows on the wall where the presenter wants it, by three people or more", patience, async () => {
    await room.press("section.present #check .poll-live");
    await room.until("check", "open");
    await room.answer("check", [0, 1, 1]);
    await expect.poll(foot).toBe("Open. 3 or more have answered.");
    expect(await live().locator(".poll-result").count()).toBe(0);
    await room.present({ type: "show-live", poll: "check", run: 1, on: true });
    await expect.poll(numbers).toEqual(["1", "2"]);
    const canvas = await live().locator("canvas").elementHandle();
    // Two more are too few to be told; the third brings all of them.
    for (const [index, answer] of [1, 1, 0].entries())
      await (
        await room.person(3 + index)
      )({ type: "vote", poll: "check", run: 1, answer });
    await expect.poll(numbers).toEqual(["2", "4"]);
    expect(await foot()).toBe("Open. 6 or more have answered.");
    // What grows is drawn on: the picture is not put there anew.
    expect(await canvas?.evaluate((one) => one.isConnected)).toBe(true);
    await room.present({ type: "show-live", poll: "check", run: 1, on: false });
    await live().locator(".poll-result").waitFor({ state: "detached" });
  });
});

describe("P9 a show of hands in a room", () => {
  it("is counted on the wall, closes the poll, and is the same for everybody", patience, async () => {
    await room.press("section.present #check .poll-live");
    await live().getByRole("button", { name: "Count hands" }).waitFor();
    await page.keyboard.press("c");
    await live().getByLabel("Hands for more requests").waitFor();
    for (const count of ["7", "19"]) {
      await page.keyboard.type(count);
      await page.keyboard.press("Enter");
    }
    await page.keyboard.press("Enter");
    await expect.poll(numbers).toEqual(["7", "19"]);
    expect(await foot()).toBe("26 hands counted.");
    expect(await violations(page)).toEqual([]);
    // The clicker goes on with the answer.
    await page.keyboard.press("PageDown");
    await live().locator(".poll-correct").waitFor();

    const phone = await room.joinAs({ width: 390, height: 844 });
    await phone.locator("#check .poll-table").waitFor();
    expect(await phone.locator("#check tbody td").allTextContents()).toEqual(["7", "27 %", "19", "73 %"]);
    expect(await phone.locator("#check .poll-answer").textContent()).toBe("The answer is: fewer requests.");
  });

  it("can be corrected, and is never mixed with answers from phones", patience, async () => {
    await room.press("section.present #check .poll-live");
    const button = (name: string) => live().getByRole("button", { name });
    await button("Count hands").click();
    await page.keyboard.type("3");
    await button("Keep for later").click();
    await button("Change counts").waitFor();
    expect(await live().locator(".poll-result").count()).toBe(0);
    await button("Change counts").click();
    expect(await live().getByLabel("Hands for more requests").inputValue()).toBe("3");
    await live().getByLabel("Hands for fewer requests").fill("5");
    await button("Show result").click();
    await expect.poll(numbers).toEqual(["3", "5"]);

    await page.keyboard.press("PageDown");
    await live().locator(".poll-correct").waitFor();
    await room.press("section.present #lean .poll-live");
    await room.until("lean", "open");
    await button("Count hands").waitFor({ state: "detached" });
    await page.keyboard.press("c");
    expect(await live().locator("input").count()).toBe(0);
  });
});

describe("P2 an answer", () => {
  it("that was taken back is not counted", patience, async () => {
    await room.press("section.present #check .poll-live");
    await page.keyboard.press("PageDown");
    await expect.poll(foot).toBe("Open. Answer on your own phone or laptop.");
    await room.answer("check", [0, 0]);
    const second = await room.person(1);
    await second({ type: "withdraw", poll: "check", run: 1 });
    await room.until("check", "closed");
    await room.until("check", "shown");
    expect(await live().locator(".poll-withheld").textContent()).toContain("Fewer than 3 answers");
  });
});
