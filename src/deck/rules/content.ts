import type { Rule } from "../markdown.ts";
import { citation } from "./citation.ts";
import { figure } from "./figure.ts";
import { footnotes } from "./footnote.ts";
import { links } from "./link.ts";
import { picture } from "./picture.ts";
import { plainMarks } from "./plain-marks.ts";
import { quotation } from "./quotation.ts";
import { rawHtml } from "./raw-html.ts";
import { sighting } from "./sighting.ts";
import { spacedAddresses } from "./spaced-address.ts";
import { tables } from "./table.ts";

/** The rules for what a slide says, in the order in which they are installed; attribute lists are read before. */
export const contentRules: readonly Rule[] = [
  plainMarks,
  tables,
  footnotes,
  sighting,
  citation,
  quotation,
  picture,
  figure,
  links,
  spacedAddresses,
  rawHtml,
];
