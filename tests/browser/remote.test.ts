import { hostname } from "node:os";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { violations } from "../support/axe.ts";
import { launchBrowser } from "../support/browser.ts";
import { serveWithRoom, type RoomServed } from "../support/room-served.ts";

const talk = `---
title: A talk
duration: 10
---

# A talk {min=2}

Note:
NOTES-ARE-NOT-FOR-PHONES

---

## How do you feel about it? {#asked min=3}

\`\`\`poll #feel
question: How do you feel about it?
kind: text
\`\`\`

---

## Which comes first? {#which min=1}

- one {.fragment}

\`\`\`poll #know
question: Which comes first?
kind: choice
options: [Cortisol, CORRECT-ANSWER]
correct: CORRECT-ANSWER
\`\`\`
`;

/** This machine's name in the network: as a phone would call it. */
const name = hostname()
  .toLowerCase()
  .replace(/\.local$/, "");
let browser: Browser;
let served: RoomServed;
let laptop: BrowserContext;
let pocket: BrowserContext;
let desk: Page;
let phone: Page;
let sent: string[];

beforeAll(async () => {
  browser = await launchBrowser([`--host-resolver-rules=MAP ${name} 127.0.0.1`]);
});
afterAll(async () => {
  await browser?.close();
});
beforeEach(async () => {
  served = await serveWithRoom(talk);
  laptop = await browser.newContext({ viewport: { width: 1280, height: 720 } });
  pocket = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true });
  desk = await laptop.newPage();
  phone = await pocket.newPage();
  sent = [];
  phone.on("websocket", (socket) => socket.on("framereceived", ({ payload }) => sent.push(String(payload))));
  await desk.goto(`${served.address}presenter.html`);
  await desk.waitForSelector("html[data-room=here]");
});
afterEach(async () => {
  await laptop.close();
  await pocket.close();
  await served.close();
});

const at = (path: string) => `http://${name}:${served.running.server.port}${path}`;

/** The presenter shows the code, and the phone scans it. */
async function pair(): Promise<string> {
  await desk.click('[data-key="more"]');
  await desk.click('[data-key="pair"]');
  await desk.waitForSelector("#room-dialog .code");
  const invitation = served.running.keys.invitation() ?? "";
  await phone.goto(at(`/key?to=/remote#${invitation}`));
  await phone.waitForSelector("#do-next:not([disabled])");
  await desk.waitForSelector("#room-dialog .remotes li");
  await desk.keyboard.press("Escape");
  return invitation;
}

/**
 * Presses a poll's button as a mouse does. A tap is tried again where the button was drawn anew under it, and the browser
 * counts the two as a double tap: to the page that is a slip of the thumb.
 */
const pressPoll = (words: string) => phone.click(`#poll >> text=${words}`);
const phoneShows = (text: string, place = "body") =>
  phone.waitForFunction(
    ([words, where]) => document.querySelector(where ?? "")?.textContent?.includes(words ?? "") === true,
    [text, place] as const,
  );

