import type { Content } from "../../site/build-write.ts";
import { AttuneError } from "../attune-error.ts";
import { progress } from "../boot/progress.mjs";
import type { Job } from "./print-page.ts";

/** A page on paper: the PDF, or why there is none. */
export type Printed = { readonly bytes: Uint8Array } | { readonly failed: AttuneError };

/** Where a page that one prints oneself is worth more than nothing. */
export const browserFailed: ReadonlySet<string> = new Set([
  "no-browser",
  "browser-not-started",
  "browser-ended",
  "browser-hung",
  "page-crashed",
]);

/**
 * Prints a page, which is made while the browser starts, saying on stderr what is going on; a browser that cannot is a
 * value, since the page is still there.
 */
export async function tryPrint(make: () => Job | Promise<Job>): Promise<Printed> {
  const { printPages } = await import("./print-page.ts");
  let line: ReturnType<typeof progress> | undefined;
  let over = false;
  try {
    const [bytes = new Uint8Array()] = await printPages(async () => {
      const job = await make();
      // Only now: whatever was to be said of the seminar has been said.
      if (!over) line = progress("Printing");
      return [job];
    });
    line?.end("done");
    return { bytes };
  } catch (error) {
    over = true;
    line?.end("not done");
    if (error instanceof AttuneError && browserFailed.has(error.code)) return { failed: error };
    throw error;
  }
}

/** The file for what was printed: the PDF, or the page in its stead, with a word about what to do with it. */
export function paperFile(
  printed: Printed,
  html: string,
  pdf: string,
  page: string,
): readonly [string, Content] {
  if ("bytes" in printed) return [pdf, { bytes: printed.bytes }];
  sayWhy(printed.failed);
  return [page, { text: html }];
}

/** Why there is no PDF, and what to do with what is written instead. */
export function sayWhy({ message, hint }: AttuneError): void {
  process.stderr.write(
    `No PDF was made. ${message} ${hint}\n` +
      "The same as a page is written instead: open it in any browser, choose Print, and there Save as PDF, with " +
      "background graphics switched on.\n",
  );
}
