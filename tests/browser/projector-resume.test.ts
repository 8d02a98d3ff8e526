import { describe, expect, it } from "vitest";
import { place, press, wall } from "./wall.ts";

const talk = `---
theme: mist
---

# A talk {#start}

---

## Two steps {#steps}

- one {.fragment}
- two {.fragment}

See [the last one](#last).

---

## A name like ümlaut {#größe}

Text

---

## The last one {#last}

Text
`;

const { open, context } = wall(talk);

describe("a link into the seminar", () => {
  it.each([
    ["#/steps", "steps"],
    ["#/steps/1", "steps/1"],
    ["#/steps/2", "steps/2"],
    ["#/steps/9", "steps/2"],
    ["#/gr%C3%B6%C3%9Fe", "größe"],
    ["#/no-such-slide", "start"],
    ["#/%E0%A4%A", "start"],
    ["#other", "start"],
  ])("%s opens %s", async (hash, expected) => {
    const page = await open(hash);
    expect(await place(page)).toBe(expected);
  });

  it("works on a page that is open already", async () => {
    const page = await open();
    await page.evaluate(() => (location.hash = "#/steps/1"));
    await expect.poll(() => place(page)).toBe("steps/1");
  });

  it("on a slide leads to the other slide", async () => {
    const page = await open("#/steps");
    await page.getByRole("link", { name: "the last one" }).click();
    expect(await place(page)).toBe("last");
    expect(await press(page, "PageUp")).toEqual(["größe"]);
  });

  it("shows its slide before the page's script has run, and the chosen theme", async () => {
    const first = await open();
    await press(first, "t");
    await context().route(/\/projector-/, () => {}); // never answered
    await first.evaluate(() => history.replaceState(null, "", "#/steps"));
    await first.reload({ waitUntil: "commit" });
    await first.waitForSelector("#last", { state: "attached" });
    expect(await place(first)).toBe("steps");
    expect(await first.getAttribute("html", "data-theme")).toBe("dusk");
    expect(await first.getAttribute("html", "data-ready")).toBeNull();
  });
});

describe("a reload", () => {
  it("comes back to slide, step, theme, text size and cover", async () => {
    const page = await open();
    await press(page, "PageDown", "PageDown", "t", "+", "b");
    await page.reload();
    await page.waitForSelector("html[data-ready]");
    expect(await place(page)).toBe("steps/1");
    expect(
      await page.evaluate(() => {
        const { dataset, style } = document.documentElement;
        return [dataset["theme"], dataset["cover"], style.getPropertyValue("--size")];
      }),
    ).toEqual(["dusk", "black", "1.1"]);
  });

  it("keeps the place in the address, so that a copied link leads back", async () => {
    const page = await open();
    await press(page, "PageDown", "PageDown");
    await expect.poll(() => page.url()).toMatch(/#\/steps\/1$/);
    await press(page, "PageDown", "PageDown");
    await expect.poll(() => decodeURIComponent(page.url())).toMatch(/#\/größe$/);
  });
});
