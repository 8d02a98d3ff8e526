import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { startProgram, type Program } from "../support/program.ts";
import { place } from "./wall.ts";

const source = `---
title: Leaning on someone
---

# Leaning on someone {#start}

---

## Two things first {#steps}

- One {.fragment}
- Two {.fragment}

---

## When I lean on someone I feel … {#asked}

\`\`\`poll #lean
question: When I lean on someone I feel …
options: [steadier, exposed, in debt]
\`\`\`

---

## What calms first? {#known}

\`\`\`poll #check
question: What calms first?
about: knowledge
options: [breath, thought, time]
correct: breath
\`\`\`

---

## A minute {#minute}

\`\`\`timer #clock
minutes: 1
\`\`\`

---

## The end {#end}
`;

let browser: Browser;
let program: Program;
let context: BrowserContext;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());
beforeEach(async () => {
  [program, context] = await Promise.all([
    startProgram(source),
    browser.newContext({ viewport: { width: 1280, height: 720 } }),
  ]);
});
afterEach(async () => {
  await context.close();
  await program.close();
});

/** A wall that has heard of its room: before that it works by itself, as without one. */
async function openWall(hash = "", in_ = context): Promise<Page> {
  const page = await in_.newPage();
  await page.goto(program.here() + hash);
  await page.waitForSelector("html[data-ready][data-room-state=here]");
  return page;
}

async function openConsole(): Promise<Page> {
  const page = await context.newPage();
  await page.goto(new URL("presenter.html", program.here()).href);
  await page.waitForSelector("html[data-room=here]");
  return page;
}

const wait = { timeout: 20_000 };
const wallIsAt = (wall: Page, at: string) => expect.poll(() => place(wall), wait).toBe(at);
const consoleIsAt = (page: Page, label: string) =>
  expect.poll(() => page.textContent("#now-label"), wait).toContain(label);

/** What the page has told custom widgets, in order. */
async function listen(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    for (const name of ["opened", "closed", "shown"]) {
      document.addEventListener(`attune:poll-${name}`, (event) => {
        heard.push(`${(event as CustomEvent<{ poll: string }>).detail.poll} ${name}`);
      });
    }
    document.addEventListener("attune:slide", (event) => {
      const { slide, step } = (event as CustomEvent<{ slide: string; step: number }>).detail;
      heard.push(`${slide}/${step}`);
    });
  });
  return () => page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
}

/** The same of polls only: where a page is, is told after it was painted, maybe only now. */
const ofPolls = (heard: () => Promise<readonly string[]>) => async () =>
  (await heard()).filter((each) => !each.includes("/"));

describe("P1 a clicker alone", () => {
  it("H2 runs polls and moves on, while the console follows and widgets are told", async () => {
    const [wall, console] = [await openWall(), await openConsole()];
    const heard = await listen(wall);
    const presses = [
      ["steps/0", "steps"],
      ["steps/1", "steps/1"],
      ["steps/2", "steps/2"],
      ["asked/0", "asked"],
      ["lean opened", "asked"],
      ["lean closed", "asked"],
      ["lean shown", "asked"],
      ["known/0", "known"],
      ["check opened", "known"],
      ["check closed", "known"],
      ["check shown", "known"],
    ] as const;
    for (const [index, [event, at]] of presses.entries()) {
      await wall.keyboard.press("PageDown");
      await expect.poll(heard, wait).toHaveLength(index + 1);
      expect((await heard()).at(-1)).toBe(event);
      expect(await place(wall)).toBe(at);
    }
    await consoleIsAt(console, "4 of 6");
    // The answer comes before the next slide.
    await wall.keyboard.press("PageDown");
    await expect.poll(() => console.textContent("#poll-panel"), wait).toContain("answer");
    expect(await place(wall)).toBe("known");
    await wall.keyboard.press("PageDown");
    await wallIsAt(wall, "minute");
    await consoleIsAt(console, "5 of 6");
    await console.keyboard.press("PageUp");
    await wallIsAt(wall, "known");
  });

  it("a key that is held down passes through slides, and opens no poll", async () => {
    const wall = await openWall();
    await wall.keyboard.down("PageDown");
    for (let count = 0; count < 12; count += 1) await wall.keyboard.down("PageDown");
    await wall.keyboard.up("PageDown");
    await wallIsAt(wall, "asked");
    const heard = await listen(wall);
    await wall.keyboard.press("PageDown");
    await expect.poll(ofPolls(heard), wait).toEqual(["lean opened"]);
  });
});

