import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { serveSeminar, type Served } from "../support/served.ts";

/** A seminar that is served and a browser to look at it; set up and taken away around each test. */
export interface Wall {
  readonly served: () => Served;
  readonly context: () => BrowserContext;
  /** Opens the wall and waits until it obeys keys. `hash` is the place, for example `#/second/1`. */
  readonly open: (hash?: string) => Promise<Page>;
}

export function wall(source: string, options: Parameters<Browser["newContext"]>[0] = {}): Wall {
  let browser: Browser;
  let served: Served;
  let context: BrowserContext;
  beforeAll(async () => {
    [browser, served] = await Promise.all([launchBrowser(), serveSeminar(source)]);
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });
  beforeEach(async () => {
    served.save(source);
    context = await browser.newContext({ viewport: { width: 1280, height: 720 }, ...options });
  });
  afterEach(async () => {
    await context.close();
  });
  return {
    served: () => served,
    context: () => context,
    open: async (hash = "") => {
      const page = await context.newPage();
      await page.goto(served.address + hash);
      await page.waitForSelector("html[data-ready]");
      return page;
    },
  };
}

/** Where the wall is: `slide-id` or `slide-id/2` with the steps that are shown; what a person sees, not the address. */
export const place = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const [slide, ...others] = [...document.querySelectorAll(".slides section.slide")].filter(
      (each) => getComputedStyle(each).visibility === "visible",
    );
    if (slide === undefined || others.length > 0) return `${others.length + 1} slides are visible`;
    const steps = slide.querySelectorAll(".fragment.visible").length;
    return steps > 0 ? `${slide.id}/${steps}` : slide.id;
  });

/** Presses keys one after the other and says where the wall is after each. */
export async function press(page: Page, ...keys: readonly string[]): Promise<readonly string[]> {
  const places: string[] = [];
  for (const key of keys) {
    await page.keyboard.press(key);
    places.push(await place(page));
  }
  return places;
}
