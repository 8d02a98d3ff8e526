import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { House } from "../../src/session/house.ts";
import type { Question, ReadText } from "../../src/session/session.ts";
import type { PresenterView } from "../../src/session/views/presenter-view.ts";
import { violations } from "../support/axe.ts";
import { launchBrowser } from "../support/browser.ts";
import { toldRoom, type ToldRoom } from "../support/told-room.ts";

const talk = `---
title: A talk
duration: 50
---

# A talk {min=2}

---

## How do you feel about it? {#asked min=3}

\`\`\`poll #feel
question: How do you feel about it?
kind: choice
options: [steadier, relieved, exposed, in debt, weaker]
\`\`\`

\`\`\`poll #words
question: And in a word?
kind: words
\`\`\`

Note:
Let the room answer **before** you speak. Then close the poll, wait a breath, and show what came.

---

## One that may be left out {#spare min=4 optional content-note="a hard word"}

Text.

---

## The end {#end min=1}
`;

const house: House = {
  code: "KMTR",
  address: "http://192.168.0.12:4747/KMTR",
  addresses: ["http://192.168.0.12:4747/KMTR", "http://10.8.0.3:4747/KMTR"],
  encrypted: false,
  invitation: undefined,
  remotes: {},
  earlier: undefined,
};
const texts: readonly ReadText[] = Array.from({ length: 40 }, (_, index) => ({
  text: `word ${index}`,
  count: 1,
  verdict: index < 30 ? "waiting" : "approved",
}));
const inbox = Object.fromEntries(
  Array.from({ length: 12 }, (_, index): readonly [string, Question] => [
    `q${index}`,
    {
      id: `q${index}`,
      text: `Question ${index}?`,
      state: index < 4 ? "waiting" : "approved",
      upvotes: index,
    },
  ]),
);
const poll = (phase: "open" | "closed") => ({ run: 1, phase, source: "ballots", live: false }) as const;

let browser: Browser;
let room: ToldRoom;
let context: BrowserContext;
let page: Page;
/** Slide 2 with a room of 62, as most states have it. */
let base: PresenterView;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
});
beforeEach(async () => {
  room = await toldRoom(talk);
  base = { ...room.first, house, joined: 62, connected: 58, position: { slide: "asked", step: 0 } };
  room.tell(base);
  context = await browser.newContext({ viewport: { width: 1280, height: 720 }, bypassCSP: true });
  page = await context.newPage();
  await page.goto(room.address);
  await page.waitForSelector("html[data-room=here]");
  await page.waitForSelector("#now-frame #asked");
});
afterEach(async () => {
  await context.close();
  await room.close();
});

const shows = (text: string, place: string) =>
  page.waitForFunction(
    ([words, where]) => document.querySelector(where ?? "")?.textContent?.includes(words ?? "") === true,
    [text, place] as const,
  );

