import { describe, expect, it } from "vitest";
import { place, wall } from "./wall.ts";

const talk = `# A talk {#start}

---

## Reaching for a hand {#hand}

Somebody is near. {.fragment}

---

## What babies do {#babies}

They reach for someone.

- a stone {.fragment}

--

## Below the babies {#below}

A <b>stone</b>
`;

const { open, served } = wall(talk);
const options = (page: Awaited<ReturnType<typeof open>>) => page.locator(".search li").allInnerTexts();

describe("finding a slide", () => {
  it.each([["/"], ["Control+k"]])("%s opens the field; words of title and text find slides", async (key) => {
    const page = await open();
    await page.keyboard.press(key);
    await page.keyboard.type("reach");
    expect(await options(page)).toEqual([
      expect.stringContaining("Reaching for a hand"),
      expect.stringMatching(/What babies do\s+They reach for someone/),
    ]);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    expect(await place(page)).toBe("babies");
    expect(await page.locator("dialog[open]").count()).toBe(0);
  });

  it("Enter goes to the first; letters that are keys elsewhere are only letters here", async () => {
    const page = await open("#/hand");
    await page.keyboard.press("/");
    await page.keyboard.type("below b/3");
    expect(await options(page)).toEqual([]);
    expect(await page.locator(".search .count").innerText()).toBe("No slide has these words.");
    await page.locator(".search input").fill("below");
    await page.keyboard.press("Enter");
    expect(await place(page)).toBe("below");
  });

  it("Escape leaves the wall where it was, and the same key closes what it opened", async () => {
    const page = await open("#/hand");
    await page.keyboard.press("/");
    await page.keyboard.press("Escape");
    expect(await place(page)).toBe("hand");
    await page.keyboard.press("Control+k");
    await page.keyboard.press("Control+k");
    expect(await page.locator("dialog[open]").count()).toBe(0);
  });

  it("a click goes there, and a screen reader knows which line is chosen", async () => {
    const page = await open();
    await page.keyboard.press("/");
    await page.keyboard.type("stone");
    const field = page.getByRole("combobox");
    expect(await field.getAttribute("aria-expanded")).toBe("true");
    await page.keyboard.press("ArrowDown");
    const chosen = await field.getAttribute("aria-activedescendant");
    expect(await page.locator(`#${chosen}`).getAttribute("aria-selected")).toBe("true");
    await page.getByRole("option").nth(1).click();
    expect(await place(page)).toBe("below");
  });

  it("finds what was saved a moment ago", async () => {
    const page = await open();
    served().save(`${talk}\n---\n\n## A pebble {#pebble}\n`);
    await page.waitForSelector("#pebble", { state: "attached" });
    await page.keyboard.press("/");
    await page.keyboard.type("pebble");
    await page.keyboard.press("Enter");
    expect(await place(page)).toBe("pebble");
  });
});
