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

/** One page to print. */
export interface Job {
  readonly html: string;
  readonly facts: Omit<PdfFacts, "headings" | "date">;
}

/**
 * Prints pages that have everything in them, and returns the PDFs' bytes. Pages are handed over as text: they can read no
 * file and reach no address, whatever stands in them. `slides`: how many a page may hold; the more, the longer it may
 * take. Throws AttuneError where no browser can do it.
 */
export async function printPages(
  jobs: readonly Job[],
  slides: number,
  done: () => void = () => {},
  options: BrowserOptions = {},
): Promise<readonly Uint8Array[]> {
  const patience = base + perSlide * slides;
  // Loaded while the browser is busy.
  const finishing = import("../../handout/pdf/finish.ts");
  const printed = await withBrowser(
    async (browser) => {
      const all: { readonly bytes: Uint8Array; readonly headings: readonly string[] }[] = [];
      for (const { html } of jobs) {
        const page = await browser.show(html, desk);
        const said = await page.evaluate(`${ready}.then(() => ${headings})`, patience);
        const bytes = Buffer.from(await page.pdf(patience), "base64");
        if (jobs.length > 1) await page.close();
        all.push({ bytes, headings: z.array(z.string()).parse(said) });
        done();
      }
      return all;
    },
    { without, ...options },
  );
  const { finishPdf } = await finishing;
  const date = dateOf(process.env["SOURCE_DATE_EPOCH"]);
  const finished: Uint8Array[] = [];
  for (const [index, { bytes, headings: said }] of printed.entries()) {
    const job = jobs[index];
    if (job !== undefined) finished.push(await finishPdf(bytes, { ...job.facts, headings: said, date }));
  }
  return finished;
}
