import type { Deck } from "../../deck/types.ts";
import { pdfFacts } from "../../handout/pdf-facts.ts";
import type { Content } from "../../site/build-write.ts";
import { AttuneError } from "../attune-error.ts";
import { progress } from "../boot/progress.mjs";
import { browserFailed, sayWhy } from "./print-or-page.ts";

export interface NamedPage {
  readonly name: string;
  readonly title: string;
  readonly html: string;
}

/** Prints pages with one browser. Where it cannot, every page is a page instead: no mixture, and no half of them. */
export async function printAll(
  pages: readonly NamedPage[],
  deck: Deck,
): Promise<{ readonly files: readonly (readonly [string, Content])[]; readonly failed: boolean }> {
  const { printPages } = await import("./print-page.ts");
  let done = 0;
  const line = progress(`Printing ${pages.length} papers`, () => `${done} done`);
  try {
    const facts = pdfFacts(deck);
    const jobs = pages.map(({ html, title }) => ({
      html,
      facts: { ...facts, subject: title },
      slides: deck.slides.length,
    }));
    const printed = await printPages(
      () => jobs,
      () => (done += 1),
    );
    line.end("done");
    return {
      files: pages.map(({ name }, index) => [name, { bytes: printed[index] ?? new Uint8Array() }]),
      failed: false,
    };
  } catch (error) {
    line.end("not done");
    if (!(error instanceof AttuneError) || !browserFailed.has(error.code)) throw error;
    sayWhy(error);
    return { files: pages.map(({ name, html }) => [name, { text: html }]), failed: true };
  }
}
