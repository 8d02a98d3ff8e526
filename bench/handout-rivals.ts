import { join } from "node:path";
import { findBrowser } from "../src/cli/browser/find-browser.ts";
import { secondsFor } from "./handout.ts";
import { median, show } from "./measure.ts";

const rounds = 3;

/** A tool that prints a deck. */
export interface Printer {
  readonly name: string;
  /** Words of its command line, after Node's own. */
  readonly args: readonly string[];
}

/** The same 60 slides as a PDF by Attune, three a page, and by another tool, turn by turn, as somebody waits for it. */
export async function comparePdfs(ours: Printer, theirs: Printer, limit: number): Promise<void> {
  console.log(`\n60 slides as a PDF: seconds from the start of the command to its end (median of ${rounds})`);
  const env = { CHROME_PATH: findBrowser(), CHROME_NO_SANDBOX: "1" };
  const times = new Map<Printer, number[]>([
    [ours, []],
    [theirs, []],
  ]);
  for (let round = 0; round <= rounds; round++)
    for (const [printer, seconds] of times) {
      const taken = await secondsFor(process.execPath, printer.args, env);
      // The first round fills the caches.
      if (round > 0) seconds.push(taken);
    }
  const of = (printer: Printer) => median(times.get(printer) ?? []);
  for (const printer of [ours, theirs])
    show({ what: `${printer.name}: 60 slides as a PDF`, value: of(printer), unit: "s" });
  show({ what: `Attune against ${theirs.name}: PDF`, value: of(ours) / of(theirs), unit: "x", limit });
}

/** Where a PDF goes. */
export const pdfIn = (folder: string, name: string): string => join(folder, `${name}.pdf`);