/** What the console can come to show, and how to get there. */
const states: readonly {
  readonly name: string;
  readonly view: () => PresenterView;
  readonly says: readonly [text: string, place: string];
  readonly act?: () => Promise<unknown>;
}[] = [
  {
    name: "nobody yet",
    view: () => ({ ...base, joined: 0, connected: 0 }),
    says: ["Nobody has joined yet.", "#room-panel"],
  },
  {
    name: "two polls, one of them open",
    view: () => ({
      ...base,
      polls: { feel: poll("open") },
      results: { feel: { answered: 45, waiting: 0 } },
      pace: {
        round: 1,
        release: { shape: "counts", n: 12, cells: [5, 6, 1], declined: 0, more: false },
      },
    }),
    says: ["About 45 of 62 answered.", "#poll-panel"],
  },
  {
    name: "thirty texts to read",
    view: () => ({
      ...base,
      polls: { words: poll("closed") },
      results: { words: { answered: 40, waiting: 30 } },
      texts: { words: texts },
    }),
    act: () => page.click("#tab-texts"),
    says: ["30 to read · 10 may be seen", "#texts"],
  },
  {
    name: "questions",
    view: () => ({ ...base, inbox }),
    act: () => page.click("#tab-questions"),
    says: ["4 to read · 8 open", "#questions"],
  },
  {
    name: "trouble: a full disk, a crowd, a locked room",
    view: () => ({
      ...base,
      trouble: "disk-full",
      newcomers: 41,
      locked: true,
      polls: { feel: poll("open") },
    }),
    says: ["The disk is full", "#room-panel"],
  },
  {
    name: "a session of today",
    view: () => ({
      ...base,
      joined: 0,
      house: { ...house, earlier: { session: "s1", startedAt: 0, slide: "asked" } },
    }),
    says: ["You can go on with it.", "#room-panel"],
  },
  {
    name: "the room's own sheet",
    view: () => ({
      ...base,
      house: {
        ...house,
        invitation: "http://192.168.0.12:4747/key?to=/remote#abcdefghijklmnopqrstuv",
        remotes: { a: { pairedAt: 0 } },
      },
    }),
    act: () => page.click('[data-key="more"]'),
    says: ["Scan this with your own phone.", "#room-dialog"],
  },
  {
    name: "a show of hands",
    view: () => base,
    act: () => page.click('[data-key="feel hands"]'),
    says: ["How many hands?", "#hands-dialog"],
  },
  {
    name: "the end",
    view: () => ({ ...base, ended: true }),
    says: ["The session has ended.", "#room-panel"],
  },
];
const sizes = [
  { width: 1280, height: 720 },
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
  { width: 390, height: 844 },
];

describe("every state of the console", () => {
  it.each(states)("$name fits on every screen, and axe objects to nothing", async ({ view, says, act }) => {
    room.tell(view());
    await page.waitForSelector("#room-panel > *");
    await act?.();
    await shows(...says);
    for (const size of sizes) {
      await page.setViewportSize(size);
      const found = await page.evaluate(() => {
        const { scrollWidth, scrollHeight, clientWidth, clientHeight } = document.documentElement;
        const next = document.querySelector("#do-next")?.getBoundingClientRect();
        const below = document.querySelector(":is(#notes, #texts, #questions):not([hidden])");
        return {
          over: [scrollWidth - clientWidth, scrollHeight - clientHeight],
          next: next !== undefined && next.bottom <= innerHeight && next.right <= innerWidth,
          below: below?.getBoundingClientRect().height ?? 0,
        };
      });
      expect([size.width, found.over, found.next]).toEqual([size.width, [0, 0], true]);
      expect(found.below).toBeGreaterThan(size.width === 390 ? 60 : 100);
    }
    await page.setViewportSize({ width: 1280, height: 720 });
    expect(await violations(page)).toEqual([]);
  });
});

