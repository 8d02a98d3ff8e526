import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readSlide } from "../deck/rules/read-slide.ts";
import { vectors } from "../deck/rules/vectors.ts";
import { launchBrowser } from "../support/browser.ts";

let browser: Browser;
let page: Page;
const asked: string[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage();
  page.on("dialog", (dialog) => void dialog.dismiss().then(() => asked.push("a dialog")));
  await page.route("**/*", async (route) => {
    const address = route.request().url();
    if (address === "http://seminar.test/") {
      await route.fulfill({
        contentType: "text/html",
        body: "<!doctype html><title>A slide</title><body></body>",
      });
      return;
    }
    if (!address.startsWith("http://seminar.test/img/")) asked.push(address);
    await route.abort();
  });
  await page.goto("http://seminar.test/");
}, 60_000);

afterAll(async () => {
  await browser?.close();
});

/** Every vector alone, and each pair of neighbours, since one may open what the next one closes. */
const sources = vectors.flatMap((vector, index) => [
  vector,
  `- a ${vector}\n- b`,
  `${vector}\n\n${vectors[index + 1] ?? ""}\n\n> ${vector} end`,
  `words ${vector} ${vectors[vectors.length - 1 - index] ?? ""} words`,
]);

/** Runs in the page: the sources of slides that do not stay in their place. */
const judge = ({ slides, live }: { slides: { source: string; html: string }[]; live: boolean }): string[] => {
  const wrong: string[] = [];
  for (const { source, html } of slides) {
    // As the parser of a page reads it, scripts and all.
    document.body.innerHTML = "";
    const whole = document.createElement("div");
    document.body.append(whole);
    const read = new DOMParser().parseFromString(
      `<!doctype html><body><div id="deck"><section id="one">${html}<i id="last"></i></section><section id="two"></section></div></body>`,
      "text/html",
    );
    const one = read.getElementById("one");
    const two = read.getElementById("two");
    const inPlace =
      read.body.children.length === 1 &&
      one?.parentElement?.id === "deck" &&
      two?.parentElement?.id === "deck" &&
      one.nextElementSibling === two &&
      two.children.length === 0 &&
      read.getElementById("deck")?.children.length === 2 &&
      read.getElementById("last")?.closest("section") === one &&
      one.querySelector("section, script, style, iframe, object, embed, form, link, meta, base") === null &&
      read.head.children.length === 0;
    if (!inPlace) wrong.push(source);
    for (const element of read.querySelectorAll("*"))
      for (const { name } of element.attributes)
        if (name.startsWith("on")) wrong.push(`${name} in ${source}`);
    if (!live) continue;
    // And live: what would load or run does so now.
    whole.innerHTML = html;
    for (const element of whole.querySelectorAll<HTMLElement>("a, summary, [tabindex]")) {
      element.addEventListener("click", (event) => event.preventDefault());
      element.focus();
      element.click();
    }
  }
  return wrong;
};

it("raw HTML stays within its slide, and runs and fetches nothing, in a real browser", async () => {
  const slides = sources.map((source) => ({ source, html: readSlide(source).html }));
  const broken = await page.evaluate(judge, { slides, live: true });
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  expect(broken).toEqual([]);
  expect(asked).toEqual([]);
}, 120_000);

it("would be found if it came through", async () => {
  const raw = ["</section><p>out", "<script>1</script>", "<b onclick=x>b</b>", '<div title="'];
  const slides = raw.map((source) => ({ source, html: source }));
  expect(new Set(await page.evaluate(judge, { slides, live: false })).size).toBeGreaterThanOrEqual(
    raw.length,
  );
});
