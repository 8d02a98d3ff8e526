import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { openPollRoom, violations, type PollRoom } from "./poll-room.ts";

const talk = `# A talk

---

## What is still open? {#asking}

\`\`\`questions
moderated: false
\`\`\`
`;

let browser: Browser;
let room: PollRoom;
beforeAll(async () => {
  browser = await launchBrowser();
  room = await openPollRoom(browser, talk);
}, 60_000);
afterAll(async () => {
  await room?.close();
  await browser?.close();
});

it(
  "the room's questions stand on the wall as text, those first that most want answered",
  { timeout: 60_000 },
  async () => {
    const { page } = room;
    await room.press("#asking.present");
    const texts = () => room.here().locator(".questions-text").allTextContents();
    const first = await room.person(0);
    await first({ type: "ask", text: "Why does <b>it</b> help?" });
    await first({ type: "ask", text: "And without it?" });
    await expect.poll(texts).toEqual(["Why does <b>it</b> help?", "And without it?"]);

    const ids = room.questions();
    const second = ids[1] ?? "";
    for (const index of [1, 2])
      await (
        await room.person(index)
      )({ type: "upvote", question: second, on: true });
    await expect.poll(texts).toEqual(["And without it?", "Why does <b>it</b> help?"]);
    expect(await room.here().locator(".questions-votes").allTextContents()).toEqual(["2 more ask this", ""]);

    await room.present({ type: "review-question", question: second, verdict: "answered" });
    await expect.poll(texts).toEqual(["Why does <b>it</b> help?", "And without it?"]);
    expect(await room.here().locator(".is-answered").allTextContents()).toEqual([
      "And without it?✓ answered",
    ]);
    expect(await violations(page)).toEqual([]);

    for (let index = 0; index < 16; index += 1)
      await (
        await room.person(3 + (index % 8))
      )({ type: "ask", text: `Question number ${index} of a room that has many, and is not brief` });
    await expect.poll(() => room.here().locator(".questions-rest").textContent()).toMatch(/^and \d+ more$/);
    const list = await room
      .here()
      .locator(".questions-list")
      .evaluate((one) => one.scrollHeight - one.clientHeight);
    expect(list).toBeLessThanOrEqual(1);
  },
);
