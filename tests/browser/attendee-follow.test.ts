import { describe, expect, it } from "vitest";
import { deckOf } from "../site/seminar.ts";
import { reading, reads, seats } from "./attendee.ts";

const source = `---
title: Leaning
---

# Leaning

---

## One {#one}

- first
- MARK-STEP {.fragment}
- MARK-THIRD {.fragment}

Note: MARK-NOTES

---

## Two {#two}

Something to read. [Back to one](#one)

\`\`\`poll #say
kind: text
question: What helps?
\`\`\`

---

## Three {#three}

MARK-THREE
`;
const { room, sit, again } = seats(source);

describe("somebody in the room", () => {
  it("S1 has nothing in the browser that the room has not reached", async () => {
    const page = await sit();
    await room().does({ type: "go", slide: "one", step: 0 });
    await reads(page, "one");
    expect(room().sent.join("")).toContain("first");
    expect(room().sent.join("")).not.toMatch(/MARK-/);
    await room().does({ type: "go", slide: "one", step: 1 });
    await reads(page, "one", 1);
    expect(room().sent.join("")).toContain("MARK-STEP");
    expect(room().sent.join("")).not.toMatch(/MARK-(NOTES|TH)/);
  });

  it("R6 is told beneath the first slide that the connection is not encrypted, and not again", async () => {
    const page = await sit();
    const told = page.locator("main > .plain");
    expect(await told.textContent()).toContain("This connection is not encrypted");
    await room().does({ type: "go", slide: "one", step: 0 });
    await reads(page, "one");
    expect(await told.count()).toBe(0);
  });

  it("is on the exact slide and step at once, late or coming back", async () => {
    await room().does({ type: "go", slide: "one", step: 1 });
    const page = await sit();
    expect(await reading(page)).toBe("one 1");
    await room().does({ type: "go", slide: "one", step: 2 });
    await again(page);
    expect(await reading(page)).toBe("one 2");
    expect(await page.textContent("#state")).toContain("Following");
    expect(await page.textContent("#place")).toBe("2 of 4");
  });

  it("sees a step come without losing anything that stands there", async () => {
    await room().does({ type: "go", slide: "one", step: 0 });
    const page = await sit();
    const heading = await page.$("#slide h1");
    await room().does({ type: "go", slide: "one", step: 1 });
    await reads(page, "one", 1);
    expect(await heading?.evaluate((element) => element.isConnected)).toBe(true);
    await expect.poll(() => page.textContent("#said")).toContain("MARK-STEP");
    await room().does({ type: "go", slide: "one", step: 0 });
    await reads(page, "one", 0);
    expect(await page.textContent("#slide")).not.toContain("MARK-STEP");
  });

  it("looks back, is told where the room is, and is never dragged", async () => {
    await room().does({ type: "go", slide: "one", step: 2 }, { type: "go", slide: "two", step: 0 });
    const page = await sit();
    await reads(page, "two");
    await page.keyboard.press("ArrowLeft");
    await reads(page, "one", 2);
    expect(await page.textContent("#state")).toContain("Looking around");
    expect(await page.textContent("#bar-text")).toBe("You are on 2, the room is on 3.");
    await room().does({ type: "go", slide: "three", step: 0 });
    await page.waitForFunction(
      () => document.querySelector("#bar-text")?.textContent === "You are on 2, the room is on 4.",
    );
    expect(await reading(page)).toBe("one 2");
    // Not even where the room comes to the same slide.
    await room().does({ type: "go", slide: "one", step: 2 });
    await page.waitForFunction(() => document.querySelector("#to-room")?.textContent === "Follow");
    await room().does({ type: "go", slide: "three", step: 0 });
    await page.click("#to-room");
    await reads(page, "three");
    expect(await page.isVisible("#bar")).toBe(false);
  });

  it("goes to any slide that was reached, by the list or by a link, and to no other", async () => {
    await room().does({ type: "go", slide: "one", step: 0 }, { type: "go", slide: "two", step: 0 });
    const page = await sit();
    await reads(page, "two");
    await page.click("#slide a");
    await reads(page, "one");
    await page.click("#tab-slides");
    await page.waitForFunction(() => document.querySelectorAll(".slide-list li").length === 3);
    expect(await page.textContent(".slide-list")).not.toContain("Three");
    await page.click('.slide-list button:has-text("Two")');
    await reads(page, "two");
    expect(await page.textContent("#state")).toContain("Following");
    // On a phone the list lay over the slide: it is gone, and the slide has the focus.
    expect(await page.isVisible("#panel")).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("H1");
    await page.click("#tab-slides");
    await page.keyboard.press("Escape");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("tab-slides");
  });

  it("hears what they did not send in time", async () => {
    await room().does({ type: "go", slide: "two", step: 0 }, { type: "open", poll: "say", run: 1 });
    const page = await sit();
    await page.locator("#say textarea").pressSequentially("a voice");
    await room().does({ type: "close", poll: "say", run: 1 });
    await page.waitForSelector("#say :text('The poll closed before you sent this: a voice')");
  });

  it("is not taken away from what they are writing; the bar says where the room is", async () => {
    await room().does({ type: "go", slide: "two", step: 0 }, { type: "open", poll: "say", run: 1 });
    const page = await sit();
    const field = page.locator("#say textarea");
    await field.pressSequentially("a vo");
    await room().does({ type: "cover", cover: "black" }, { type: "go", slide: "three", step: 0 });
    await page.waitForSelector("#bar:not([hidden])");
    expect(await reading(page)).toBe("two 0");
    await room().does({ type: "cover", cover: "none" });
    await field.pressSequentially("ice");
    expect(await field.inputValue()).toBe("a voice");
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it("is asked to look at the room while the screen is dark", async () => {
    await room().does({ type: "go", slide: "one", step: 0 });
    const page = await sit();
    await room().does({ type: "cover", cover: "black" });
    await page.waitForSelector('#screen[data-kind="covered"]:not([hidden])');
    expect(await page.textContent("#screen")).toContain("Look at the room");
    await room().does({ type: "cover", cover: "none" });
    await reads(page, "one");
  });

  it("can go on reading when the seminar has ended", async () => {
    await room().does({ type: "go", slide: "one", step: 0 }, { type: "go", slide: "two", step: 0 });
    const page = await sit();
    await reads(page, "two");
    await room().does({ type: "end" });
    await page.waitForSelector('#screen[data-kind="ended"]:not([hidden])');
    await page.click("#tab-slides");
    await page.click('.slide-list button:has-text("One")');
    await reads(page, "one");
  });

  it("is told that it is over when they come afterwards", async () => {
    const page = await sit();
    await room().does({ type: "end" });
    await page.waitForSelector('#screen[data-kind="ended"]:not([hidden])');
    room().shut(4410);
    await page.reload();
    await page.waitForSelector('#screen[data-kind="ended"]:not([hidden])');
    expect(await page.textContent("#state")).toContain("The seminar has ended");
  });

  it.each([
    [4423, "The room takes nobody new at the moment."],
    [4503, "The room is full"],
    [4409, "You went on in another window."],
  ])("is told why the room does not let them in (%d)", async (closeCode, said) => {
    const page = await sit();
    room().shut(closeCode);
    await page.reload();
    await page.waitForSelector(`#line:not([hidden]):has-text("${said}")`);
  });

  it("R7 shows their printed ticket where the room asks for one", async () => {
    const page = await sit();
    room().shut(4428);
    await page.reload();
    await page.fill("#ticket", "WRONG");
    await page.keyboard.press("Enter");
    await page.waitForSelector(":text('These letters are on no ticket.')");
    room().shut(undefined);
    await page.fill("#ticket", "RIGHT");
    await page.keyboard.press("Enter");
    await page.waitForSelector("html[data-ready]");
    expect(await page.isVisible("#ticket")).toBe(false);
  });

  it("sees what the author saves while the room runs", async () => {
    await room().does({ type: "go", slide: "one", step: 0 });
    const page = await sit();
    room().edit(deckOf(source.replace("- first", "- first, mended")), ["one"]);
    await page.waitForSelector('#slide li:has-text("first, mended")');
  });

  it("T3 goes on reading while the room is away, hears which of the two is, and is back on the exact step", async () => {
    await room().does({ type: "go", slide: "one", step: 0 });
    const page = await sit();
    room().drop();
    await page.waitForSelector("#line:not([hidden])");
    expect(await page.textContent("#line")).toContain("The room cannot be reached");
    expect(await reading(page)).toBe("one 0");
    await room().does({ type: "go", slide: "one", step: 2 });
    room().back();
    await reads(page, "one", 2);
    await page.waitForSelector("#line", { state: "hidden" });
    await page.context().setOffline(true);
    room().drop();
    await page.waitForSelector("#line:not([hidden])");
    expect(await page.textContent("#line")).toContain("Your device");
  });

  it("T6 uses nothing that needs a secure context", async () => {
    const page = await sit();
    expect(await page.evaluate(() => isSecureContext)).toBe(false);
  });
});

describe("the page before the room", () => {
  it("waits where none is open, and opens by itself", async () => {
    room().lobby = "none";
    const waiting = await sit();
    await waiting.goto(new URL("/", waiting.url()).href);
    expect(await waiting.textContent("main")).toContain("No room is open yet");
    room().lobby = undefined;
    await waiting.waitForSelector("html[data-ready]");
    expect(await reading(waiting)).toMatch(/ 0$/);
  });

  it("asks for the four letters where there are several", async () => {
    room().lobby = "several";
    const page = await sit();
    await page.goto(new URL("/", page.url()).href);
    await page.keyboard.type("km");
    await page.keyboard.press("Enter");
    expect(await page.textContent("#wrong")).toBe("Please type all four letters.");
    await page.keyboard.type("tr");
    await page.keyboard.press("Enter");
    await page.waitForSelector("html[data-ready]");
    expect(new URL(page.url()).pathname).toBe("/KMTR");
  });
});