describe("the phone as a remote", () => {
  it("R6 is paired by a code that only the console shows, good for one phone", async () => {
    const stranger = await phone.goto(at("/remote"));
    expect(stranger?.status()).toBe(403);
    await phoneShows("This phone is not paired");
    const invitation = await pair();
    await phoneShows("Slide 1 of 3");
    const other = await browser.newContext();
    try {
      const second = await other.newPage();
      await second.goto(at(`/key?to=/remote#${invitation}`));
      await second.waitForSelector("text=no longer good");
      // The wall and attendees are sent no invitation.
      const wall = await laptop.newPage();
      const frames: string[] = [];
      wall.on("websocket", (socket) =>
        socket.on("framereceived", ({ payload }) => frames.push(String(payload))),
      );
      await wall.goto(served.address);
      await wall.waitForFunction(() => document.documentElement.dataset["ready"] !== undefined);
      served.running.keys.invite();
      await desk.keyboard.press("PageDown");
      await wall.waitForSelector(".slide.present#asked");
      expect(frames.join("\n")).not.toContain(served.running.keys.invitation());
      expect(frames.length).toBeGreaterThan(0);
    } finally {
      await other.close();
    }
  });

  it("R6 moves, covers and steps polls", async () => {
    await pair();
    await phone.tap("#do-next");
    await desk.waitForSelector("#now-frame #asked");
    await phoneShows("How do you feel about it?", "#title");
    await phoneShows("Next: 3 · Which comes first?", "#next");
    await pressPoll("Open the poll");
    await desk.waitForSelector("text=Close the poll");
    await pressPoll("Close the poll");
    await pressPoll("Show the result");
    await phone.waitForFunction(() => document.querySelector("#poll button") === null);
    await phone.tap("#do-black");
    await desk.waitForSelector("#do-black[aria-pressed=true]");
    // Whoever goes on wants to be seen.
    await phone.tap("#do-next");
    await desk.waitForSelector("#now-frame #which");
    await desk.waitForSelector("#do-black[aria-pressed=false]");
    await phoneShows("step 0 of 1", "#where");
    await phone.tap("#do-back");
    await desk.waitForSelector("#now-frame #asked");
  });

  it("R6 is told no text, no note, no answer, and may do nothing else", async () => {
    await pair();
    const person = await served.join();
    await phone.tap("#do-next");
    await pressPoll("Open the poll");
    await phone.waitForSelector("text=Close the poll");
    for (const one of [
      person,
      await served.join(),
      await served.join(),
      await served.join(),
      await served.join(),
    ])
      await one.says({ type: "vote", poll: "feel", run: 1, answer: "WRITTEN-BY-SOMEBODY" });
    await person.says({ type: "ask", text: "ASKED-BY-SOMEBODY" });
    await pressPoll("Close the poll");
    await desk.waitForSelector("#tab-texts[data-waiting]");
    await phone.waitForSelector("text=Show the result");
    const page = await (await pocket.request.get(at("/remote"))).text();
    const told = `${page}\n${sent.join("\n")}`;
    expect(told).toContain("Which comes first?");
    for (const secret of ["NOTES-ARE", "CORRECT-ANSWER", "WRITTEN-BY", "ASKED-BY", "invitation"])
      expect(told).not.toContain(secret);
    // Other pages of the presenter's are not for it, and what it may not do it is refused.
    expect((await pocket.request.get(at("/talk/presenter.html"))).status()).toBe(403);
    const answers = await phone.evaluate(async (code) => {
      const socket = new WebSocket(`ws://${location.host}/room/${code}`);
      const said: string[] = [];
      await new Promise((resolve) => socket.addEventListener("open", resolve));
      const commands = [
        { type: "end" },
        { type: "lock", locked: true },
        { type: "review", poll: "feel", run: 1, texts: [0], approve: true },
        { type: "invite-remote" },
        { type: "drop-remote", remote: "x" },
        { type: "clock", running: false },
      ];
      const inside = new Promise((resolve) => socket.addEventListener("message", resolve, { once: true }));
      socket.send(JSON.stringify({ type: "join", protocol: 1, deck: "talk", view: "remote" }));
      await inside;
      await new Promise<void>((resolve) => {
        socket.addEventListener("message", ({ data }: MessageEvent<string>) => {
          const { type, refusal } = JSON.parse(data) as { type: string; refusal?: { code: string } };
          if (type === "done" || type === "refused") said.push(refusal?.code ?? type);
          if (said.length === commands.length) resolve();
        });
        for (const [number, command] of commands.entries())
          socket.send(JSON.stringify({ type: "sent", number, command }));
      });
      socket.close();
      return said;
    }, served.running.rooms.all()[0]?.code);
    expect(answers).toEqual(answers.map(() => "not-yours"));
    expect(answers).toHaveLength(6);
  });

  it("R6 is unpaired on the console, at once", async () => {
    await pair();
    await desk.click('[data-key="more"]');
    await desk.click("#room-dialog .remotes button");
    await phoneShows("This phone is no remote any more.", "#state");
    expect(await phone.isDisabled("#do-next")).toBe(true);
    expect((await phone.reload())?.status()).toBe(403);
  });

  it("shows the seminar's clock, and the slides as their author has them now", async () => {
    await pair();
    await phone.tap("#do-next");
    await phone.waitForFunction(() => document.querySelector("#elapsed")?.textContent !== "0:00");
    await phoneShows("ends", "#pace");
    served.save(talk.replace("## How do you feel about it?", "## How is it for you?"));
    await phoneShows("How is it for you?", "#title");
  });

  it.each([
    { width: 390, height: 844 },
    { width: 360, height: 640 },
    { width: 844, height: 390 },
  ])("has its buttons under the thumb at $width x $height, and nothing that axe objects to", async (size) => {
    await pair();
    await phone.setViewportSize(size);
    await phone.tap("#do-next");
    await phone.waitForSelector("text=Open the poll");
    const fits = await phone.evaluate(() => {
      const box = document.querySelector("#do-next")?.getBoundingClientRect();
      const { scrollWidth, clientWidth } = document.documentElement;
      return {
        over: scrollWidth - clientWidth,
        inside: box !== undefined && box.bottom <= innerHeight,
        high: box?.height,
      };
    });
    expect(fits).toMatchObject({ over: 0, inside: true });
    expect(fits.high).toBeGreaterThan(90);
    expect(await violations(phone)).toEqual([]);
  });
});
