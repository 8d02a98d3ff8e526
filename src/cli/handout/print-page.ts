import { withBrowser, type BrowserOptions } from "../browser/with-browser.ts";

/** How long laying out and printing may take, ms: a slide takes some 10; this is for slow and busy computers. */
const base = 60_000;
const perSlide = 1000;

/** The window before the page is printed; only that it has one matters. */
const desk = { width: 1000, height: 1400 } as const;

/**
 * Prints a page that has everything in it, and returns the PDF's bytes. The page is handed over as text: it can read no
 * file and reach no address, whatever stands in it. Throws AttuneError where no browser can do it.
 */
export async function printPage(
  html: string,
  slides: number,
  options: BrowserOptions = { without: "`--html` makes a page that any browser prints." },
): Promise<Buffer> {
  const patience = base + perSlide * slides;
  return withBrowser(async (browser) => {
    const page = await browser.show(html, desk);
    // Fonts and pictures are data in the page, and still take a moment to be read.
    await page.evaluate(
      "document.fonts.ready.then(() => Promise.all([...document.images].map((each) => each.decode().catch(() => {}))))" +
        ".then(() => undefined)",
      patience,
    );
    return Buffer.from(await page.pdf(patience), "base64");
  }, options);
}
