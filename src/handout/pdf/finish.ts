import { PDFDict, PDFDocument, PDFHexString, PDFName, ParseSpeeds } from "@cantoo/pdf-lib";
import { renameBookmarks } from "./bookmarks.ts";
import type { PdfFacts } from "./facts.ts";
import { metadata } from "./metadata.ts";
import { numberTags } from "./number-tags.ts";

/**
 * Completes a PDF as Chromium prints it, which keeps its tags: author, subject, language and XMP metadata, page labels,
 * bookmarks in whole words, and dates that are `date` everywhere, so that nothing in the file tells one run from another.
 */
export async function finishPdf(printed: Uint8Array, facts: PdfFacts): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(printed, {
    updateMetadata: false,
    // Nothing else is to be done meanwhile.
    parseSpeed: ParseSpeeds.Fastest,
  });
  const { catalog, context } = pdf;
  pdf.setTitle(facts.title, { showInWindowTitleBar: true });
  if (facts.author !== "") pdf.setAuthor(facts.author);
  pdf.setSubject(facts.subject);
  pdf.setCreator("Attune");
  pdf.setCreationDate(facts.date);
  pdf.setModificationDate(facts.date);
  catalog.set(PDFName.of("Lang"), PDFHexString.fromText(facts.language));
  catalog.set(PDFName.of("PageLabels"), context.obj({ Nums: [0, { S: "D" }] }));
  catalog.set(PDFName.of("PageMode"), PDFName.of("UseOutlines"));
  const xmp = context.stream(metadata(facts), { Type: "Metadata", Subtype: "XML" });
  catalog.set(PDFName.of("Metadata"), context.register(xmp));
  // Names of PDF 2.0 in a file of an older version: readers are told what they mean there.
  const tree = catalog.lookup(PDFName.of("StructTreeRoot"));
  if (tree instanceof PDFDict) tree.set(PDFName.of("RoleMap"), context.obj({ Em: "Span", Strong: "Span" }));
  renameBookmarks(pdf, facts.headings);
  numberTags(pdf);
  return pdf.save({
    addDefaultPage: false,
    updateFieldAppearances: false,
    objectsPerTick: Infinity,
  });
}
