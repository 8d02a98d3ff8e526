import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { WebSocket } from "ws";
import type { AttendeeCommand, PresenterCommand } from "../../src/session/commands.ts";
import type { Json } from "../../src/session/json.ts";
import { protocol } from "../../src/session/messages.ts";
import { serveSeminar } from "../support/served.ts";

/** A seminar with polls in a real room: the wall in a browser, people on lines of their own. */
export interface PollRoom {
  readonly page: Page;
  /** Each in turn answers a poll; undefined: would rather not say. */
  readonly answer: (poll: string, answers: readonly (Json | undefined)[], run?: number) => Promise<void>;
  readonly person: (index: number) => Promise<(command: AttendeeCommand) => Promise<string>>;
  /** A clicker's next, until something is there. */
  readonly press: (selector: string) => Promise<void>;
  /** A clicker's next, with which a poll of this slide comes to a phase. */
  readonly until: (poll: string, phase: "open" | "closed" | "shown") => Promise<void>;
  /** The ids of the questions that everybody may read, in the order in which they were asked. */
  readonly questions: () => readonly string[];
  /** Something that the presenter does away from the wall. */
  readonly present: (command: PresenterCommand) => Promise<void>;
  /** Another attendee, with a page. */
  readonly joinAs: (size: { readonly width: number; readonly height: number }) => Promise<Page>;
  /** The slide that is on the wall. */
  readonly here: () => ReturnType<Page["locator"]>;
  readonly context: BrowserContext;
  readonly address: string;
  readonly close: () => Promise<void>;
}

export interface PollRoomOptions {
  readonly width?: number;
  readonly height?: number;
  readonly slide?: string;
}

export async function openPollRoom(
  browser: Browser,
  source: string,
  { width = 1280, height = 720, slide = "" }: PollRoomOptions = {},
): Promise<PollRoom> {
  const served = await serveSeminar(source, { room: true });
  const context = await browser.newContext({ viewport: { width, height }, reducedMotion: "reduce" });
  const contexts = [context];
  const page = await context.newPage();
  await page.goto(slide === "" ? served.address : `${served.address}#/${slide}`);
  await page.waitForSelector("html[data-ready]");
  const code = (await page.locator("html").getAttribute("data-room")) ?? "";
  const lines: Promise<(command: AttendeeCommand) => Promise<string>>[] = [];
  const sockets: WebSocket[] = [];

  function join(): Promise<(command: AttendeeCommand) => Promise<string>> {
    const socket = new WebSocket(new URL(`/room/${code}`, served.address.replace("http", "ws")), {
      origin: new URL(served.address).origin,
    });
    sockets.push(socket);
    let number = 0;
    const waiting = new Map<number, (text: string) => void>();
    return new Promise((ready, failed) => {
      socket.on("error", failed);
      socket.on("close", (why) => failed(new Error(`The line was closed: ${why}`)));
      socket.on("open", () =>
        socket.send(JSON.stringify({ type: "join", protocol, deck: "talk", view: "attendee" })),
      );
      socket.on("message", (data: Buffer) => {
        const message = JSON.parse(data.toString()) as { type: string; number?: number };
        if (message.type === "snapshot")
          ready((command) => {
            number += 1;
            socket.send(JSON.stringify({ type: "sent", number, command }));
            return new Promise((done) => waiting.set(number, done));
          });
        waiting.get(message.number ?? -1)?.(data.toString());
      });
    });
  }

  const person: PollRoom["person"] = (index) => (lines[index] ??= join());
  return {
    page,
    context,
    address: served.address,
    person,
    async answer(poll, answers, run = 1) {
      for (const [index, answer] of answers.entries()) {
        const send = await person(index);
        const said = await send(
          answer === undefined ? { type: "decline", poll, run } : { type: "vote", poll, run, answer },
        );
        if (!said.includes('"done"')) throw new Error(said);
      }
    },
    async press(selector) {
      await page.keyboard.press("PageDown");
      await page.waitForSelector(selector);
    },
    async until(_poll, phase) {
      await page.evaluate(
        (name) => {
          const heard = new Promise((done) => document.addEventListener(name, done, { once: true }));
          Object.assign(globalThis, { heard });
        },
        `attune:poll-${phase === "open" ? "opened" : phase}`,
      );
      await page.keyboard.press("PageDown");
      await page.evaluate(async () => {
        await (globalThis as unknown as { heard: Promise<unknown> }).heard;
        // What follows from it on this page has been drawn.
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      });
    },
    questions: () =>
      served
        .room()
        .session()
        .questions.map(({ id }) => id),
    async present(command) {
      const outcome = await served.room().handle(command, { role: "presenter" });
      if (outcome.kind !== "done") throw new Error(JSON.stringify(outcome));
    },
    async joinAs(viewport) {
      const theirs = await browser.newContext({ viewport, reducedMotion: "reduce" });
      contexts.push(theirs);
      const phone = await theirs.newPage();
      await phone.goto(new URL(`/${code}`, served.address).href);
      return phone;
    },
    here: () => page.locator("section.present"),
    close: async () => {
      for (const socket of sockets) socket.terminate();
      for (const one of contexts) await one.close();
      await served.close();
    },
  };
}

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What a strict reader of accessibility finds wrong on the slide that is on the wall. */
export async function violations(page: Page): Promise<unknown> {
  // Evaluated, not added as a script: the page's policy lets no foreign script in.
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe: checker } = globalThis as unknown as {
      axe: { run: (root: string) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const found = await checker.run("section.present");
    return found.violations.map(({ id, nodes }) => ({ id, html: nodes.map(({ html }) => html) }));
  });
}
