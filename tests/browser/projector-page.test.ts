import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { place, press, wall } from "./wall.ts";

const talk = `---
subtitle: Under it
presenters:
  - name: Your name
---

# A talk that shows everything {#start}

---

# A part {#part}

---

## A list under a title that is long enough to need a second line on every wall {#list}

- Most studies are correlational, and their effects are small to medium, as far as anybody can say
- one {.fragment}

---

## Two columns {#split .split}

::: left
**Left**

A text that wraps in its column, wherever it is shown, at the same word
:::

::: right
**Right**

Text
:::

---

## A table {#table}

| Group | n |
|---|--:|
| one | 48 |

---

## Somebody's words {#words .quote}

> All of us are happiest
>
> -- Somebody

---

## A clock {#clock}

\`\`\`timer #three
minutes: 3
\`\`\`
`;

const ids = ["start", "part", "list", "split", "table", "words", "clock"];
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

describe("the page on the wall", () => {
  const { open, context, served } = wall(talk);

  it("asks nobody else for anything, breaks no rule of its policy, and raises no error", async () => {
    const asked: string[] = [];
    const errors: string[] = [];
    context().on("request", (request) => asked.push(new URL(request.url()).origin));
    context().on("console", (message) => message.type() === "error" && errors.push(message.text()));
    context().on("weberror", (error) => errors.push(error.error().message));
    const page = await open();
    await press(page, ...ids.map(() => "PageDown"), "o", "Escape", "t", "+", "m");
    expect(new Set(asked)).toEqual(new Set([new URL(served().address).origin]));
    expect(errors).toEqual([]);
  });

  it("has no role that takes reading away, one first heading, and one status line", async () => {
    const page = await open();
    expect(await page.locator("[role=application]").count()).toBe(0);
    expect(await page.locator("h1").count()).toBe(1);
    await press(page, "PageDown");
    await expect.poll(() => page.textContent("[role=status]")).toBe("Slide 2: A part");
    expect(await page.title()).toMatch(/^A part – /);
  });

  it("hides all slides but the present one from screen readers", async () => {
    const page = await open("#/list");
    const headings = await page.getByRole("heading").allTextContents();
    expect(headings).toEqual([
      "A list under a title that is long enough to need a second line on every wall",
    ]);
  });

  it.each(["mist", "dusk", "contrast"])("gives axe nothing to say, slide by slide, in %s", async (theme) => {
    const page = await open();
    await page.evaluate((name) => (document.documentElement.dataset["theme"] = name), theme);
    await page.evaluate(axe);
    for (const id of ids) {
      await page.evaluate((slide) => (location.hash = `#/${slide}`), id);
      await expect.poll(() => place(page)).toBe(id);
      const found = await page.evaluate(async () => {
        const { axe } = window as unknown as {
          readonly axe: {
            run(): Promise<{ violations: readonly { id: string; nodes: readonly { html: string }[] }[] }>;
          };
        };
        const { violations } = await axe.run();
        return violations.map((violation) => `${violation.id}: ${violation.nodes[0]?.html}`);
      });
      expect(found, id).toEqual([]);
    }
  });

  it("takes no orders from its query or from other windows", async () => {
    const page = await open();
    await page.goto(
      `${served().address}?view=scroll&autoSlide=50&keyboard=true&transition=zoom&width=100#/list`,
    );
    await page.waitForSelector("html[data-ready]");
    await page.evaluate(() => {
      window.postMessage(JSON.stringify({ method: "slide", args: [0] }), "*");
      window.postMessage(JSON.stringify({ method: "configure", args: [{ transition: "zoom" }] }), "*");
    });
    await press(page, "PageDown");
    expect(await place(page)).toBe("list/1");
    expect(await page.locator(".reveal.none").count()).toBe(1);
    expect(
      await page.evaluate(() =>
        [...document.querySelectorAll(".slides, .reveal-viewport")].map((e) => e.clientWidth),
      ),
    ).toEqual([1280, 1280]);
  });

  it("changes at once where less motion is wanted", async () => {
    const page = await context().newPage();
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.goto(`${served().address}#/list`);
    await page.waitForSelector("html[data-ready]");
    await press(page, "PageDown");
    expect(
      await page.evaluate(() => {
        const { transitionDuration, opacity } = getComputedStyle(
          document.querySelector("#list .fragment") ?? document.body,
        );
        return [transitionDuration, opacity];
      }),
    ).toEqual(["0s", "1"]);
  });

  it("prints every slide with all its steps on a page of its own", async () => {
    const page = await open("#/list");
    await page.keyboard.press("b");
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(ids.length);
    await page.emulateMedia({ media: "print" });
    for (const id of ids) expect(await page.locator(`#${id}`).isVisible()).toBe(true);
    expect(await page.locator("#list .fragment").isVisible()).toBe(true);
  });

  it("makes text larger in steps, but on a full slide only as far as nothing is cut off", async () => {
    const page = await open("#/list");
    const title = () =>
      page.evaluate(() =>
        Number.parseFloat(getComputedStyle(document.querySelector("#list h2") ?? document.body).fontSize),
      );
    const usual = await title();
    await press(page, "+");
    expect((await title()) / usual).toBeCloseTo(1.1);
    await press(page, "+", "+", "+");
    expect((await title()) / usual).toBeCloseTo(1.3);
    await press(page, "-", "-", "-");
    expect(await title()).toBeCloseTo(usual);
    await page.evaluate(() => {
      const list = document.querySelector("#list ul");
      for (let item = 0; item < 5; item++) list?.append(list.children[0]?.cloneNode(true) ?? "");
    });
    const cut = () =>
      page.evaluate(() => {
        const body = document.querySelector("#list .body") ?? document.body;
        return body.scrollHeight - body.clientHeight;
      });
    const usually = await cut();
    await press(page, "+", "+", "+");
    expect(await cut()).toBeLessThanOrEqual(usually + 1);
  });

  it("loads the chart library only where a chart is near", async () => {
    const asked: string[] = [];
    context().on("request", (request) => asked.push(request.url()));
    const page = await open();
    await press(page, ...ids.map(() => "PageDown"));
    await page.waitForSelector("#three .timer-live, #three button");
    expect(asked.filter((url) => /chart/i.test(url))).toEqual([]);
  });
});

