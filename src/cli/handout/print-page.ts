import { z } from "zod";
import { dateOf, type PdfFacts } from "../../handout/pdf/facts.ts";
import { withBrowser, type BrowserOptions } from "../browser/with-browser.ts";

/** How long laying out and printing may take, ms: a slide takes some 20; this is for slow and busy computers. */
const base = 60_000;
const perSlide = 1000;

/** The window before the page is printed; only that it has one matters. */
const desk = { width: 1000, height: 1400 } as const;

const without = "`--html` makes a page that any browser prints.";

/** Everything that is read from data in the page is there. */
const ready =
  "document.fonts.ready.then(() => Promise.all([...document.images].map((each) => each.decode().catch(() => {}))))";
const headings =
  "[...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((each) => each.textContent.replace(/\\s+/g, ' ').trim())";

export interface Printing extends BrowserOptions {
  readonly facts: Omit<PdfFacts, "headings" | "date">;
  /** How many slides it has: the more, the longer it may take. */
  readonly slides: number;
}

/**
 * Prints a page that has everything in it, and returns the PDF's bytes. The page is handed over as text: it can read no
 * file and reach no address, whatever stands in it. Throws AttuneError where no browser can do it.
 */
export async function printPage(html: string, printing: Printing): Promise<Uint8Array> {
  const patience = base + perSlide * printing.slides;
  // Loaded while the browser is busy.
  const finishing = import("../../handout/pdf/finish.ts");
  const printed = await withBrowser(
    async (browser) => {
      const page = await browser.show(html, desk);
      const said = await page.evaluate(`${ready}.then(() => ${headings})`, patience);
      return {
        bytes: Buffer.from(await page.pdf(patience), "base64"),
        headings: z.array(z.string()).parse(said),
      };
    },
    { without, ...printing },
  );
  const { finishPdf } = await finishing;
  const date = dateOf(process.env["SOURCE_DATE_EPOCH"]);
  return finishPdf(printed.bytes, { ...printing.facts, headings: printed.headings, date });
}
