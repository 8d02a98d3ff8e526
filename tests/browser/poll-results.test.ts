import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Json } from "../../src/session/json.ts";
import { launchBrowser } from "../support/browser.ts";
import { openPollRoom, violations, type PollRoom } from "./poll-room.ts";

const block = (id: string, ...lines: readonly string[]): string =>
  [`## Which of these is it, ${id}? {#s-${id}}`, "", `\`\`\`poll #${id}`, ...lines, "```"].join("\n");

const talk = (theme: string): string =>
  [
    `---\ntitle: A talk\ntheme: ${theme}\n---\n\n# A talk`,
    block("choice", "question: I feel …", "options: [steadier, relieved, exposed, in debt]"),
    block("check", "question: What?", "options: [wrong, MARKER right]", "correct: MARKER right", "k: 12"),
    block("choices", "kind: choices", "question: What?", "options: [walk, call, sleep]", "k: 12"),
    block("scale", "kind: scale", "question: How?", "to: 5", "labels: [not at all, completely]"),
    block("number", "kind: number", "question: How many?", "correct: 52", "k: 13"),
    block("words", "kind: words", "question: Say", "max: 2", "moderated: false"),
    block("text", "kind: text", "question: Say", "moderated: false"),
    block("rank", "kind: rank", "question: What?", "options: [available, encouraging, calm]"),
    block("grid", "kind: grid", "question: Where?", "x: { label: distance }", "y: { label: worry }"),
    block(
      "mind-before",
      "pair: before",
      "question: What?",
      "options: [less, more]",
      "about: knowledge",
      "k: 12",
    ),
    block("mind-after", "pair: after"),
    block("few", "question: What?", "options: [a, b]"),
  ].join("\n\n---\n\n");

// `k` is as many as answer: live releases would leave out those who came last, differently each time (P5).
const times = (count: number, answer: Json): readonly Json[] => Array.from({ length: count }, () => answer);

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
});

/** What cannot be read because it stands outside its slide. */
const beyond = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const slide = document.querySelector("section.present")?.getBoundingClientRect();
    const all = document.querySelectorAll<HTMLElement>("section.present .poll-live *");
    return [...all].flatMap((one) => {
      const box = one.getBoundingClientRect();
      const inside =
        slide && box.left >= slide.left - 1 && box.right <= slide.right + 1 && box.bottom <= slide.bottom + 1;
      return inside || box.width * box.height === 0 || one.closest(".unseen") ? [] : [one.className];
    });
  });

