import { describe, expect, it } from "vitest";
import { place, press, wall } from "./wall.ts";

const talk = `# A talk {#start}

---

## Two steps {#steps}

- one {.fragment}
- two {.fragment}

---

## A stack begins {#top}

Text

--

## Its middle {#middle}

- one {.fragment}

--

## Its end {#end}

Text

---

## One minute {#ground .grounding}

Both feet on the floor.

---

## A field {#field}

Text
`;

const { open } = wall(talk);
/** Opens the last slide with what a widget may have on it: a field and a button. */
async function openField(): Promise<Awaited<ReturnType<typeof open>>> {
  const page = await open("#/field");
  await page.evaluate(() => {
    const field = Object.assign(document.createElement("input"), { id: "typed" });
    const button = Object.assign(document.createElement("button"), { id: "button" });
    button.addEventListener("click", () => (document.title = "pressed"));
    document.querySelector("#field .body")?.append(field, button);
  });
  return page;
}
const cover = (page: Awaited<ReturnType<typeof open>>) =>
  page.evaluate(() => document.documentElement.dataset["cover"] ?? "none");

describe("a clicker", () => {
  it("sees every step and every slide once, stacks from top to bottom, and stays at the end", async () => {
    const page = await open();
    const keys = Array.from({ length: 11 }, () => "PageDown");
    expect(await press(page, ...keys)).toEqual([
      "steps",
      "steps/1",
      "steps/2",
      "top",
      "middle",
      "middle/1",
      "end",
      "ground",
      "field",
      "field",
      "field",
    ]);
  });

  it("goes back the same way", async () => {
    const page = await open("#/ground");
    const keys = Array.from({ length: 8 }, () => "PageUp");
    expect(await press(page, ...keys)).toEqual([
      "end",
      "middle/1",
      "middle",
      "top",
      "steps/2",
      "steps/1",
      "steps",
      "start",
    ]);
  });

  it("enters a stack at its top also when it was left in the middle", async () => {
    const page = await open("#/middle");
    await press(page, "2", "Enter");
    expect(await press(page, "PageDown", "PageDown", "PageDown")).toEqual(["steps/1", "steps/2", "top"]);
  });

  it("loads nothing again on F5, and opens nothing on Escape", async () => {
    const page = await open("#/steps/1");
    await page.evaluate(() => (document.documentElement.dataset["mark"] = "here"));
    expect(await press(page, "F5", "Shift+F5", "Escape")).toEqual(["steps/1", "steps/1", "steps/1"]);
    expect(await page.evaluate(() => document.documentElement.dataset["mark"])).toBe("here");
    expect(await page.locator("html[data-overview], dialog").count()).toBe(0);
  });

  it("shows a covered wall again on Escape", async () => {
    const page = await open("#/steps/1");
    await page.keyboard.press("w");
    expect(await cover(page)).toBe("white");
    expect(await press(page, "Escape")).toEqual(["steps/1"]);
    expect(await cover(page)).toBe("none");
  });

  it("covers the wall with b or the full stop, and shows it again with the same", async () => {
    const page = await open();
    for (const [key, colour] of [
      ["b", "black"],
      [".", "black"],
      ["w", "white"],
      [",", "white"],
    ] as const) {
      await page.keyboard.press(key);
      expect(await cover(page)).toBe(colour);
      await page.keyboard.press(key);
      expect(await cover(page)).toBe("none");
    }
  });

  it("lifts the cover when it moves on", async () => {
    const page = await open();
    await page.keyboard.press("b");
    expect(await press(page, "PageDown")).toEqual(["steps"]);
    expect(await cover(page)).toBe("none");
  });

  it("works while a field, a button or a panel has the focus", async () => {
    const page = await openField();
    await page.focus("#typed");
    expect(await press(page, "PageUp")).toEqual(["ground"]);
    await page.keyboard.press("?");
    expect(await page.locator("dialog[open]").count()).toBe(1);
    expect(await press(page, "PageDown")).toEqual(["field"]);
    expect(await page.locator("dialog[open]").count()).toBe(0);
  });
});

