import { readDate, originalYear } from "./csl-date.ts";
import { readNames } from "./csl-names.ts";
import { whereJsonBreaks } from "./json-place.ts";
import { isRecord } from "./record.ts";
import type { Place } from "../diagnostic.ts";
import type { Report } from "../mistakes/catalogue.ts";
import { fields, type Work } from "./work.ts";

/**
 * Reads CSL-JSON as Zotero, Mendeley, JabRef and Pandoc export it. Lenient: what cannot be understood is reported and left
 * out, everything else is kept; never throws. Citation keys are `citation-key` or `id`.
 */
export function readCsl(source: string, report: Report): Work[] {
  const json = source.replace(/^\uFEFF/, "");
  const items = parse(json, report);
  const places = keyPlaces(json);
  const works = new Map<string, Work>();
  items.forEach((item, index) => {
    if (!isRecord(item))
      return report("reference-not-an-entry", { line: 1, column: 1 }, { number: String(index + 1) });
    const key = keyOf(item);
    if (key === undefined)
      return report("reference-without-key", { line: 1, column: 1 }, { number: String(index + 1) });
    const place = places.get(key)?.shift() ?? { line: 1, column: 1 };
    if (works.has(key)) return report("duplicate-reference", place, { key });
    const texts = readTexts(item, (field) => report("reference-field-ignored", place, { key, field }));
    if (texts.title === undefined) report("reference-without-title", place, { key });
    works.set(key, {
      key,
      type: typeof item.type === "string" ? item.type : "",
      authors: readNames(item.author),
      editors: readNames(item.editor),
      translators: readNames(item.translator),
      issued: readDate(item.issued),
      originalYear: originalYear(item["original-date"]),
      accessed: readDate(item.accessed),
      texts,
    });
  });
  return [...works.values()];
}

function parse(json: string, report: Report): readonly unknown[] {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    report("references-not-json", placeOf(json));
    return [];
  }
  if (isRecord(value)) value = value.items ?? value.references;
  if (Array.isArray(value)) return value;
  report("references-not-a-list", { line: 1, column: 1 });
  return [];
}

/** Where JSON went wrong. */
function placeOf(json: string): { readonly line: number; readonly column: number } {
  const before = json.slice(0, whereJsonBreaks(json));
  return { line: before.split("\n").length, column: before.length - before.lastIndexOf("\n") };
}

/** Where each key stands in the file, in order, found by a scan, since JSON.parse keeps no places. */
function keyPlaces(json: string): Map<string, Place[]> {
  const places = new Map<string, Place[]>();
  let line = 1;
  let start = 0;
  for (const found of json.matchAll(/\n|"(?:id|citation-key)"\s*:\s*("?)((?:[^"\\,}\n]|\\.)*)\1/g)) {
    if (found[0] === "\n") {
      line += 1;
      start = found.index + 1;
      continue;
    }
    const key = (found[2] ?? "").trim();
    const column = found.index + found[0].lastIndexOf(found[2] ?? "") - start + 1;
    const known = places.get(key);
    const place = { line, column, length: key.length };
    if (known === undefined) places.set(key, [place]);
    else known.push(place);
  }
  return places;
}

function keyOf(item: Readonly<Record<string, unknown>>): string | undefined {
  for (const key of [item["citation-key"], item.id]) {
    if (typeof key === "string" && key.trim() !== "") return key.trim();
    if (typeof key === "number") return String(key);
  }
  return undefined;
}

function readTexts(item: Readonly<Record<string, unknown>>, ignored: (field: string) => void): Work["texts"] {
  const texts: Partial<Record<(typeof fields)[number], string>> = {};
  for (const field of fields) {
    const value = item[field] ?? (field === "event-title" ? item.event : undefined);
    if (value === undefined || value === null) continue;
    if (typeof value !== "string" && typeof value !== "number") {
      ignored(field);
      continue;
    }
    const words = String(value).replace(/\s+/g, " ").trim();
    if (words !== "") texts[field] = words;
  }
  return texts;
}