describe.each(["mist", "dusk"])("results on the wall in %s", (theme) => {
  let room: PollRoom;
  let page: Page;
  const live = () => room.here().locator(".poll-live");
  const foot = () => live().locator(".poll-how").textContent();
  const texts = (selector: string) => live().locator(selector).allTextContents();

  beforeAll(async () => {
    room = await openPollRoom(browser, talk(theme));
    page = room.page;
  }, 60_000);
  afterAll(async () => {
    await room?.close();
  });

  /** Onward to the next poll's slide, opened. */
  async function open(poll: string): Promise<void> {
    await room.press(`section.present #${poll} .poll-live`);
    await room.until(poll, "open");
  }

  async function closeAndShow(poll: string): Promise<void> {
    await room.until(poll, "closed");
    await room.until(poll, "shown");
    await live().locator(".poll-result, .poll-withheld").waitFor();
  }

  async function isReadable(): Promise<void> {
    expect(await violations(page)).toEqual([]);
    expect(await beyond(page)).toEqual([]);
  }

  it("P4 a personal choice never grows on the wall; P5 small counts read few, and n is told in fives", async () => {
    await open("choice");
    expect(await foot()).toBe("Open. Answer on your own phone or laptop. Nobody can see who chose what.");
    await room.answer("choice", [...times(12, 0), ...times(9, 1), ...times(2, 2), 3]);
    await expect.poll(foot).toBe("Open. 20 or more have answered. Nobody can see who chose what.");
    expect(await live().locator(".poll-result").count()).toBe(0);
    await closeAndShow("choice");
    expect(await texts(".poll-number")).toEqual(["12", "9", "few", "few"]);
    expect(await foot()).toBe("Closed, 20 answers or a few more. Nobody can see who chose what.");
    expect(await live().locator("caption").textContent()).toBe("Most chose: steadier (12 of 20, 60 %).");
    await isReadable();
  });

  it("S1 the correct answer comes with the reveal and not before", async () => {
    await open("check");
    await room.answer("check", [...times(4, 0), ...times(8, 1)]);
    await closeAndShow("check");
    expect(await texts(".poll-number")).toEqual(["4", "8"]);
    expect(await live().locator(".poll-correct").count()).toBe(0);
    await page.keyboard.press("PageDown");
    await live().locator(".poll-correct").waitFor();
    expect(await texts(".is-correct .poll-label")).toEqual(["MARKER right✓ correct"]);
    await isReadable();
  });

  it("several choices: shares are of people", async () => {
    await open("choices");
    await room.answer("choices", [...times(6, [0, 1]), ...times(6, [1])]);
    await closeAndShow("choices");
    expect(await texts(".poll-number")).toEqual(["6", "12", "0"]);
    expect(await texts("td")).toEqual(["6", "50 %", "12", "100 %", "0", "0 %"]);
    await isReadable();
  });

  it("a scale is a distribution with its mean", async () => {
    await open("scale");
    await room.answer("scale", [...times(4, 2), ...times(10, 3), ...times(6, 4)]);
    await closeAndShow("scale");
    expect(await texts(".poll-top")).toEqual(["4", "10", "6"]);
    expect(await texts(".poll-mean span")).toEqual(["Mean 3.1"]);
    expect(await texts(".poll-end")).toEqual(["not at all", "", "", "", "completely"].filter(Boolean));
    await isReadable();
  });

  it("estimates are a distribution, with the true number at the reveal", async () => {
    await open("number");
    await room.answer("number", [...times(5, 20), ...times(8, 55)]);
    await closeAndShow("number");
    expect(await texts(".poll-top")).toEqual(["5", "8"]);
    expect(await live().locator(".poll-mark").count()).toBe(0);
    await page.keyboard.press("PageDown");
    await live().locator(".poll-mark").waitFor();
    expect(await texts(".poll-mark")).toEqual(["✓ correct: 52"]);
    await isReadable();
  });

  it("words are a cloud in which none is missing, and a list to be heard", async () => {
    const said = ["be strong", "hush", "stand on your own two feet", "later", "smile"];
    await open("words");
    await room.answer("words", [...times(9, ["hush", "smile"]), ...said.map((word) => [word])]);
    await closeAndShow("words");
    await live().locator(".poll-word").first().waitFor();
    expect((await texts(".poll-word")).toSorted()).toEqual(said.toSorted());
    expect(await live().locator(".unseen li").count()).toBe(5);
    const boxes = await live()
      .locator(".poll-word")
      .evaluateAll((all) =>
        all.map((one) => {
          const { left, right, top, bottom } = one.getBoundingClientRect();
          // Letters stand within their line.
          return { left, right, top: top + (bottom - top) * 0.25, bottom: bottom - (bottom - top) * 0.25 };
        }),
      );
    const overlaps = boxes.filter((a, index) =>
      boxes.some(
        (b, other) =>
          other < index && a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom,
      ),
    );
    expect(overlaps).toEqual([]);
    await isReadable();
  });

  it("P7 texts stand there as text, however many and whatever is in them", async () => {
    const long = (index: number): string =>
      `${index}: <b onclick="x">we</b> carry it together, one part each, for as long as it takes and then some.`;
    await open("text");
    await room.answer(
      "text",
      Array.from({ length: 26 }, (_, index) => long(index)),
    );
    await closeAndShow("text");
    const seen = await texts(".poll-sayings li");
    expect(seen.length).toBeGreaterThan(7);
    expect(seen[0]).toContain('<b onclick="x">');
    expect(await texts(".poll-rest")).toEqual([`and ${26 - seen.length} more`]);
    await isReadable();
  });

  it("ranks are mean ranks, the first one on top", async () => {
    await open("rank");
    await room.answer("rank", [...times(6, [2, 0, 1]), ...times(4, [0, 2, 1])]);
    await closeAndShow("rank");
    expect(await texts(".poll-row .poll-label")).toEqual(["", "calm", "available", "encouraging"]);
    expect(await texts(".poll-number")).toEqual(["1.4", "1.6", "3.0"]);
    await isReadable();
  });

  it("a grid is counted in squares; P5 a square with few says so and shows no size", async () => {
    await open("grid");
    await room.answer("grid", [
      ...times(6, { x: 1, y: 7 }),
      ...times(4, { x: 7, y: 1 }),
      { x: 4, y: 4 },
      { x: 1, y: 1 },
    ]);
    await closeAndShow("grid");
    expect(await texts(".poll-disc")).toEqual(["6", "few", "few", "4"]);
    const sizes = await live()
      .locator(".poll-disc.is-few")
      .evaluateAll((all) => all.map((one) => one.clientHeight));
    expect(new Set(sizes).size).toBe(1);
    await isReadable();
  });

  it("a pair shows both distributions and the shift", async () => {
    await open("mind-before");
    await room.answer("mind-before", [...times(9, 0), ...times(3, 1)]);
    await closeAndShow("mind-before");
    await open("mind-after");
    await room.answer("mind-after", [...times(3, 0), ...times(9, 1)]);
    await closeAndShow("mind-after");
    expect(await texts(".poll-shift")).toEqual(["Change", "−50", "+50"]);
    expect(await live().locator("caption").textContent()).toBe("less: 75 % before, 25 % after.");
    await isReadable();
  });

  it("P4 below the floor it says why there is nothing", async () => {
    await open("few");
    await room.answer("few", [0, 1, undefined]);
    await closeAndShow("few");
    expect(await texts(".poll-withheld")).toEqual([
      "Fewer than 5 answers: not enough to show. That keeps everyone anonymous.",
    ]);
    expect(await foot()).toBe("Closed, fewer than 5 answers. Nobody can see who chose what.");
    await isReadable();
  });
});
