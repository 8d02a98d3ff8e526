import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { violations } from "../support/axe.ts";
import { reads, seats } from "./attendee.ts";

const source = `---
title: Looks
presenters: [{ name: Ada One, about: Therapist }]
---

# Looks

---

## Words of every kind stand in one column {#words}

- a list
- with ==marks== and [a link](https://example.org)[^1]

| What | How much | Averylongwordthatdoesnotbreakanywhereinthecolumn |
|---|---|---|
| one | 1 | yes |

> Said once.
> -- Somebody

Term
: What it means

[^1]: A note.

::: handout
More to read later.
:::

---

## A question {#asked}

\`\`\`poll #choice
question: I feel …
options: [steadier, relieved, exposed]
\`\`\`

\`\`\`poll #place
kind: grid
question: Where are you?
x: { label: Mood, from: -5, to: 5, labels: [heavy, light] }
y: { label: Energy, from: -5, to: 5, labels: [calm, lively] }
\`\`\`

\`\`\`poll #order
kind: rank
question: What first?
options: [one, two, three]
\`\`\`

---

## A curve {#curve}

\`\`\`hormones #reunion
scenario: strange-situation
controls: [pattern, delay]
finding: Cortisol peaks after the reunion.
\`\`\`

---

## Own words {#own}

\`\`\`note #try
prompt: One thing that I will try
\`\`\`

\`\`\`breathe #air
\`\`\`
`;
const { room, sit } = seats(source);

const sizes = [
  { width: 360, height: 640 },
  { width: 390, height: 844 },
  { width: 1366, height: 768 },
] as const;
const slides = ["words", "asked", "curve", "own"] as const;

async function setTheme(page: Page, theme: string): Promise<void> {
  await page.evaluate((name) => (document.documentElement.dataset["theme"] = name), theme);
}

/** What is wider than the screen, so that somebody would have to scroll sideways. */
const tooWide = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

async function goTo(page: Page, slide: string): Promise<void> {
  await room().does({ type: "go", slide, step: 0 });
  if (slide === "asked")
    for (const poll of ["choice", "place", "order"]) await room().does({ type: "open", poll, run: 1 });
  await reads(page, slide);
  if (slide === "asked")
    await page.waitForFunction(() => document.querySelectorAll(".ask-form").length === 3);
  if (slide === "curve") await page.waitForSelector("#reunion canvas");
}

describe.each(["mist", "dusk", "contrast"])("the attendee's page in %s", (theme) => {
  it.each(sizes)("axe finds nothing, and nothing is too wide, at $width x $height", async (viewport) => {
    const page = await sit({ viewport, reducedMotion: "reduce" });
    await setTheme(page, theme);
    for (const slide of slides) {
      await goTo(page, slide);
      expect(await violations(page), slide).toEqual([]);
      expect(await tooWide(page), slide).toBe(0);
    }
    for (const panel of ["slides", "notes", "ask", "more"]) {
      await page.click(`#tab-${panel}`);
      expect(await violations(page), panel).toEqual([]);
      expect(await tooWide(page), panel).toBe(0);
      await page.keyboard.press("Escape");
    }
  });
});

describe("the attendee's page", () => {
  it("fits at twice the size, on half the width", async () => {
    const page = await sit({ viewport: { width: 320, height: 512 }, deviceScaleFactor: 2 });
    await page.evaluate(() => document.documentElement.style.setProperty("--size", "1.45"));
    for (const slide of slides) {
      await goTo(page, slide);
      expect(await tooWide(page), slide).toBe(0);
    }
  });

  it("moves nothing for people who asked for that", async () => {
    const page = await sit({ reducedMotion: "reduce" });
    await goTo(page, "words");
    const moving = () => page.evaluate(() => document.getAnimations().length);
    await goTo(page, "own");
    expect(await moving()).toBe(0);
  });

  it("keeps the colours and the size that somebody chose", async () => {
    const page = await sit();
    await page.click("#tab-more");
    await page.check('input[name="theme"][value="contrast"]');
    await page.check('input[name="size"][value="1.2"]');
    await page.reload();
    await page.waitForSelector("html[data-ready]");
    expect(await page.getAttribute("html", "data-theme")).toBe("contrast");
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe("19.2px");
  });

  it("can be pressed with a thumb: nothing to press is lower than 24 px, and what answers is 44", async () => {
    const page = await sit();
    await goTo(page, "asked");
    const low = (selector: string, least: number) =>
      page.$$eval(
        selector,
        (all, height) =>
          all
            .filter((one) => one.getClientRects().length > 0 && one.getBoundingClientRect().height < height)
            .map((one) => one.outerHTML.slice(0, 80)),
        least,
      );
    expect(await low("button, summary, label:has(input)", 24)).toEqual([]);
    expect(await low(".answer-option, .ask-form button, .tabs button", 44)).toEqual([]);
  });
});