describe("the console", () => {
  it("T3 says that the room is away, keeps what it knows, lets nothing be pressed, and comes back", async () => {
    room.tell({ ...base, polls: { feel: poll("open") }, results: { feel: { answered: 45, waiting: 0 } } });
    await page.waitForSelector("#poll-panel >> text=Close the poll");
    room.away(true);
    await shows("The room is away.", "#room-panel");
    expect(await page.textContent("#poll-panel")).toContain("About 45 of 62");
    expect(await page.isDisabled("#poll-panel >> text=Close the poll")).toBe(true);
    // The slides go on: at a poll the first press says so, the second one goes.
    await page.keyboard.press("PageDown");
    await page.waitForSelector("#refused:not(:empty)");
    await page.keyboard.press("PageDown");
    await page.waitForSelector("#now-frame #spare");
    room.away(false);
    await page.waitForSelector("html[data-room=here]");
    await page.waitForFunction(() => !document.querySelector("#room-panel")?.textContent?.includes("away"));
  });

  it("says why something was not done", async () => {
    room.refuse("still-open");
    await page.click('[data-key="lock"]');
    await shows("Close the open poll first", "#refused");
    room.refuse(undefined);
    await page.click('[data-key="lock"]');
    await page.waitForSelector("#refused", { state: "hidden" });
  });

  it("one double click opens a poll and does not close it", async () => {
    await page.dblclick('[data-key="feel step"]');
    const asked = () => room.asked.filter(({ type }) => type !== "go" && type !== "cover");
    await expect.poll(asked).toEqual([{ type: "open", poll: "feel", run: 1 }]);
    room.tell({ ...base, polls: { feel: poll("open") } });
    await page.waitForSelector("#poll-panel >> text=Close the poll");
    // What the second click asked for would have come before this.
    await page.click('[data-key="lock"]');
    await expect.poll(asked).toEqual([
      { type: "open", poll: "feel", run: 1 },
      { type: "lock", locked: true },
    ]);
  });

  it("a tap from which no click came does not take the next one with it", async () => {
    await page.$eval('[data-key="feel step"]', (button) =>
      button.dispatchEvent(new MouseEvent("click", { detail: 2, bubbles: true })),
    );
    await expect.poll(() => room.asked.at(-1)).toEqual({ type: "open", poll: "feel", run: 1 });
  });

  it("keeps a clicker's keys working wherever the focus is, but in a field", async () => {
    await page.focus("#tab-questions");
    await page.keyboard.press("PageDown");
    await page.waitForFunction(() => document.activeElement?.id === "tab-questions");
    await expect.poll(() => room.asked.at(-1)?.type).toBe("next");
    await page.click('[data-key="feel hands"]');
    const before = room.asked.length;
    await page.keyboard.press("b");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("5");
    expect(await page.inputValue("#hands-dialog input >> nth=0")).toBe("5");
    expect(room.asked.slice(before)).toEqual([]);
  });

  it("offers the machine's other addresses, and takes up the session of today", async () => {
    room.tell({
      ...base,
      joined: 0,
      house: { ...house, earlier: { session: "s1", startedAt: 0, slide: "x" } },
    });
    await page.click("text=Go on with it");
    await page.click('[data-key="more"]');
    await page.click("text=10.8.0.3:4747/KMTR");
    await page.click('[data-key="pair"]');
    await expect
      .poll(() => room.asked.filter(({ type }) => type !== "go" && type !== "cover"))
      .toEqual([
        { type: "resume", session: "s1" },
        { type: "use-address", address: "http://10.8.0.3:4747/KMTR" },
        { type: "invite-remote" },
      ]);
  });

  it("keeps the focus in a list that changes under it", async () => {
    const told = (list: readonly ReadText[]) =>
      room.tell({
        ...base,
        polls: { words: poll("closed") },
        results: { words: { answered: 40, waiting: 30 } },
        texts: { words: list },
      });
    told(texts);
    await page.click("text=Read 30 texts");
    const focused = () =>
      page.evaluate(
        () => document.activeElement?.closest("[data-item] ")?.querySelector(".text")?.textContent,
      );
    await expect.poll(focused).toBe("word 0");
    told(texts.map((text, index) => (index === 0 ? { ...text, verdict: "approved" } : text)));
    await expect.poll(focused).toBe("word 1");
    // Somebody else decides on another one: nothing moves.
    told(texts.map((text, index) => (index === 0 || index === 9 ? { ...text, verdict: "rejected" } : text)));
    await page.waitForFunction(() => document.querySelectorAll("#texts [data-state=rejected]").length === 2);
    expect(await focused()).toBe("word 1");
  });

  it("says in a rehearsal what could not be written, and keeps the minutes", async () => {
    await page.clock.install();
    await page.reload();
    await page.waitForSelector("#now-frame #asked");
    await page.click("#do-rehearse");
    await page.clock.fastForward(400_000);
    room.minutes.answer = { why: "read-only" };
    await page.click("#do-rehearse");
    await page.click("#took-dialog .main");
    await shows("The file cannot be written to.", "#took-dialog");
    expect(room.minutes.wanted).toEqual([{ minutes: { asked: 6.5 } }]);
    room.minutes.answer = { written: ["asked"], left: [] };
    await page.click("#took-dialog .main");
    await shows("1 number is in the file now.", "#took-dialog");
    await page.click("#took-dialog >> text=Close");
    expect(await page.textContent("#do-rehearse")).toBe("Rehearse");
  });
});
