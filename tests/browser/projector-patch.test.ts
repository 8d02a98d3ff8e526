import { describe, expect, it } from "vitest";
import { place, press, wall } from "./wall.ts";

const slides = {
  start: "# A talk {#start}\n",
  steps: "## Two steps {#steps}\n\n- one {.fragment}\n- two {.fragment}\n",
  clock: "## A clock {#clock}\n\n```timer #three\nminutes: 3\n```\n",
  last: "## The last one {#last}\n\nText\n",
} as const;
const talk = (...parts: readonly string[]) => parts.join("\n---\n\n");
const whole = talk(slides.start, slides.steps, slides.clock, slides.last);

const { open, served } = wall(whole);
const order = (page: Awaited<ReturnType<typeof open>>) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>(".slides .slide")].map(
      ({ id, dataset, parentElement }) =>
        `${dataset["number"]} ${id}${parentElement?.classList.contains("stack") ? " in a stack" : ""}`,
    ),
  );

describe("saving the seminar", () => {
  it("exchanges the changed slide and keeps the step", async () => {
    const page = await open("#/steps/1");
    await page.evaluate(() => (document.documentElement.dataset["mark"] = "not loaded again"));
    served().save(whole.replace("one {", "first {"));
    await page.waitForFunction(() => document.querySelector("#steps")?.textContent?.includes("first"));
    expect(await place(page)).toBe("steps/1");
    expect(await page.getAttribute("html", "data-mark")).toBe("not loaded again");
    served().save(whole.replace("Two steps", "Two of them"));
    await page.waitForFunction(() => document.title.startsWith("Two of them"));
    expect(await place(page)).toBe("steps/1");
    expect(await press(page, "PageDown", "PageDown", "PageUp")).toEqual(["steps/2", "clock", "steps/2"]);
  });

  it("keeps the place where a title changes, and with it the name made from it", async () => {
    const unnamed = whole.replace(" {#steps}", "");
    served().save(unnamed);
    const page = await open("#/two-steps/1");
    served().save(unnamed.replace("Two steps", "Two little steps"));
    await page.waitForSelector("#two-little-steps.present");
    expect(await place(page)).toBe("two-little-steps/1");
    expect(await press(page, "PageDown", "PageDown")).toEqual(["two-little-steps/2", "clock"]);
    served().save(whole);
    await page.waitForSelector("#steps", { state: "attached" });
  });

  it("keeps what was set on a widget whose name was made from the title", async () => {
    const unnamed = whole.replace("## A clock {#clock}", "## A clock").replace("timer #three", "timer");
    served().save(unnamed);
    const page = await open("#/a-clock");
    await page.locator("#a-clock-timer button").first().click();
    const kept = (id: string) =>
      page.evaluate(
        (name) => Object.values(localStorage).some((text: unknown) => String(text).includes(`"${name}"`)),
        id,
      );
    expect(await kept("a-clock-timer")).toBe(true);
    served().save(unnamed.replace("A clock", "The clock"));
    await page.waitForSelector("#the-clock-timer");
    expect(await kept("the-clock-timer")).toBe(true);
    served().save(whole);
    await page.waitForSelector("#three", { state: "attached" });
  });

  it("keeps the elements of slides that did not change", async () => {
    const page = await open("#/steps");
    await page.evaluate(() => document.querySelector("#last")?.setAttribute("data-mark", "same"));
    served().save(whole.replace("one {", "first {"));
    await page.waitForFunction(() => document.querySelector("#steps")?.textContent?.includes("first"));
    expect(await page.getAttribute("#last", "data-mark")).toBe("same");
  });

  it("puts a new slide in, numbers what follows, and stays", async () => {
    const page = await open("#/steps/1");
    served().save(talk(slides.start, "## New {#new}\n\nText\n", slides.steps, slides.clock, slides.last));
    await page.waitForSelector("#new", { state: "attached" });
    expect(await order(page)).toEqual(["1 start", "2 new", "3 steps", "4 clock", "5 last"]);
    expect(await place(page)).toBe("steps/1");
    expect(await press(page, "PageUp", "PageUp")).toEqual(["steps", "new"]);
  });

  it("stays near when the slide on the wall is taken away", async () => {
    const page = await open("#/clock");
    served().save(talk(slides.start, slides.steps, slides.last));
    await page.waitForSelector("#clock", { state: "detached" });
    expect(await order(page)).toEqual(["1 start", "2 steps", "3 last"]);
    expect(await place(page)).toMatch(/^steps/);
    expect(await press(page, "End")).toEqual(["last"]);
  });

  it("moves slides and makes stacks", async () => {
    const page = await open("#/clock");
    served().save(`${talk(slides.start, slides.last, slides.clock)}\n--\n\n${slides.steps}`);
    await page.waitForSelector(".stack", { state: "attached" });
    expect(await order(page)).toEqual(["1 start", "2 last", "3 clock in a stack", "4 steps in a stack"]);
    expect(await place(page)).toBe("clock");
    expect(await press(page, "PageDown", "PageUp", "PageUp")).toEqual(["steps", "clock", "last"]);
    served().save(whole);
    await page.waitForSelector(".stack", { state: "detached" });
    expect(await order(page)).toEqual(["1 start", "2 steps", "3 clock", "4 last"]);
  });

  it("keeps a running widget running, and its place in the next form of the slide", async () => {
    const page = await open("#/clock");
    const start = page.locator("#three button").first();
    await start.click();
    const running = await start.textContent();
    served().save(whole.replace("A clock", "The same clock"));
    await page.waitForFunction(() => document.querySelector("#clock h2")?.textContent === "The same clock");
    await expect.poll(() => page.locator("#three button").first().textContent()).toBe(running);
  });

  it("shows a mistake on its slide, and takes it away once it is mended", async () => {
    const page = await open("#/last");
    const panel = page.locator("#last .mistakes");
    served().save(whole.replace("{#last}", "{#last colour=red}"));
    await panel.waitFor();
    expect(await panel.textContent()).toContain("colour");
    served().save(whole);
    await panel.waitFor({ state: "detached" });
    expect(await place(page)).toBe("last");
  });

  it("follows an open overview", async () => {
    const page = await open("#/steps");
    await page.keyboard.press("o");
    served().save(talk(slides.start, slides.steps, "## New {#new}\n\nText\n", slides.clock, slides.last));
    await expect.poll(() => page.locator(".overview-links a").count()).toBe(5);
  });

  it("reaches a page that was away meanwhile", async () => {
    const page = await open("#/steps/1");
    await page.context().setOffline(true);
    served().save(whole.replace("one {", "first {"));
    await page.context().setOffline(false);
    await page.waitForFunction(() => document.querySelector("#steps")?.textContent?.includes("first"));
    expect(await place(page)).toBe("steps/1");
  });
});
