import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { openPollRoom, type PollRoom } from "./poll-room.ts";

const poll = (id: string, by: string): string => `## How much should they be held, ${id}? {#s-${id}}

\`\`\`poll #${id}
question: How much should they be held?
kind: scale
from: 0
to: 10
drives: { widget: reunion, parameter: touch, by: ${by} }
\`\`\``;

const talk = `# A talk

---

${poll("mean", "mean")}

---

${poll("all", "distribution")}

---

## Being held lowers the rise {#curve}

\`\`\`hormones #reunion
scenario: strange-situation
set: { pattern: secure }
controls: [touch]
finding: Being held lowers the rise.
\`\`\`
`;

let browser: Browser;
let room: PollRoom;
let phone: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  room = await openPollRoom(browser, talk);
  phone = await room.joinAs({ width: 390, height: 844 });
}, 60_000);
afterAll(async () => {
  await room?.close();
  await browser?.close();
});

async function ask(id: string, answers: readonly number[]): Promise<void> {
  await room.press(`section.present #${id} .poll-live`);
  await room.until(id, "open");
  await room.answer(id, answers);
  await room.until(id, "closed");
  await room.until(id, "shown");
}

const touchOn = (page: Page) => page.locator("#reunion input[type=range]");
const keyOn = (page: Page) => page.locator("#reunion .plot-key").textContent();

it(
  "H1 a shown result moves the curve on every screen, on a step of the control",
  { timeout: 60_000 },
  async () => {
    await ask("mean", [2, 2, 3, 3, 4, 4, 5]);
    await ask("all", [0, 0, 5, 5, 5, 5, 5, 5, 10, 10]);
    await room.press("section.present #reunion .plot-picture canvas");
    await phone.locator("#reunion canvas").first().waitFor();
    // The second poll has come after the first: the middle of the room, and a band for the whole of it.
    for (const page of [room.page, phone]) {
      await expect.poll(() => touchOn(page).inputValue()).toBe("0.5");
      await expect.poll(() => keyOn(page)).toContain("four in five of the room's answers");
    }
  },
);

it(
  "H1 whoever moves the control by hand has left the room's answers behind",
  { timeout: 60_000 },
  async () => {
    await touchOn(room.page).focus();
    await room.page.keyboard.press("ArrowRight");
    for (const page of [room.page, phone]) {
      await expect.poll(() => touchOn(page).inputValue()).toBe("0.6");
      await expect.poll(() => keyOn(page)).not.toContain("room's answers");
    }
  },
);
