import { z } from "zod";
import { dateOf, type PdfFacts } from "../../handout/pdf/facts.ts";
import { withBrowser, type BrowserOptions } from "../browser/with-browser.ts";

/** How long laying out and printing may take, ms: a slide takes some 20; this is for slow and busy computers. */
const base = 60_000;
const perSlide = 1000;

/** The window before the page is printed; only that it has one matters. */
const desk = { width: 1000, height: 1400 } as const;

const without = "`--html` makes a page that any browser prints.";

/** Fonts and pictures are data in the page, and are read before it is printed: each of them, however busy the computer is. */
const loaded =
  "Promise.all([...[...document.fonts].map((face) => face.load()), ...[...document.images].map((each) => each.decode())]" +
  ".map((each) => each.catch(() => {})))";
const headings =
  "[...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((each) => each.textContent.replace(/\\s+/g, ' ').trim())";

/** One page to print. */
export interface Job {
  readonly html: string;
  readonly facts: Omit<PdfFacts, "headings" | "date">;
  /** How many slides it may hold: the more, the longer it may take. */
  readonly slides: number;
}

/**
 * Prints pages that have everything in them, and returns the PDFs' bytes. Pages are handed over as text: they can read no
 * file and reach no address, whatever stands in them. `jobs` are made while the browser starts, and PDFs are completed
 * while it ends. Throws AttuneError where no browser can do it.
 */
export async function printPages(
  jobs: () => readonly Job[] | Promise<readonly Job[]>,
  done: () => void = () => {},
  options: BrowserOptions = {},
): Promise<readonly Uint8Array[]> {
  const date = dateOf(process.env["SOURCE_DATE_EPOCH"]);
  const printed = withBrowser(
    async (browser) => {
      const finishing = import("../../handout/pdf/finish.ts");
      const all: Promise<Uint8Array>[] = [];
      const toPrint = await ready;
      for (const { html, facts, slides } of toPrint) {
        const patience = base + perSlide * slides;
        const page = await browser.show(html, desk);
        const said = await page.evaluate(`${loaded}.then(() => ${headings})`, patience);
        const bytes = Buffer.from(await page.pdf(patience), "base64");
        if (toPrint.length > 1) await page.close();
        const whole = { ...facts, headings: z.array(z.string()).parse(said), date };
        all.push(finishing.then(async ({ finishPdf }) => finishPdf(bytes, whole)));
        done();
      }
      // Not waited for here: the browser may go.
      return { finished: Promise.all(all) };
    },
    { without, ...options },
  );
  const ready = new Promise<readonly Job[]>((resolve, reject) => {
    setImmediate(() => {
      try {
        resolve(jobs());
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    });
  });
  ready.catch(() => {});
  return await (
    await printed
  ).finished;
}
