import type { Report } from "../mistakes/catalogue.ts";
import { readBibtex } from "./bibtex.ts";
import { readCsl } from "./csl.ts";
import type { Work } from "./work.ts";

/**
 * Reads a references file by its ending: `.bib` as BibTeX, everything else as CSL-JSON. Mistakes are reported with
 * their places in that file; whoever calls names the file.
 */
export function readReferences(path: string, source: string, report: Report): Work[] {
  return /\.bib(?:tex)?$/i.test(path) ? readBibtex(source, report) : readCsl(source, report);
}
