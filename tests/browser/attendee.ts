import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import { code, openAttendeeRoom, type AttendeeRoom } from "../support/attendee-room.ts";
import { launchBrowser } from "../support/browser.ts";
import { deckOf } from "../site/seminar.ts";

/** A room and phones in it, under a name that is no secure context (live.md, T6); fresh for each test. */
export interface Seats {
  readonly room: () => AttendeeRoom;
  /** Somebody comes in and waits until the room is there; `options` of a browser context of their own. */
  readonly sit: (options?: Parameters<Browser["newContext"]>[0]) => Promise<Page>;
  /** The same person loads the page again. */
  readonly again: (page: Page) => Promise<void>;
  readonly address: () => string;
}

/** The name under which the browser reaches this machine. */
const host = "attune.test";

export function seats(source: string, files: Readonly<Record<string, string>> = {}): Seats {
  let browser: Browser;
  let room: AttendeeRoom;
  let contexts: BrowserContext[] = [];
  beforeAll(async () => {
    browser = await launchBrowser([`--host-resolver-rules=MAP ${host} 127.0.0.1`]);
  });
  afterAll(async () => {
    await browser?.close();
  });
  beforeEach(async () => {
    room = await openAttendeeRoom(deckOf(source, files));
  });
  afterEach(async () => {
    for (const context of contexts) await context.close();
    contexts = [];
    await room.close();
  });
  const address = () => `http://${host}:${room.port}/${code}`;
  return {
    room: () => room,
    address,
    sit: async (options = {}) => {
      const context = await browser.newContext({ viewport: { width: 390, height: 844 }, ...options });
      contexts.push(context);
      const page = await context.newPage();
      await page.goto(address());
      await page.waitForSelector("html[data-ready]");
      return page;
    },
    again: async (page) => {
      await page.reload();
      await page.waitForSelector("html[data-ready]");
    },
  };
}

/** The slide that can be read, with its step; undefined while something else stands there. */
export const reading = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => {
    const place = document.querySelector<HTMLElement>("#slide");
    const section = place?.querySelector<HTMLElement>("[data-slide]");
    return place?.hidden === false && section
      ? `${section.dataset["slide"]} ${section.dataset["step"]}`
      : undefined;
  });

/** Waits until that slide and step can be read. */
export async function reads(page: Page, slide: string, step = 0): Promise<void> {
  await page.waitForSelector(`#slide:not([hidden]) [data-slide="${slide}"][data-step="${step}"]`);
}