describe("R3 wall, console and a second wall", () => {
  it("are in the same place, whoever jumps, links, searches or covers", async () => {
    const [wall, other, console] = [await openWall(), await openWall(), await openConsole()];
    for (const key of ["5", "Enter"]) await wall.keyboard.press(key);
    await wallIsAt(other, "minute");
    await consoleIsAt(console, "5 of 6");
    await other.keyboard.press("Home");
    await wallIsAt(wall, "start");
    await wall.evaluate(() => (location.hash = "#/steps/1"));
    await wallIsAt(other, "steps/1");
    await console.keyboard.press("b");
    await other.waitForSelector("html[data-cover=black]");
    await wall.waitForSelector("html[data-cover=black]");
    await wall.keyboard.press("Escape");
    await other.waitForSelector("html:not([data-cover])");
    await expect.poll(() => console.getAttribute("#do-black", "aria-pressed"), wait).toBe("false");
  });

  it("never disagree for long, however they are pressed at once", async () => {
    const [wall, console] = [await openWall(), await openConsole()];
    for (let round = 0; round < 10; round += 1) {
      await Promise.all([
        wall.keyboard.press(round % 3 === 2 ? "PageUp" : "PageDown"),
        console.keyboard.press("PageDown"),
      ]);
    }
    const where = async () => {
      const number = /^(\d+)/.exec((await console.textContent("#now-label")) ?? "")?.[1];
      const [slide = ""] = (await place(wall)).split("/");
      const all = ["start", "steps", "asked", "known", "minute", "end"];
      return all.indexOf(slide) + 1 === Number(number);
    };
    await expect.poll(where, wait).toBe(true);
    // And both still obey.
    await console.keyboard.press("End");
    await wallIsAt(wall, "end");
    await wall.keyboard.press("Home");
    await consoleIsAt(console, "1 of 6");
  });
});

describe("K2 after kill -9 the same command", () => {
  it("brings back slide, step, cover, polls and settings, also in a new browser", async () => {
    const wall = await openWall();
    const heard = await listen(wall);
    for (const key of ["3", "Enter"]) await wall.keyboard.press(key);
    for (const event of ["lean opened", "lean closed"]) {
      await wall.keyboard.press("PageDown");
      await expect.poll(async () => (await ofPolls(heard)()).at(-1), wait).toBe(event);
    }
    for (const key of ["5", "Enter"]) await wall.keyboard.press(key);
    await wallIsAt(wall, "minute");
    await wall.click("#clock .widget-bar button >> nth=0");
    await expect.poll(() => wall.textContent("#clock .widget-bar button >> nth=0"), wait).toBe("Pause");
    // A digit belongs to the button that was pressed, as long as it has the focus.
    await wall.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
    for (const key of ["2", "Enter", "PageDown", "w"]) await wall.keyboard.press(key);
    const code = await wall.getAttribute("html", "data-room");
    const other = await openWall();
    await other.waitForSelector("html[data-cover=white]");
    await program.kill();
    await program.start();
    const fresh = await browser.newContext();
    const later = await openWall("", fresh);
    expect(await later.getAttribute("html", "data-room")).toBe(code);
    await wallIsAt(later, "steps/1");
    await later.waitForSelector("html[data-cover=white]");
    for (const key of ["5", "Enter"]) await later.keyboard.press(key);
    await expect.poll(() => later.textContent("#clock .widget-bar button >> nth=0"), wait).toBe("Pause");
    await wallIsAt(wall, "minute");
    for (const key of ["3", "Enter"]) await later.keyboard.press(key);
    await wallIsAt(wall, "asked");
    await wall.keyboard.press("PageDown");
    await expect.poll(async () => (await ofPolls(heard)()).at(-1), wait).toBe("lean shown");
    await fresh.close();
  });

  it("a wall that is loaded again shows its place at once", async () => {
    const wall = await openWall("#/steps/2");
    await wallIsAt(await openWall(), "steps/2");
    await wall.reload();
    await wall.waitForSelector("html[data-ready]");
    expect(await place(wall)).toBe("steps/2");
  });
});