/** On how many lines each text of a slide stands; widgets come to life at their own time and are left out. */
const linesOf = (page: Page, id: string) =>
  page.evaluate(
    (slide) =>
      [...document.querySelectorAll(`#${slide} :is(h1, h2, p, li, td):not(.widget *)`)].map((text) =>
        Math.round(
          text.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(text).lineHeight),
        ),
      ),
    id,
  );

describe("a wall of any size", () => {
  const { open } = wall(talk);
  const sizes = [
    [1024, 768],
    [1366, 768],
    [1920, 1080],
    [3840, 2160],
    [2560, 1080],
  ] as const;

  it("shows the same 16:9 slide, line by line, and nothing moves", async () => {
    const page = await open();
    const shapes: string[] = [];
    for (const [width, height] of sizes) {
      await page.setViewportSize({ width, height });
      await page.evaluate(() => document.fonts.ready);
      await page.keyboard.press("Home");
      const lines: (readonly number[])[] = [];
      for (const id of ids) {
        while ((await place(page)).split("/")[0] !== id) await page.keyboard.press("PageDown");
        lines.push(await linesOf(page, id));
      }
      const shape = await page.evaluate(() => {
        const box = document.querySelector(".reveal")?.getBoundingClientRect() ?? new DOMRect();
        return {
          ratio: Math.round((box.width / box.height) * 1000),
          inside: box.width <= innerWidth + 0.5 && box.height <= innerHeight + 0.5,
          fills: Math.abs(box.width - innerWidth) < 1 || Math.abs(box.height - innerHeight) < 1,
        };
      });
      expect(shape).toMatchObject({ ratio: 1778, inside: true, fills: true });
      shapes.push(JSON.stringify(lines));
    }
    expect(new Set(shapes).size).toBe(1);
  });
});

describe("without scripts", () => {
  const { context, served } = wall(talk, { javaScriptEnabled: false });

  it("all slides stand one below the other, steps included", async () => {
    const page = await context().newPage();
    await page.goto(served().address);
    const slides = page.locator(".slides .slide");
    const boxes = await Promise.all(ids.map((_, index) => slides.nth(index).boundingBox()));
    boxes.forEach((box, index) => {
      expect(box?.width).toBeGreaterThan(1200);
      expect(Math.round(box?.y ?? -1)).toBeGreaterThanOrEqual(index * 700);
    });
    for (const id of ids) expect(await page.locator(`#${id}`).isVisible()).toBe(true);
    expect(await page.locator("#list .fragment").isVisible()).toBe(true);
  });
});

describe("while scripts are still on their way, or never come", () => {
  const { context, served } = wall(talk);

  it("the first slide is there from HTML and CSS alone", async () => {
    await context().route(/\/projector-/, () => {}); // never answered
    const page = await context().newPage();
    await page.goto(served().address, { waitUntil: "commit" });
    await page.waitForSelector("#clock", { state: "attached" });
    expect(await place(page)).toBe("start");
  });

  it("all slides can be read where the script fails to load", async () => {
    await context().route(/\/projector-/, (route) => route.abort());
    const page = await context().newPage();
    await page.goto(served().address);
    await expect.poll(() => page.locator("#clock").isVisible()).toBe(true);
  });
});
