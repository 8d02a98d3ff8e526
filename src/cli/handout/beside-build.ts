import { join } from "node:path";
import type { Deck } from "../../deck/types.ts";
import { pdfFacts } from "../../handout/pdf-facts.ts";
import { writeAll, type Content } from "../../site/build-write.ts";
import { shownName } from "../read-seminar.ts";
import { exportImages, type ImageKind } from "./export-images.ts";
import { makeHandout } from "./make-page.ts";
import { once } from "./once.ts";
import { sayWhy, tryPrint } from "./print-or-page.ts";
import { saved, writeOut } from "./write-out.ts";

export interface Beside {
  /** Where the seminar's own pages went, and what its files begin with. */
  readonly out: string;
  readonly handout: boolean;
  /** The key to the knowledge check in the handout. */
  readonly answers: boolean;
  readonly images: ImageKind | undefined;
}

/**
 * Writes what was asked for beside a built seminar: its handout as PDF and as a page, its slides as pictures. Resolves to
 * false where no browser could do it; the page is written all the same.
 */
export async function writeBeside(deck: Deck, folder: string, beside: Beside): Promise<boolean> {
  let whole = true;
  if (beside.handout) {
    const wishes = { layout: "3", paper: "a4", grey: false, key: beside.answers } as const;
    const html = once(() => makeHandout(deck, folder, wishes));
    const job = () => ({ html: html(), facts: pdfFacts(deck), slides: deck.slides.length });
    const printed = await tryPrint(job);
    const name = join(beside.out, `${deck.id}-handout`);
    const files = new Map<string, Content>([[`${name}.html`, { text: html() }]]);
    if ("bytes" in printed) files.set(`${name}.pdf`, { bytes: printed.bytes });
    else sayWhy(printed.failed);
    whole = "bytes" in printed;
    writeOut(files);
  }
  if (beside.images !== undefined) {
    const pictures = await exportImages(deck, folder, beside.images);
    const target = join(beside.out, `${deck.id}-images`);
    const over = saved(target, () => writeAll(target, pictures));
    const said = over.length > 0 ? `, ${over.length} of them written over the ones before` : "";
    process.stdout.write(`${shownName(target)}: ${pictures.size} pictures${said}\n`);
  }
  return whole;
}
