import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { Json } from "../../src/session/json.ts";
import { deckOf } from "../site/seminar.ts";
import { seats } from "./attendee.ts";

/** One slide a kind, each with its poll of the same name. */
const polls: Readonly<Record<string, string>> = {
  choice: "question: I feel …\noptions: [steadier, relieved, exposed]\nabout: me",
  choices:
    "kind: choices\nquestion: What steadies you?\noptions: [a voice, a hand, a walk]\nmax: 2\nother: true",
  scale: "kind: scale\nquestion: How sure?\nto: 7\nlabels: [not at all, completely]",
  number: "kind: number\nquestion: How many per cent?\nfrom: 0\nto: 100\ncorrect: 62",
  words: "kind: words\nquestion: A word for home\nmax: 2",
  text: "kind: text\nquestion: What will you try?",
  rank: "kind: rank\nquestion: What matters most?\noptions: [warmth, time, honesty]",
  grid: "kind: grid\nquestion: Where are you?\nx: { label: Mood, from: -5, to: 5, labels: [heavy, light] }\ny: { label: Energy, from: -5, to: 5, labels: [calm, lively] }",
};
const source = [
  "# Polls",
  ...Object.entries(polls).map(
    ([name, body]) => `## Slide of ${name} {#on-${name}}\n\n\`\`\`poll #${name}\n${body}\n\`\`\``,
  ),
].join("\n\n---\n\n");
const { room, sit, again } = seats(source);

const ballot = (poll: string) => ({ poll, run: 1 });

/** Goes to the slide of a poll and opens it. */
const opens = (poll: string) =>
  room().does({ type: "go", slide: `on-${poll}`, step: 0 }, { type: "open", ...ballot(poll) });

/** What the room has of the first person who came in. */
async function kept(poll: string): Promise<Json | undefined> {
  return (await room().room.ownPart("p1")).answers[poll];
}

const saved = (page: Page, poll: string): Promise<unknown> =>
  page.waitForSelector(
    `#${poll} .ask-said:text("Your answer is in; you can change it until the poll closes.")`,
  );

