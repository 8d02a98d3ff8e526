import type { Deck } from "../deck/types.ts";
import { inlineFiles } from "./inline-files.ts";
import type { Inlined } from "./inlined.ts";
import { projectorPage } from "./projector-page.ts";
import type { Runtime } from "./runtime.ts";
import { createSections } from "./sections.ts";

export interface SingleOptions {
  readonly runtime: Runtime;
  readonly inlined: Inlined;
  readonly answers: boolean;
  /** A file of the seminar as a `data:` address; undefined where it cannot be read. */
  readonly dataAddress: (path: string) => string | undefined;
}

/**
 * A seminar as one file that opens from a disk, a stick or a letter: slides, curves, fonts, pictures and licences are
 * in it, and it asks for nothing. The presenter's window is a page of its own and not in it, nor are speaker notes.
 */
export function singlePage(deck: Deck, { runtime, inlined, answers, dataAddress }: SingleOptions): string {
  const files = new Set(deck.files);
  const sections = createSections({ notes: false, answers })(deck).map((section) => ({
    ...section,
    html: inlineFiles(section.html, (path) => (files.has(path) ? dataAddress(path) : undefined)),
  }));
  return projectorPage(deck, { runtime, inlined, base: "", live: false, notes: false, answers }, sections);
}
