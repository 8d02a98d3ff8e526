import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, PDFRef, type PDFObject } from "@cantoo/pdf-lib";
import { findPoppler } from "./poppler.mjs";

if (!findPoppler()) throw new Error("The tests that read PDFs back need poppler's programs.");

/** What one of poppler's programs says of a file. */
export function poppler(
  program: "pdfinfo" | "pdffonts" | "pdfimages" | "pdftotext",
  ...args: readonly string[]
): string {
  return execFileSync(program, args, {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
    maxBuffer: 1e8,
  });
}

/** A PDF's text, page by page, in the order in which it is written, lines joined. */
export function pagesOf(file: string): readonly string[] {
  return poppler("pdftotext", "-raw", file, "-")
    .split("\f")
    .slice(0, -1)
    .map((page) => page.replaceAll(/\s+/g, " ").trim());
}

export interface Bookmark {
  readonly title: string;
  readonly under: readonly Bookmark[];
}

/** An element of the structure tree: its role, its alternative text, what lies in it. */
export interface Tag {
  readonly role: string;
  readonly alt: string;
  readonly scope: string;
  readonly under: readonly Tag[];
}

export interface ReadPdf {
  readonly pdf: PDFDocument;
  readonly bookmarks: readonly Bookmark[];
  readonly tags: readonly Tag[];
  /** Addresses of the links to elsewhere, and how many lead to a place in the file. */
  readonly links: { readonly web: readonly string[]; readonly inside: number };
}

const name = (text: string) => PDFName.of(text);

/** Reads a PDF with a library that did not write its tags, bookmarks and links. */
export async function readPdf(file: string): Promise<ReadPdf> {
  const pdf = await PDFDocument.load(readFileSync(file), { updateMetadata: false });
  const outline = pdf.catalog.lookup(name("Outlines"));
  const tree = pdf.catalog.lookup(name("StructTreeRoot"));
  return {
    pdf,
    bookmarks: outline instanceof PDFDict ? bookmarks(outline) : [],
    tags: tree instanceof PDFDict ? tags(tree) : [],
    links: links(pdf),
  };
}

/** All elements of a structure tree, each before those in it. */
export function* everyTag(tags: readonly Tag[]): Generator<Tag> {
  for (const tag of tags) {
    yield tag;
    yield* everyTag(tag.under);
  }
}

function bookmarks(parent: PDFDict): readonly Bookmark[] {
  const found: Bookmark[] = [];
  for (let item = parent.lookup(name("First")); item instanceof PDFDict; item = item.lookup(name("Next")))
    found.push({ title: text(item.lookup(name("Title"))), under: bookmarks(item) });
  return found;
}

function tags(parent: PDFDict): readonly Tag[] {
  const kids = parent.lookup(name("K"));
  const all = kids instanceof PDFArray ? kids.asArray().map((kid) => look(parent, kid)) : [kids];
  return all.flatMap((kid) =>
    kid instanceof PDFDict && kid.has(name("S"))
      ? [
          {
            role: String(kid.lookup(name("S"))).slice(1),
            alt: text(kid.lookup(name("Alt"))),
            scope: scopeOf(kid),
            under: tags(kid),
          },
        ]
      : [],
  );
}

function scopeOf(element: PDFDict): string {
  const attributes = element.lookup(name("A"));
  const list =
    attributes instanceof PDFArray ? attributes.asArray().map((each) => look(element, each)) : [attributes];
  for (const each of list)
    if (each instanceof PDFDict && each.has(name("Scope")))
      return String(each.lookup(name("Scope"))).slice(1);
  return "";
}

function look(near: PDFDict, object: PDFObject): PDFObject | undefined {
  return object instanceof PDFRef ? near.context.lookup(object) : object;
}

function links(pdf: PDFDocument): ReadPdf["links"] {
  const web: string[] = [];
  let inside = 0;
  for (const page of pdf.getPages()) {
    const annotations = page.node.Annots();
    for (let index = 0; index < (annotations?.size() ?? 0); index++) {
      const link = annotations?.lookup(index);
      if (!(link instanceof PDFDict)) continue;
      const action = link.lookup(name("A"));
      const address = action instanceof PDFDict ? text(action.lookup(name("URI"))) : "";
      if (address === "") inside += 1;
      else web.push(address);
    }
  }
  return { web, inside };
}

export function text(object: PDFObject | undefined): string {
  if (object instanceof PDFNumber) return String(object.asNumber());
  return object !== undefined && "decodeText" in object && typeof object.decodeText === "function"
    ? String(object.decodeText())
    : "";
}
