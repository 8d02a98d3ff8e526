import type { Report } from "../mistakes/catalogue.ts";
import { readBibNames } from "./bibtex-names.ts";
import { readEntries, type BibEntry } from "./bibtex-syntax.ts";
import { cslType, genreOf } from "./bibtex-types.ts";
import { fromWords } from "./csl-date.ts";
import { fromLatex } from "./latex.ts";
import type { Field, Issued, Work } from "./work.ts";

/**
 * Reads a .bib file as Zotero (with and without Better BibTeX) and JabRef write it, BibTeX and biblatex alike. Lenient:
 * what cannot be read is reported by line and left out; never throws.
 */
export function readBibtex(source: string, report: Report): Work[] {
  const entries = new Map<string, BibEntry>();
  for (const entry of readEntries(source.replace(/^\uFEFF/, ""), report)) {
    if (entry.type === "xdata" || !entries.has(entry.key)) entries.set(entry.key, entry);
    else report("duplicate-reference", entry.place, { key: entry.key });
  }
  const byKey = new Map([...entries].map(([key, entry]) => [key.toLowerCase(), entry]));
  return [...entries.values()].flatMap((entry) =>
    entry.type === "xdata" || entry.type === "set" ? [] : workOf(entry, byKey, report),
  );
}

function workOf(entry: BibEntry, byKey: ReadonlyMap<string, BibEntry>, report: Report): Work {
  const raw = inherited(entry, byKey, report);
  const unknown = (command: string): void =>
    report("bibtex-unknown-command", entry.place, { key: entry.key, command: `\\${command}` });
  const get = (name: string): string => fromLatex(raw.get(name) ?? "", unknown);
  const texts = textsOf(entry.type, get, raw);
  if (texts.title === undefined) report("reference-without-title", entry.place, { key: entry.key });
  return {
    key: entry.key,
    type: cslType(entry.type, (name) => raw.get(name) ?? ""),
    authors: readBibNames(raw.get("author")),
    editors: readBibNames(raw.get("editor")),
    translators: readBibNames(raw.get("translator")),
    issued: issuedOf(get),
    originalYear: /^-?\d+/.exec(get("origdate") || get("origyear"))?.[0],
    accessed: fromWords(get("urldate")),
    texts,
  };
}

/** The entry's own fields, and what it has from `crossref` (the book's title becomes `booktitle`) and `xdata`. */
function inherited(
  entry: BibEntry,
  byKey: ReadonlyMap<string, BibEntry>,
  report: Report,
): ReadonlyMap<string, string> {
  const fields = new Map(entry.fields);
  for (const [link, isBook] of [
    ["crossref", true],
    ["xdata", false],
  ] as const) {
    for (const name of (entry.fields.get(link) ?? "").split(",")) {
      if (name.trim() === "") continue;
      const parent = byKey.get(name.trim().toLowerCase());
      if (parent === undefined) {
        report("bibtex-missing-parent", entry.place, { key: entry.key, parent: name.trim() });
        continue;
      }
      for (const [field, value] of parent.fields) {
        const own = isBook ? fromParent(field) : field;
        if (own !== undefined && !fields.has(own)) fields.set(own, value);
      }
    }
  }
  return fields;
}

function fromParent(field: string): string | undefined {
  if (field === "title" || field === "subtitle") return `book${field}`;
  return ["author", "crossref", "xdata", "doi", "url", "pages", "shorttitle"].includes(field)
    ? undefined
    : field;
}

type Get = (name: string) => string;

function textsOf(type: string, get: Get, raw: ReadonlyMap<string, string>): Work["texts"] {
  const first = (...names: readonly string[]): string => names.map(get).find((value) => value !== "") ?? "";
  const titled = (name: string, sub: string): string =>
    [get(name), get(sub)].filter((part) => part !== "").join(": ");
  const isArticle = type === "article" || type === "periodical";
  const url = first("url") || (/https?:\/\/[^\s{}]+/.exec(raw.get("howpublished") ?? "")?.[0] ?? "");
  const values: Readonly<Partial<Record<Field, string>>> = {
    title: titled("title", "subtitle"),
    "title-short": get("shorttitle"),
    "container-title": isArticle
      ? titled("journaltitle", "journalsubtitle") || first("journal", "shortjournal")
      : titled("booktitle", "booksubtitle") || first("maintitle", "journaltitle", "journal"),
    publisher: first("publisher", "institution", "school", "organization"),
    "publisher-place": first("location", "address"),
    volume: get("volume"),
    issue: get("issue") || (isArticle ? get("number") : ""),
    number: isArticle ? first("eid", "articleno") : get("number"),
    page: get("pages"),
    edition: get("edition"),
    version: get("version"),
    genre: genreOf(type, get("type")),
    medium: url === "" && !isArticle ? get("howpublished") : "",
    "event-title": get("eventtitle"),
    "event-place": get("venue"),
    status: /in\s*press|forthcoming/i.test(get("pubstate") + get("note")) ? "in press" : "",
    DOI: rawText(raw.get("doi")),
    URL: rawText(raw.get("url")) || url,
  };
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ""));
}

/** Addresses are not LaTeX: only the backslashes that some exporters put before `_`, `%`, `&`, `#` and `~` go. */
const rawText = (value: string | undefined): string =>
  (value ?? "")
    .replace(/^\\url\{(.*)\}$/s, "$1")
    .replace(/\{?\\([_%&#~])\}?/g, "$1")
    .trim();

/** biblatex's `date`, else `year`, `month` (a number, a name, or "10~mar") and `day`. */
function issuedOf(get: Get): Issued | undefined {
  const date = get("date");
  if (date !== "") return fromWords(date);
  const issued = fromWords(
    get("year")
      .replace(/^c(?:a|irca)?\.?\s+(\d+)$/i, "$1~")
      .replace(/^(\d{4})[-–](\d{4})$/, "$1/$2"),
  );
  if (issued?.year === undefined) return issued;
  const month = get("month");
  const named = /jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/i.exec(month)?.[0].toLowerCase();
  const numbers = [...month.matchAll(/\d+/g)].map(([number]) => Number(number));
  const order = named === undefined ? numbers.pop() : monthNames.indexOf(named) + 1;
  const day = Number(get("day")) || numbers[0];
  return {
    ...issued,
    month: order !== undefined && order >= 1 && order <= 12 ? order : undefined,
    day: day !== undefined && day >= 1 && day <= 31 ? day : undefined,
  };
}

const monthNames = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