describe("while the author writes", () => {
  it("the room keeps to its slide, whose name changes with its title, and to its black screen", async () => {
    const untitled = source.replace("## The end {#end}", "## The end");
    program.save(untitled);
    const [wall, console] = [await openWall("#/the-end"), await openConsole()];
    await consoleIsAt(console, "6 of 6 · The end");
    await console.keyboard.press("b");
    await wall.waitForSelector("html[data-cover=black]");
    program.save(untitled.replace("## The end", "## Where it ends"));
    await wallIsAt(wall, "where-it-ends");
    await consoleIsAt(console, "6 of 6 · Where it ends");
    const fresh = await browser.newContext();
    const later = await openWall("", fresh);
    await wallIsAt(later, "where-it-ends");
    await later.waitForSelector("html[data-cover=black]");
    await fresh.close();
  });

  it("a changed picture is shown anew, and a changed language is the page's", async () => {
    const picture = (colour: string) =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="80" height="80"><rect width="80" height="80" fill="${colour}"/></svg>`;
    writeFileSync(join(program.folder, "square.svg"), picture("red"));
    const shown = source.replace("## The end {#end}", "## The end {#end}\n\n![A square](square.svg)");
    program.save(shown);
    const wall = await openWall("#/end");
    await wall.waitForSelector('#end img[src="square.svg"]');
    writeFileSync(join(program.folder, "square.svg"), picture("rebeccapurple"));
    await wall.waitForSelector('#end img[src^="square.svg?v="]');
    const seen = await wall.evaluate(async () => {
      const address = document.querySelector<HTMLImageElement>("#end img")?.src ?? "";
      return await (await fetch(address)).text();
    });
    expect(seen).toContain("rebeccapurple");
    program.save(shown.replace("title: Leaning on someone", "title: Leaning on someone\nlanguage: en-GB"));
    await wall.waitForSelector("html[lang=en-GB]");
  });
});

describe("T3 without its room", () => {
  it("wall and console go on together, and the room comes to where they are", async () => {
    const [wall, console] = [await openWall("#/steps"), await openConsole()];
    await consoleIsAt(console, "2 of 6");
    await program.kill();
    await wall.keyboard.press("PageDown");
    await expect.poll(() => console.textContent("#now-label"), wait).toContain("1 of 2");
    for (let count = 0; count < 2; count += 1) await console.keyboard.press("PageDown");
    await wallIsAt(wall, "asked");
    // The first press on a poll says that the room is away; the second goes on.
    await wall.keyboard.press("PageDown");
    await wall.getByText("The room is away: nobody can be asked").waitFor();
    expect(await place(wall)).toBe("asked");
    await wall.keyboard.press("PageDown");
    await consoleIsAt(console, "4 of 6");
    await wall.keyboard.press("b");
    await expect.poll(() => console.getAttribute("#do-black", "aria-pressed"), wait).toBe("true");
    await program.start();
    const later = await openWall();
    await wallIsAt(later, "known");
    await later.waitForSelector("html[data-cover=black]");
    // Whoever of the three comes back last takes nothing back.
    await later.keyboard.press("b");
    await wall.waitForSelector("html:not([data-cover=black])");
    await expect.poll(() => console.getAttribute("#do-black", "aria-pressed"), wait).toBe("false");
    const heard = await listen(later);
    await wall.keyboard.press("PageDown");
    await expect.poll(ofPolls(heard), wait).toEqual(["check opened"]);
    expect([await place(wall), await place(later)]).toEqual(["known", "known"]);
  });

  it("what is set in a widget meanwhile is in both windows, and in the room afterwards", async () => {
    const [wall, console] = [await openWall("#/minute"), await openConsole()];
    await consoleIsAt(console, "5 of 6");
    const label = (page: Page) => page.textContent("[id=clock] .widget-bar button >> nth=0");
    await expect.poll(() => label(console), wait).toBe("Start");
    await program.kill();
    await wall.click("#clock .widget-bar button >> nth=0");
    await expect.poll(() => label(console), wait).toBe("Pause");
    await program.start();
    const fresh = await browser.newContext();
    const later = await openWall("", fresh);
    await wallIsAt(later, "minute");
    await expect.poll(() => label(later), wait).toBe("Pause");
    await fresh.close();
  });
});
