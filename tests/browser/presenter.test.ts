import axe from "axe-core";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { serveSeminar, type Served } from "../support/served.ts";

const talk = `---
title: A talk
duration: 10
---

# A talk {min=2}

Note:
Say hello. MARKER-ONE

---

## The second slide has two steps {#second min=3}

- one {.fragment}
- two {.fragment}

Note:
**Slowly.** MARKER-TWO

---

## The third one {#third min=2 content-note="a hard word"}

See [the second](#second).

---

## The last one {#last min=3 optional}

Done.
`;

let browser: Browser;
let served: Served;
let context: BrowserContext;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
});
beforeEach(async () => {
  // A room of its own for each: it remembers where it was.
  served = await serveSeminar(talk);
  context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
});
afterEach(async () => {
  await context.close();
  await served.close();
});

async function openWall(): Promise<Page> {
  const page = await context.newPage();
  await page.goto(served.address);
  await page.waitForSelector("html[data-ready]");
  return page;
}

async function openPresenter(): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${served.address}presenter.html`);
  await page.waitForSelector("#now-frame .slide");
  return page;
}

const wallIsAt = (wall: Page, slide: string, steps: number) =>
  wall.waitForFunction(
    ([id, count]) => {
      const present = document.querySelector(`.slide.present`);
      return present?.id === id && present?.querySelectorAll(".fragment.visible").length === count;
    },
    [slide, steps] as const,
  );
const presenterIsAt = (presenter: Page, slide: string, steps: number) =>
  presenter.waitForFunction(
    ([id, count]) => {
      const shown = document.querySelector("#now-frame .slide");
      return shown?.id === id && shown?.querySelectorAll(".fragment.visible").length === count;
    },
    [slide, steps] as const,
  );

describe("the presenter's window", () => {
  it("and the wall move each other, step by step", async () => {
    const [wall, presenter] = [await openWall(), await openPresenter()];
    await presenter.click("#do-next");
    await wallIsAt(wall, "second", 0);
    await wall.keyboard.press("PageDown");
    await presenterIsAt(presenter, "second", 1);
    await presenter.keyboard.press("PageDown");
    await wallIsAt(wall, "second", 2);
    await presenter.keyboard.press("PageUp");
    await wallIsAt(wall, "second", 1);
    await presenterIsAt(presenter, "second", 1);
  });

  it("opened late, shows where the wall is at once", async () => {
    const wall = await openWall();
    for (const _ of [1, 2]) await wall.keyboard.press("PageDown");
    await wallIsAt(wall, "second", 1);
    await presenterIsAt(await openPresenter(), "second", 1);
  });

  it("covers the wall and shows it again", async () => {
    const [wall, presenter] = [await openWall(), await openPresenter()];
    await presenter.keyboard.press("b");
    await wall.waitForSelector("html[data-cover=black]");
    expect(await presenter.getAttribute("#do-black", "aria-pressed")).toBe("true");
    await wall.keyboard.press(".");
    await presenter.waitForSelector("#do-black[aria-pressed=false]");
    await presenter.keyboard.press("w");
    await wall.waitForSelector("html[data-cover=white]");
    await presenter.keyboard.press("Escape");
    await wall.waitForSelector("html:not([data-cover])");
  });

  it("keeps its place and its clock when it is loaded again", async () => {
    const presenter = await openPresenter();
    await presenter.keyboard.press("PageDown");
    await presenter.keyboard.press("PageDown");
    await presenter.reload();
    await presenterIsAt(presenter, "second", 1);
    expect(await presenter.textContent("#do-start")).toBe("Back to 0:00");
    expect(await presenter.textContent("#pace")).toMatch(/ahead; ends \d\d:\d\d$/);
  });

  it("shows the notes with their marks, the next step, and the note that attendees see", async () => {
    const presenter = await openPresenter();
    await presenter.keyboard.press("PageDown");
    await presenterIsAt(presenter, "second", 0);
    expect(await presenter.innerHTML("#notes")).toContain("<strong>Slowly.</strong> MARKER-TWO");
    expect(await presenter.textContent("#next-label")).toBe("Next: step 1 of 2");
    expect(await presenter.locator("#next-frame .fragment.visible").count()).toBe(1);
    await presenter.keyboard.press("PageDown");
    await presenter.keyboard.press("PageDown");
    expect(await presenter.textContent("#next-label")).toBe("Next: 3 · The third one");
    expect(await presenter.textContent("#content-note")).toContain("a hard word");
  });

  it("shows slides in the theme of the wall, and stays dark itself", async () => {
    const [wall, presenter] = [await openWall(), await openPresenter()];
    await presenter.waitForSelector("#now-frame[data-theme=mist]");
    await wall.keyboard.press("t");
    const theme = await wall.getAttribute("html", "data-theme");
    expect(theme).not.toBe("mist");
    await presenter.waitForSelector(`#now-frame[data-theme=${theme}]`);
    await presenter.waitForSelector(`#next-frame[data-theme=${theme}]`);
    expect(await presenter.getAttribute("html", "data-theme")).toBe("dusk");
  });

  it("is the only page that holds notes", async () => {
    const wall = await context.request.get(served.address);
    const presenter = await context.request.get(`${served.address}presenter.html`);
    expect(await wall.text()).not.toContain("MARKER-");
    expect(await presenter.text()).toContain("MARKER-ONE");
  });

  it("goes by number, by the list of slides, and by a link", async () => {
    const presenter = await openPresenter();
    await presenter.keyboard.type("4");
    await presenter.keyboard.press("Enter");
    await presenterIsAt(presenter, "last", 0);
    await presenter.click("#do-jump");
    await presenter.getByRole("button", { name: "3 · The third one" }).click();
    await presenterIsAt(presenter, "third", 0);
    await presenter.click("#now-frame a[href='#second']");
    await presenterIsAt(presenter, "second", 0);
  });

  it("remembers how large the notes are", async () => {
    const presenter = await openPresenter();
    const size = () => presenter.$eval("#notes", (notes) => getComputedStyle(notes).fontSize);
    const usual = await size();
    await presenter.click("#do-larger");
    const larger = await size();
    expect(Number.parseFloat(larger)).toBeGreaterThan(Number.parseFloat(usual));
    await presenter.reload();
    expect(await size()).toBe(larger);
  });

  it.each([
    { width: 1280, height: 720 },
    { width: 1366, height: 768 },
    { width: 390, height: 844 },
  ])("fits on $width x $height without scrolling", async (size) => {
    const presenter = await openPresenter();
    await presenter.setViewportSize(size);
    const room = await presenter.evaluate(() => {
      const { scrollWidth, scrollHeight, clientWidth, clientHeight } = document.documentElement;
      const next = document.querySelector("#do-next")?.getBoundingClientRect();
      const notes = document.querySelector("#notes")?.getBoundingClientRect();
      return {
        over: [scrollWidth - clientWidth, scrollHeight - clientHeight],
        nextInside: next !== undefined && next.bottom <= innerHeight && next.right <= innerWidth,
        notes: notes?.height ?? 0,
      };
    });
    expect(room).toMatchObject({ over: [0, 0], nextInside: true });
    expect(room.notes).toBeGreaterThan(120);
  });

  it("has nothing that axe objects to, on any slide", async () => {
    const own = await browser.newContext({ bypassCSP: true, reducedMotion: "reduce" });
    try {
      const presenter = await own.newPage();
      await presenter.goto(`${served.address}presenter.html`);
      await presenter.waitForSelector("#now-frame .slide");
      await presenter.evaluate(axe.source);
      for (const _ of [1, 2, 3, 4, 5]) {
        const found = await presenter.evaluate(
          "axe.run().then(({ violations }) => violations.map(({ id }) => id))",
        );
        expect(found).toEqual([]);
        await presenter.keyboard.press("PageDown");
      }
    } finally {
      await own.close();
    }
  });

  it("shows what its author saves, and stays where it is", async () => {
    const presenter = await openPresenter();
    await presenter.keyboard.press("PageDown");
    served.save(talk.replace("**Slowly.**", "**Quickly.**").replace("- one", "- first"));
    await presenter.waitForFunction(
      () => document.querySelector("#notes strong")?.textContent === "Quickly.",
    );
    expect(await presenter.textContent("#now-frame li")).toBe("first");
    await presenterIsAt(presenter, "second", 0);
    served.save(talk);
    await presenter.waitForFunction(() => document.querySelector("#notes strong")?.textContent === "Slowly.");
  });
});