/** Walks with Tab until the focus is on what the selector names. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not lead to ${selector}.`);
}

interface Answered {
  readonly poll: string;
  readonly keys: (page: Page) => Promise<void>;
  readonly answer: Json;
}

const press = async (page: Page, ...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};

const byKeyboard: readonly Answered[] = [
  {
    poll: "choice",
    answer: 1,
    keys: async (page) => {
      await tabTo(page, "#choice input");
      await press(page, "Space", "ArrowDown");
    },
  },
  {
    poll: "choices",
    answer: [0, "other"],
    keys: async (page) => {
      await tabTo(page, "#choices input");
      await press(page, "Space", "Tab", "Tab", "Tab", "Space");
      await tabTo(page, "#choices .ask-send");
      await press(page, "Enter");
    },
  },
  {
    poll: "scale",
    answer: 3,
    keys: async (page) => {
      await tabTo(page, "#scale input");
      await press(page, "Space", "ArrowRight", "ArrowRight");
    },
  },
  {
    poll: "number",
    answer: 61.5,
    keys: async (page) => {
      await tabTo(page, "#number input");
      await page.keyboard.type("61,5");
      await press(page, "Enter");
    },
  },
  {
    poll: "words",
    answer: ["warm", "quiet"],
    keys: async (page) => {
      await tabTo(page, "#words input");
      await page.keyboard.type("warm");
      await press(page, "Tab");
      await page.keyboard.type("quiet");
      await press(page, "Enter");
    },
  },
  {
    poll: "text",
    answer: "Ask twice.",
    keys: async (page) => {
      await tabTo(page, "#text textarea");
      await page.keyboard.type("Ask twice.");
      await press(page, "Tab", "Enter");
    },
  },
  {
    poll: "rank",
    answer: [1, 0, 2],
    keys: async (page) => {
      await tabTo(page, "#rank .answer-rest button");
      // All three in the order in which they stand, then the second one up.
      await press(page, "Enter", "Enter", "Enter");
      await page.keyboard.press("Shift+Tab");
      await page.keyboard.press("Shift+Tab");
      await tabTo(page, '#rank [aria-label="Move up: time"]');
      await press(page, "Enter");
      await tabTo(page, "#rank .ask-send");
      await press(page, "Enter");
    },
  },
  {
    poll: "grid",
    answer: { x: 1, y: -0.5 },
    keys: async (page) => {
      await tabTo(page, "#grid-x");
      await press(page, "ArrowRight", "ArrowRight", "Tab", "ArrowLeft");
      await tabTo(page, "#grid .ask-send");
      await press(page, "Enter");
    },
  },
];

describe("a poll by the keyboard alone", () => {
  it.each(byKeyboard)(
    "$poll is answered, kept, and there again after a reload",
    async ({ poll, keys, answer }) => {
      await opens(poll);
      const page = await sit();
      await page.waitForSelector(`#${poll} .ask-form`);
      await keys(page);
      await saved(page, poll);
      expect(await kept(poll)).toEqual(answer);
      await again(page);
      await saved(page, poll);
    },
  );
});

describe("a poll on the attendee's page", () => {
  it("P2 can be answered differently until it closes, and then says what was answered", async () => {
    await opens("choice");
    const page = await sit();
    await page.click("#choice label:nth-of-type(1)");
    await saved(page, "choice");
    await page.click("#choice label:nth-of-type(3)");
    // What is said of an answer is never of the one before.
    expect(await page.textContent("#choice .ask-said")).not.toContain("is in");
    await saved(page, "choice");
    expect(await kept("choice")).toBe(2);
    await room().does({ type: "close", ...ballot("choice") });
    await page.waitForSelector("#choice :text('Your answer: exposed')");
    expect(await page.isVisible("#choice input")).toBe(false);
  });

  it("P3 says that an answer is in only when it is on disk, and sends it by itself when the room is back", async () => {
    await opens("choice");
    const page = await sit();
    await page.waitForSelector("#choice .ask-form");
    room().drop();
    await page.waitForSelector("#line:not([hidden])");
    await page.click("#choice label:nth-of-type(2)");
    await page.waitForSelector("#choice .ask-said.is-wrong");
    expect(await page.textContent("#choice .ask-said")).toContain("It is sent as soon as it is back");
    room().back();
    await saved(page, "choice");
    expect(await kept("choice")).toBe(1);
  });

  it("loses nothing that was typed: not when the room goes away, not by a reload", async () => {
    await opens("text");
    const page = await sit();
    const field = page.locator("#text textarea");
    await field.pressSequentially("Ask tw");
    room().drop();
    await page.waitForSelector("#line:not([hidden])");
    await field.pressSequentially("ice");
    room().back();
    await page.waitForSelector("#line", { state: "hidden" });
    expect(await field.inputValue()).toBe("Ask twice");
    await again(page);
    expect(await field.inputValue()).toBe("Ask twice");
    expect(await kept("text")).toBeUndefined();
  });

  it("sees what the author saved while the room was away, and loses neither the place nor what was typed", async () => {
    await opens("text");
    const page = await sit();
    const field = page.locator("#text textarea");
    await field.pressSequentially("Ask tw");
    await page.setViewportSize({ width: 390, height: 300 });
    await page.evaluate(() => scrollTo({ top: 90, behavior: "instant" }));
    const placed = async (): Promise<number | undefined> => (await field.boundingBox())?.y;
    const before = await placed();
    room().drop();
    await page.waitForSelector("#line:not([hidden])");
    room().edit(deckOf(source.replace("Slide of text", "Mended meanwhile")), ["on-text"]);
    room().back();
    await page.waitForSelector('#slide h1:text("Mended meanwhile")');
    expect(await field.inputValue()).toBe("Ask tw");
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.waitForSelector("#line", { state: "hidden" });
    expect(await page.evaluate(() => scrollY)).toBe(90);
    expect(await placed()).toBe(before);
    await field.pressSequentially("ice");
    expect(await field.inputValue()).toBe("Ask twice");
  });

  it.each([
    ["number", "#number-answer", "420", "Please give a number from 0 to 100."],
    ["number", "#number-answer", "", "Please answer first."],
    ["number", "#number-answer", "many", "Please give a number from 0 to 100."],
    ["text", "#text-answer", "   ", "Please answer first."],
  ])(
    "says what is wrong with an answer to %s, keeps it, and points to it",
    async (poll, field, typed, said) => {
      await opens(poll);
      const page = await sit();
      await page.fill(field, typed);
      await page.click(`#${poll} .ask-send`);
      await page.waitForSelector(`#${poll} .ask-said:text-is("${said}")`);
      expect(await page.inputValue(field)).toBe(typed);
      expect(await page.evaluate(() => `#${document.activeElement?.id}`)).toBe(field);
      expect(await kept(poll)).toBeUndefined();
    },
  );

  it("says that too many were chosen", async () => {
    await opens("choices");
    const page = await sit();
    for (const index of [1, 2, 3]) await page.click(`#choices label:nth-of-type(${index})`);
    await page.click("#choices .ask-send");
    await page.waitForSelector('#choices .ask-said:text("That is more than 2")');
  });

  it("takes *rather not say*, which is kept, and *skip*, which sends nothing", async () => {
    await opens("choice");
    const page = await sit();
    await page.click('#choice button:text-is("Skip")');
    await page.waitForSelector("#choice :text('Skipped. Nothing was sent.')");
    expect(await kept("choice")).toBeUndefined();
    await page.click('#choice button:text("Answer after all")');
    await page.click('#choice button:text("rather not say")');
    await page.waitForSelector('#choice .ask-said:text("you would rather not say")');
    expect(await kept("choice")).toBe("prefer-not-to-say");
  });

  it("takes an answer back that was given before skipping", async () => {
    await opens("choice");
    const page = await sit();
    await page.click("#choice label:nth-of-type(1)");
    await saved(page, "choice");
    await page.click('#choice button:text("Take my answer back")');
    await page.waitForSelector("#choice :text('Skipped.')");
    await expect.poll(() => kept("choice")).toBeUndefined();
  });

  it("shows the result when the room does, and the answer at the reveal, and says both", async () => {
    await opens("number");
    const page = await sit();
    for (const name of ["a", "b", "c"])
      await room().person(name, { type: "vote", ...ballot("number"), answer: 62 });
    await room().does({ type: "close", ...ballot("number") });
    await page.waitForSelector("#number :text('The result comes when the presenter shows it.')");
    expect(await page.isVisible("#number .poll-table")).toBe(false);
    await room().does({ type: "show", ...ballot("number") });
    await page.waitForSelector("#number .poll-table");
    await expect.poll(() => page.textContent("#said")).toContain("60–70");
    expect(room().sent.join("")).not.toContain('"correct":62');
    await room().does({ type: "reveal", ...ballot("number") });
    await page.waitForSelector("#number :text('The answer is: 62.')");
    await expect.poll(() => page.textContent("#said")).toContain("The answer is: 62.");
  });

  it("P4 shows nothing of fewer answers than keep everyone anonymous", async () => {
    await opens("choice");
    const page = await sit();
    await page.click("#choice label:nth-of-type(1)");
    await saved(page, "choice");
    await room().does({ type: "close", ...ballot("choice") }, { type: "show", ...ballot("choice") });
    await page.waitForSelector("#choice :text('Fewer than 5 answers')");
  });

  it("announces that it opened, and leaves the focus where it is", async () => {
    await room().does({ type: "go", slide: "on-choice", step: 0 });
    const page = await sit();
    await page.waitForSelector("#choice :text('This poll is not open yet.')");
    await page.focus("#tab-notes");
    await room().does({ type: "open", ...ballot("choice") });
    await page.waitForSelector("#choice .ask-form");
    await expect.poll(() => page.textContent("#said")).toContain("Poll: I feel …");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("tab-notes");
  });

  it("can be answered with a finger in the square of two questions", async () => {
    await opens("grid");
    const page = await sit({ hasTouch: true });
    const box = await page.locator(".answer-square").boundingBox();
    if (!box) throw new Error("There is no square.");
    await page.touchscreen.tap(box.x + box.width * 0.75, box.y + box.height * 0.25);
    await page.click("#grid .ask-send");
    await saved(page, "grid");
    expect(await kept("grid")).toEqual({ x: 2.5, y: 2.5 });
  });
});
