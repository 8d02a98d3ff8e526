import * as fc from "fast-check";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { vectors } from "../deck/rules/vectors.ts";
import { compile } from "../site/seminar.ts";
import { launchBrowser } from "../support/browser.ts";
import { mutationsOf, places } from "../support/mutations.ts";
import { serveSeminar } from "../support/served.ts";

// The real page without its policy: what keeps scripts, frames and fetches away is the compiler alone. `ATTUNE_TORTURE=1`
// looks at ten times as many texts.
const seeds =
  process.env["ATTUNE_TORTURE"] === undefined ? [1, 2] : Array.from({ length: 20 }, (_, index) => index);
const perPage = 150;

let browser: Browser;
beforeAll(async () => {
  // Hundreds of mistakes are told there.
  vi.spyOn(process.stderr, "write").mockReturnValue(true);
  browser = await launchBrowser();
});
afterAll(async () => {
  vi.restoreAllMocks();
  await browser?.close();
});

function deckOf(seed: number): string {
  const texts = fc.sample(mutationsOf(vectors), { seed, numRuns: perPage });
  const slides = texts.map((text, index) => places[(index + seed) % places.length]?.(text) ?? text);
  return `# Hostile\n\n---\n\n${slides.join("\n\n---\n\n")}\n`;
}

/** Opens a page of the seminar and gives back what it asked for elsewhere, said, or holds that it must not. */
async function look(source: string, page: string): Promise<{ wrong: string[]; sections: number }> {
  const served = await serveSeminar(source);
  const context = await browser.newContext({ bypassCSP: true });
  try {
    const wrong: string[] = [];
    const opened = await context.newPage();
    opened.on("dialog", (dialog) => void dialog.dismiss().then(() => wrong.push(`says ${dialog.message()}`)));
    const { origin } = new URL(served.address);
    await context.route("**/*", async (route) => {
      const { href, origin: asked } = new URL(route.request().url());
      if (asked === origin) return route.continue();
      if (!href.startsWith("data:")) wrong.push(`asks for ${href}`);
      return route.abort();
    });
    await opened.goto(new URL(page, served.address).href);
    await opened.waitForFunction(() => document.querySelectorAll(".slides section").length > 0);
    const found = await opened.evaluate(() => {
      const bad: string[] = [];
      const inSlides = [...document.querySelectorAll(".slides *")];
      for (const element of inSlides) {
        if (
          /^(script|iframe|frame|object|embed|base|meta|link|form|style|template)$/i.test(element.localName)
        )
          bad.push(element.outerHTML.slice(0, 200));
        for (const { name, value } of element.attributes) {
          if (/^on|^(?:srcdoc|formaction|ping|xlink:href|autofocus)$/i.test(name))
            bad.push(`${name}=${value}`);
          if (/^\s*(?:javascript|vbscript|data:text)/i.test(value) && name === "href") bad.push(value);
        }
        // What an author hung on an event would run now.
        if (element.closest("button, input, textarea, form") === null)
          for (const type of [
            "mouseover",
            "pointerenter",
            "focus",
            "toggle",
            "load",
            "error",
            "animationstart",
          ])
            element.dispatchEvent(new Event(type));
      }
      for (const link of document.querySelectorAll<HTMLElement>(".slides a")) {
        link.addEventListener("click", (event) => event.preventDefault());
        link.click();
      }
      if (document.querySelectorAll("iframe, frame").length > 0) bad.push("a frame");
      return { bad, sections: document.querySelectorAll(".slides section").length };
    });
    await opened.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    return { wrong: [...wrong, ...found.bad], sections: found.sections };
  } finally {
    await context.close();
    await served.close();
  }
}

it.each(seeds)(
  "changed in every way, hostile texts run and fetch nothing: deck %i",
  async (seed) => {
    const source = deckOf(seed);
    const { wrong, sections } = await look(source, "");
    expect(wrong).toEqual([]);
    // Every slide is still a section of its own, within the others; stacks have one more around them.
    const { slides } = compile(source).deck;
    expect(slides.length).toBeGreaterThan(perPage / 2);
    const stacks = slides.filter(({ below }, index) => below && slides[index - 1]?.below === false).length;
    expect(sections).toBe(slides.length + stacks);
  },
  120_000,
);

it("would be seen: the same browser runs what no compiler looked at", async () => {
  const context = await browser.newContext({ bypassCSP: true });
  const page = await context.newPage();
  const said: string[] = [];
  page.on("dialog", (dialog) => void dialog.dismiss().then(() => said.push(dialog.message())));
  await page.setContent(`<div class="slides"><img src="data:," onerror="alert(7)"></div>`);
  await page.waitForFunction(() => document.readyState === "complete");
  await expect.poll(() => said).toEqual(["7"]);
  await context.close();
});