describe("the keyboard", () => {
  it.each([
    ["ArrowRight", "ArrowLeft"],
    ["ArrowDown", "ArrowUp"],
    ["Space", "Backspace"],
    ["Space", "Shift+Space"],
    ["n", "p"],
    ["N", "P"],
  ])("moves on with %s and back with %s", async (onward, back) => {
    const page = await open();
    expect(await press(page, onward, onward, back, back)).toEqual(["steps", "steps/1", "steps", "start"]);
  });

  it("goes to the first and the last slide", async () => {
    const page = await open("#/top");
    expect(await press(page, "End", "Home")).toEqual(["field", "start"]);
  });

  it("goes to a number, shows which slide that is, and forgets it on Escape", async () => {
    const page = await open();
    await page.keyboard.press("4");
    expect(await page.textContent(".notice")).toContain("Its middle");
    expect(await press(page, "Enter")).toEqual(["middle"]);
    expect(await press(page, "6", "Escape", "Enter")).toEqual(["middle", "middle", "middle"]);
    expect(await press(page, "9", "9", "Enter")).toEqual(["middle", "middle", "middle"]);
  });

  it("goes to the grounding slide and back to where the room was", async () => {
    const page = await open("#/steps/1");
    expect(await press(page, "g", "g")).toEqual(["ground", "steps/1"]);
  });

  it("leaves what is typed to the field, and Space to the button", async () => {
    const page = await openField();
    await page.focus("#typed");
    await page.keyboard.type("b w 3p");
    expect(await page.inputValue("#typed")).toBe("b w 3p");
    expect(await place(page)).toBe("field");
    expect(await cover(page)).toBe("none");
    await page.focus("#button");
    expect(await press(page, "Space")).toEqual(["field"]);
    expect(await page.title()).toBe("pressed");
  });

  it("says all keys in words on ?, and closes that with ? or Escape", async () => {
    const page = await open();
    await page.keyboard.press("?");
    const panel = page.locator("dialog[open]");
    expect(await panel.textContent()).toContain("Next step or slide");
    expect(await panel.textContent()).toContain("Black screen");
    await page.keyboard.press("?");
    expect(await panel.count()).toBe(0);
    await page.keyboard.press("?");
    await page.keyboard.press("Escape");
    expect(await panel.count()).toBe(0);
  });

  it("obeys no single characters once they are switched off, and keeps that over a reload", async () => {
    const page = await open();
    await page.keyboard.press("m");
    await page.getByRole("checkbox").uncheck();
    await page.keyboard.press("Escape");
    await page.reload();
    await page.waitForSelector("html[data-ready]");
    await press(page, "b", "w", "t", "?", "2", "Enter");
    expect(await cover(page)).toBe("none");
    expect(await page.locator("dialog[open]").count()).toBe(0);
    expect(await place(page)).toBe("start");
    expect(await press(page, "PageDown", "Space")).toEqual(["steps", "steps/1"]);
  });
});

describe("the overview", () => {
  it("opens on o at the current slide, moves by arrows, goes by Enter", async () => {
    const page = await open("#/top");
    await page.keyboard.press("o");
    const links = page.locator(".overview-links a");
    expect(await links.allTextContents()).toEqual([
      "1 · A talk",
      "2 · Two steps",
      "3 · A stack begins",
      "4 · Its middle",
      "5 · Its end",
      "6 · One minute",
      "7 · A field",
    ]);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("3 · A stack begins");
    await page.keyboard.press("ArrowDown");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("7 · A field");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Enter");
    expect(await place(page)).toBe("ground");
  });

  it("a clicker moves the choice, and its button for black goes there instead of covering the wall", async () => {
    const page = await open();
    for (const key of ["o", "PageDown", "PageDown", "PageDown", "PageUp", "."])
      await page.keyboard.press(key);
    expect(await place(page)).toBe("top");
    expect(await cover(page)).toBe("none");
    expect(await page.locator("html[data-overview]").count()).toBe(0);
  });

  it("lays every link over its slide", async () => {
    const page = await open();
    await page.keyboard.press("o");
    const apart = await page.evaluate(() => {
      const boxes = (selector: string) =>
        [...document.querySelectorAll(selector)].map((each) => each.getBoundingClientRect());
      const slides = boxes(".slides .slide");
      return boxes(".overview-links li").map((box, index) => {
        const slide = slides[index];
        return slide ? Math.max(Math.abs(box.x - slide.x), Math.abs(box.y - slide.y)) : Infinity;
      });
    });
    expect(apart).toHaveLength(7);
    expect(Math.max(...apart)).toBeLessThan(1);
  });

  it("goes by a click, and closes on Escape where it was", async () => {
    const page = await open("#/steps/2");
    await page.keyboard.press("o");
    await page.keyboard.press("Escape");
    expect(await place(page)).toBe("steps/2");
    await page.keyboard.press("o");
    await page.locator(".overview-links a").nth(4).click();
    expect(await place(page)).toBe("end");
  });
});
