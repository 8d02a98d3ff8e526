import { escapeHtml } from "../../deck/html/escape.ts";
import type { PdfFacts } from "./facts.ts";

/** The same facts as XMP (ISO 16684-1), which libraries and archives read. */
export function metadata({ title, author, subject, language, date }: PdfFacts): string {
  const when = date.toISOString().replace(/\.\d+Z$/, "Z");
  const said = (tag: string, container: string, items: readonly string[]): string =>
    `<dc:${tag}><rdf:${container}>${items.join("")}</rdf:${container}></dc:${tag}>`;
  const inDefault = (text: string) => `<rdf:li xml:lang="x-default">${escapeHtml(text)}</rdf:li>`;
  return [
    `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>`,
    `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">`,
    `<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">`,
    said("title", "Alt", [inDefault(title)]),
    author === "" ? "" : said("creator", "Seq", [`<rdf:li>${escapeHtml(author)}</rdf:li>`]),
    said("description", "Alt", [inDefault(subject)]),
    said("language", "Bag", [`<rdf:li>${escapeHtml(language)}</rdf:li>`]),
    `<xmp:CreatorTool>Attune</xmp:CreatorTool><xmp:CreateDate>${when}</xmp:CreateDate>`,
    `<xmp:ModifyDate>${when}</xmp:ModifyDate>`,
    `</rdf:Description></rdf:RDF></x:xmpmeta>`,
    `<?xpacket end="r"?>`,
  ].join("\n");
}
