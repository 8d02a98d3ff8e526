import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { launchBrowser } from "../support/browser.ts";
import { serveWithRoom, type Person, type RoomServed } from "../support/room-served.ts";

const talk = `---
title: A talk
duration: 10
---

# A talk {min=2}

---

## How do you feel about it? {#asked min=3}

\`\`\`poll #feel
question: How do you feel about it?
kind: choice
options: [steadier, exposed, in debt]
\`\`\`

---

## Which comes first? {#which min=1}

\`\`\`poll #know
question: Which comes first?
kind: choice
options: [Cortisol, Oxytocin]
correct: Cortisol
\`\`\`

---

## A word for it {#word optional}

\`\`\`poll #word-poll
question: A word for it
kind: text
\`\`\`

---

## The end {#end}
`;

let browser: Browser;
let served: RoomServed;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
});
beforeEach(async () => {
  served = await serveWithRoom(talk);
  context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
  page = await context.newPage();
  await page.goto(`${served.address}presenter.html`);
  await page.waitForSelector("html[data-room=here]");
});
afterEach(async () => {
  await context.close();
  await served.close();
});

const people = (count: number): Promise<readonly Person[]> =>
  Promise.all(Array.from({ length: count }, () => served.join()));
const shows = (text: string, place = "body") =>
  page.waitForFunction(
    ([words, where]) => document.querySelector(where ?? "")?.textContent?.includes(words ?? "") === true,
    [text, place] as const,
  );
const go = async (slide: string) => {
  await page.keyboard.press("o");
  await page.click(`#jump-list li:nth-child(${["asked", "which", "word", "end"].indexOf(slide) + 2}) button`);
  await page.waitForSelector(`#now-frame #${slide}`);
};
const press = (key: string) => page.click(`[data-key="${key}"]`);

