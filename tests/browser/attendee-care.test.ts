import { describe, expect, it } from "vitest";
import { reading, reads, seats } from "./attendee.ts";

const source = `---
title: Held
presenters: [{ name: Ada One }]
content-note: One vignette describes a child in foster care.
---

# Held

---

## Before {#before}

Quiet.

---

## Hard {#hard content-note="a child who cries"}

MARK-HARD

---

## After {#after}

Quiet again.
`;
const { room, sit, again, address } = seats(source);

describe("care on the attendee's page", () => {
  it("begins with a plain note on the contents, and choice", async () => {
    await room().does({ type: "go", slide: "before", step: 0 });
    const page = await sit();
    expect(await page.textContent("#welcome")).toContain("One vignette describes a child in foster care.");
    expect(await page.textContent("#welcome")).toContain("Ada One");
    expect(await reading(page)).toBeUndefined();
    await page.click("#join");
    await reads(page, "before");
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("H1");
    // Once is enough.
    await again(page);
    expect(await reading(page)).toBe("before 0");
  });

  it("leads whoever joins at once to the slide, also where that comes a little later", async () => {
    await room().does({ type: "go", slide: "before", step: 0 });
    const page = await sit();
    const held: (() => Promise<void>)[] = [];
    await page.context().route("**/slide/**", (route) => void held.push(() => route.continue()));
    await page.reload();
    await page.waitForSelector("html[data-ready]");
    await page.click("#join");
    await page.waitForSelector('#screen[data-kind="coming"]:not([hidden])');
    for (const goes of held) await goes();
    await reads(page, "before");
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("H1");
  });

  async function comeToHard() {
    await room().does({ type: "go", slide: "before", step: 0 });
    const page = await sit();
    await page.click("#join");
    await reads(page, "before");
    await room().does({ type: "go", slide: "hard", step: 0 });
    await page.waitForSelector('#screen[data-kind="card"]:not([hidden])');
    expect(await page.textContent("#screen h1")).toBe("Next: a child who cries");
    expect(await page.isVisible(":text('MARK-HARD')")).toBe(false);
    return page;
  }

  it("shows a marked slide when somebody wants it, and does not ask again", async () => {
    const page = await comeToHard();
    await page.click('#screen button:text-is("Show")');
    await reads(page, "hard");
    await room().does({ type: "go", slide: "before", step: 0 }, { type: "go", slide: "hard", step: 0 });
    await reads(page, "hard");
    await again(page);
    expect(await reading(page)).toBe("hard 0");
  });

  it("leaves a marked slide out, and goes on with the next one by itself", async () => {
    const page = await comeToHard();
    await page.click('#screen button:text("Skip this slide")');
    await page.waitForSelector('#screen[data-kind="skipped"]');
    await room().does({ type: "go", slide: "after", step: 0 });
    await reads(page, "after");
    // Later it can be read after all.
    await page.click("#tab-slides");
    await page.click('.slide-list button:has-text("left out")');
    await page.click('#screen button:text("Show it after all")');
    await reads(page, "hard");
  });

  it("waits on the slide before for as long as somebody wants", async () => {
    const page = await comeToHard();
    await page.click('#screen button:text("Wait")');
    await reads(page, "before");
    await room().does({ type: "go", slide: "after", step: 0 });
    await page.waitForFunction(
      () => document.querySelector("#bar-text")?.textContent === "You are on 2, the room is on 4.",
    );
    expect(await reading(page)).toBe("before 0");
    await page.click("#to-room");
    await reads(page, "after");
  });

  it("pauses the screen, also over a reload, and comes back to the room or to one's place", async () => {
    await room().does({ type: "go", slide: "before", step: 0 });
    const page = await sit();
    await page.click("#join");
    await reads(page, "before");
    await page.click("#tab-more");
    await page.click("#pause");
    await page.waitForSelector('#screen[data-kind="paused"]');
    await room().does({ type: "go", slide: "after", step: 0 });
    await again(page);
    expect(await page.textContent("#screen")).toContain("Take the time you need.");
    expect(await reading(page)).toBeUndefined();
    await page.click('#screen button:text("Back to the room")');
    await reads(page, "after");
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("H1");
    await page.click("#tab-more");
    await page.click("#pause");
    await room().does({ type: "go", slide: "before", step: 0 });
    await page.click('#screen button:text("Back to my place")');
    await reads(page, "after");
  });

  it("tells nobody that somebody paused, skipped or waited", async () => {
    const page = await comeToHard();
    const said: string[] = [];
    page.on("websocket", (socket) => socket.on("framesent", ({ payload }) => said.push(String(payload))));
    await page.reload();
    await page.waitForSelector('#screen[data-kind="card"]:not([hidden])');
    const before = said.length;
    await page.click('#screen button:text("Skip this slide")');
    await page.click("#tab-more");
    await page.click("#pause");
    await page.waitForSelector('#screen[data-kind="paused"]');
    expect(said.slice(before)).toEqual([]);
  });

  it("sends the pace, without a name", async () => {
    await room().does({ type: "go", slide: "before", step: 0 });
    const page = await sit();
    await page.click("#join");
    await page.click("#tab-more");
    await page.click('button:text("I am lost")');
    await page.waitForSelector('button[aria-pressed="true"]:text("I am lost")');
    expect(page.url()).toBe(address());
  });
});

describe("R6 on a network that is not encrypted", () => {
  const sentence = ":text('This connection is not encrypted')";

  it("it is said before joining, and once more under More", async () => {
    await room().does({ type: "go", slide: "before", step: 0 });
    const page = await sit();
    expect(await page.isVisible(`#welcome ${sentence}`)).toBe(true);
    await page.click("#join");
    await reads(page, "before");
    expect(await page.isVisible(`main ${sentence}`)).toBe(false);
    await page.click("#tab-more");
    await page.waitForSelector(`#panel ${sentence}`);
  });
});
