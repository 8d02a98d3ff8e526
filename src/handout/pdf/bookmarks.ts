import { PDFDict, PDFHexString, PDFName, type PDFDocument, type PDFObject } from "@cantoo/pdf-lib";

const key = { first: PDFName.of("First"), next: PDFName.of("Next"), title: PDFName.of("Title") };

/**
 * Gives bookmarks the headings' own words. Chromium makes one of each heading that it has painted, in their order, and
 * joins words between which a line ended: “The dependencyparadox”.
 */
export function renameBookmarks(pdf: PDFDocument, headings: readonly string[]): void {
  const outline = pdf.catalog.lookup(PDFName.of("Outlines"));
  if (!(outline instanceof PDFDict)) return;
  let next = 0;
  for (const mark of bookmarks(outline)) {
    const said = bare(textOf(mark.lookup(key.title)));
    const found = headings.findIndex((heading, index) => index >= next && bare(heading) === said);
    if (found === -1) continue;
    mark.set(key.title, PDFHexString.fromText(headings[found] ?? ""));
    next = found + 1;
  }
}

/** Every bookmark, each before those that lie in it. */
function* bookmarks(parent: PDFDict): Generator<PDFDict> {
  for (let item = parent.lookup(key.first); item instanceof PDFDict; item = item.lookup(key.next)) {
    yield item;
    yield* bookmarks(item);
  }
}

const bare = (text: string): string => text.replaceAll(/\s+/gu, "");

function textOf(object: PDFObject | undefined): string {
  return object !== undefined && "decodeText" in object && typeof object.decodeText === "function"
    ? String(object.decodeText())
    : "";
}