describe("the console of a room", () => {
  it("P1 P5 walks a poll by its one next action, and tells counts in fives", async () => {
    const room = await people(7);
    await shows("7 joined · 7 here", "#room-panel");
    await go("asked");
    await shows("Not open yet.", "#poll-panel");
    await page.click("text=Open the poll");
    await shows("The count is told in fives.", "#poll-panel");
    for (const person of room)
      expect(await person.says({ type: "vote", poll: "feel", run: 1, answer: 0 })).toBe("done");
    await shows("About 5 of 7 answered.", "#poll-panel");
    expect(await page.textContent("#poll-panel")).not.toContain("About 7");
    await page.click("text=Close the poll");
    await shows("Closed, about 5 answers.", "#poll-panel");
    await page.click("text=Show the result");
    await shows("The result is on the wall.", "#poll-panel");
    await page.click("text=Ask again");
    await page.waitForSelector("text=Close the poll");
    expect(await room[0]?.says({ type: "vote", poll: "feel", run: 1, answer: 0 })).toBe("refused");
    expect(await room[0]?.says({ type: "vote", poll: "feel", run: 2, answer: 0 })).toBe("done");
  });

  it("P4 lets a knowledge poll grow on the wall, and shows the answer last", async () => {
    const room = await people(4);
    await go("which");
    await page.click("text=Open the poll");
    await page.click("text=Live on the wall");
    await page.waitForSelector('[data-key="know live"][aria-pressed=true]');
    for (const person of room) await person.says({ type: "vote", poll: "know", run: 1, answer: 0 });
    await shows("of 4 counted so far.", "#poll-panel");
    await page.click("text=Close the poll");
    await page.click("text=Show the result");
    await page.click("text=Show the answer");
    await shows("Result and answer are on the wall.", "#poll-panel");
    expect(await page.locator("#poll-panel .main").count()).toBe(0);
  });

  it("P9 takes hands that were counted in the room, by keyboard alone", async () => {
    await go("asked");
    await page.focus('[data-key="feel hands"]');
    await page.keyboard.press("Enter");
    await page.waitForSelector("#hands-dialog[open]");
    for (const count of ["12", "3", "1"]) {
      await page.keyboard.type(count);
      await page.keyboard.press("Enter");
    }
    await page.keyboard.press("Enter");
    await shows("16 hands counted.", "#poll-panel");
    await page.click("text=Change counts");
    expect(await page.inputValue("#hands-dialog input >> nth=0")).toBe("12");
    await page.keyboard.press("Escape");
    await page.waitForSelector("#hands-dialog", { state: "hidden" });
  });

  it("P7 reads texts before anyone sees them: by keys, all at once, and held ones with a reason", async () => {
    const room = await people(6);
    await go("word");
    await page.click("text=Open the poll");
    await page.waitForSelector("text=Close the poll");
    const texts = ["calm", "a harbour", "my neighbour Anna Berger said so", "home", "rude words", "trust"];
    for (const [index, text] of texts.entries())
      expect(await room[index]?.says({ type: "vote", poll: "word-poll", run: 1, answer: text })).toBe("done");
    await page.click("text=Close the poll");
    await page.click("text=Read 6 texts");
    const words = (state: string) => page.locator(`#texts [data-state=${state}] .text`).allTextContents();
    await page.waitForSelector("#texts [data-item]");
    // The held one waits behind the others, and says why.
    expect((await words("waiting")).at(-1)).toBe("my neighbour Anna Berger said so");
    await shows("Held: could name someone", "#texts .held");
    // The first one has the focus: one letter decides, and the focus goes on to the next.
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowUp");
    const second = (await words("waiting"))[1];
    await page.keyboard.press("r");
    await page.waitForSelector("#texts [data-state=rejected]");
    expect(await words("rejected")).toEqual([second]);
    await page.click("text=Approve all 4 harmless ones");
    await page.waitForFunction(() => document.querySelectorAll("#texts [data-state=approved]").length === 4);
    expect(await words("waiting")).toEqual(["my neighbour Anna Berger said so"]);
    expect(await page.textContent("#tab-texts")).toBe("Texts 1");
    // What was let through can be taken back.
    await page.click("#texts [data-state=approved] button");
    await page.waitForFunction(() => document.querySelectorAll("#texts [data-state=rejected]").length === 2);
  });

  it("keeps questions: read, wanted, answered, put away", async () => {
    const room = await people(4);
    await room[0]?.says({ type: "ask", text: "What about twins?" });
    await room[1]?.says({ type: "ask", text: "Can I have the slides?" });
    await page.waitForSelector("#tab-questions[data-waiting]");
    await page.click("#tab-questions");
    await page.waitForSelector("#questions [data-item]");
    for (const _ of [1, 2]) {
      await page.focus("#questions [data-state=waiting] button");
      await page.keyboard.press("a");
      await page.waitForFunction(
        (open) => document.querySelectorAll("#questions [data-state=approved]").length >= open,
        _,
      );
    }
    const questions = Object.values(served.room().room.session().questions);
    const wanted = questions.find(({ text }) => text === "Can I have the slides?")?.id ?? "";
    for (const person of room.slice(2)) await person.says({ type: "upvote", question: wanted, on: true });
    await shows("2 more ask this", "#questions");
    expect(await page.locator("#questions .text").allTextContents()).toEqual([
      "Can I have the slides?",
      "What about twins?",
    ]);
    await page.focus("#questions button");
    await page.keyboard.press("d");
    await page.waitForSelector("#questions [data-state=answered]");
    await page.click("#questions [data-state=approved] >> text=Put away");
    await page.waitForSelector("#questions [data-state=rejected]");
    expect(await page.textContent("#tab-questions")).toBe("Questions");
  });

  it("R7 locks the room for newcomers, and opens it again", async () => {
    await press("lock");
    await shows("Locked: nobody new may join.", "#room-panel");
    expect(served.room().room.session().locked).toBe(true);
    await press("lock");
    await page.waitForSelector('[data-key="lock"][aria-pressed=false]');
    expect(served.room().room.session().locked).toBe(false);
  });

  it("is told the pace from five signals on, and takes note", async () => {
    const room = await people(5);
    for (const person of room) await person.says({ type: "pace", signal: "slower" });
    await shows("Pace: 0 fine, 5 slower please, 0 lost", "#room-panel");
    await press("noted");
    await page.waitForFunction(() => !document.querySelector("#room-panel")?.textContent?.includes("Pace:"));
  });

  it("tells of a poll that was left open on another slide, and does not end over it", async () => {
    await go("asked");
    await page.click("text=Open the poll");
    await page.waitForSelector("text=Close the poll");
    await go("end");
    await shows("Poll still open on slide 2", "#poll-panel");
    await press("more");
    await press("end");
    await press("end sure");
    await shows("Close the open poll first", "#refused");
    await page.keyboard.press("Escape");
    await page.click("#poll-panel >> text=Close the poll");
    await page.waitForSelector("#poll-panel", { state: "hidden" });
    await press("more");
    await press("end");
    await press("end sure");
    await shows("The session has ended.", "#room-panel");
    expect(served.room().room.session().ended).toBe(true);
  });

  it("skips the optional slide that comes next with one press", async () => {
    await go("which");
    expect(await page.getAttribute("#do-skip", "aria-label")).toBe("Skip 4 and go on with 5 · The end");
    await page.click("#do-skip");
    await page.waitForSelector("#now-frame #end");
    await page.waitForSelector("#do-skip", { state: "hidden" });
  });

  it("has one clock for all windows: leaving the first slide starts it, the button puts it back", async () => {
    const other = await context.newPage();
    await other.goto(`${served.address}presenter.html`);
    await other.waitForSelector("html[data-room=here]");
    await page.keyboard.press("PageDown");
    await other.waitForSelector("text=Back to 0:00");
    await other.click("#do-start");
    await page.waitForSelector("#do-start >> text=Start");
  });

  it("writes the minutes of a rehearsal into the file, and only these", async () => {
    await page.clock.install();
    await page.reload();
    await page.waitForSelector("html[data-room=here]");
    await page.click("#do-rehearse");
    await page.clock.fastForward(100_000);
    await page.keyboard.press("PageDown");
    await page.waitForSelector("#now-frame #asked");
    await page.clock.fastForward(180_000);
    await shows("Rehearsal: 3:00 of 3:00 on this slide", "#pace");
    await page.click("#do-rehearse");
    await page.click("text=Write 1 number into the file");
    await shows("1 number is in the file now.", "#took-dialog");
    expect(served.source()).toBe(talk.replace("# A talk {min=2}", "# A talk {min=1.5}"));
  });
});
