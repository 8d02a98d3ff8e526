import type { Place } from "../diagnostic.ts";
import type { Report } from "../mistakes/catalogue.ts";

/** One entry of a BibTeX file. Values are still LaTeX, braces included; field names are in small letters. */
export interface BibEntry {
  readonly type: string;
  readonly key: string;
  readonly place: Place;
  readonly fields: ReadonlyMap<string, string>;
}

/** The months that every BibTeX style defines. */
const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

const head = /@[ \t]*([a-zA-Z]+)\s*([{(])/y;
const name = /\s*([^\s{}(),="#%'\\@]+)\s*/y;
const entryStart = /^[ \t]*@[ \t]*[a-zA-Z]+[ \t]*[{(]/m;

/**
 * Takes a BibTeX file apart: entries, `@string` abbreviations, `#` between pieces of a value; comments, preambles and
 * everything between entries are passed over. After a mistake reading goes on at the next entry. Linear in its length.
 */
export function readEntries(source: string, report: Report): BibEntry[] {
  return new Reader(source, report).read();
}

class Reader {
  readonly #source: string;
  readonly #report: Report;
  readonly #macros = new Map(months.map((month, index) => [month, String(index + 1)]));
  readonly #lineStarts: number[] = [0];
  #position = 0;
  #expanded = 0;

  constructor(source: string, report: Report) {
    this.#source = source;
    this.#report = report;
    for (let at = source.indexOf("\n"); at >= 0; at = source.indexOf("\n", at + 1))
      this.#lineStarts.push(at + 1);
  }

  read(): BibEntry[] {
    const entries: BibEntry[] = [];
    for (;;) {
      const at = this.#source.indexOf("@", this.#position);
      if (at < 0) return entries;
      head.lastIndex = at;
      const found = head.exec(this.#source);
      this.#position = found === null ? at + 1 : head.lastIndex;
      const type = found?.[1]?.toLowerCase();
      if (type === undefined) continue;
      const close = found?.[2] === "(" ? ")" : "}";
      if (type === "comment" || type === "preamble") this.#skipBalanced(close);
      else if (type === "string") this.#readMacro(close);
      else {
        const entry = this.#readEntry(type, close, at);
        if (entry !== undefined) entries.push(entry);
      }
    }
  }

  #readEntry(type: string, close: string, at: number): BibEntry | undefined {
    const keyFrom = this.#position;
    const comma = /[,\n]|[})]/g;
    comma.lastIndex = keyFrom;
    const stop = comma.exec(this.#source);
    const key = this.#source.slice(keyFrom, stop?.index ?? keyFrom).trim();
    const place = this.#placeOf(
      key === "" ? at : this.#source.indexOf(key, keyFrom),
      Math.max(1, key.length),
    );
    if (key === "" || key.includes("=") || stop === null) {
      this.#report("bibtex-without-key", place, { type });
      return undefined;
    }
    this.#position = stop.index + (stop[0] === "," ? 1 : 0);
    const fields = new Map<string, string>();
    for (;;) {
      this.#skip(/[\s,]*/y);
      if (this.#source[this.#position] === close) {
        this.#position += 1;
        break;
      }
      const field = this.#match(name);
      if (field === undefined || this.#source[this.#position] !== "=") {
        this.#fail(key);
        break;
      }
      this.#position += 1;
      const value = this.#readValue(close);
      if (value === undefined) {
        this.#fail(key);
        break;
      }
      // The first of two alike counts, as in BibTeX.
      if (!fields.has(field.toLowerCase())) fields.set(field.toLowerCase(), value);
    }
    return fields.size === 0 ? undefined : { type, key, place, fields };
  }

  /** Pieces joined by `#`: `{text}`, `"text"`, a number or an abbreviation. Undefined if it is none of them. */
  #readValue(close: string): string | undefined {
    let value = "";
    for (;;) {
      this.#skip(/\s*/y);
      const piece = this.#readPiece(close);
      if (piece === undefined) return undefined;
      value += piece;
      this.#skip(/\s*/y);
      if (this.#source[this.#position] !== "#") return value;
      this.#position += 1;
    }
  }

  #readPiece(close: string): string | undefined {
    const sign = this.#source[this.#position];
    if (sign === "{" || sign === '"') {
      const from = this.#position + 1;
      const end = this.#endOf(from, sign === "{" ? "}" : '"');
      if (end === undefined) return undefined;
      this.#position = end + 1;
      return this.#source.slice(from, end);
    }
    if (sign === close) return undefined;
    const at = this.#position;
    const word = this.#match(name);
    if (word === undefined) return undefined;
    const known = /^\d+$/.test(word) ? word : this.#macros.get(word.toLowerCase());
    // Abbreviations of abbreviations can double with every line.
    this.#expanded += known?.length ?? 0;
    if (this.#expanded > this.#source.length + 1_000_000) return undefined;
    if (known === undefined) this.#report("bibtex-unknown-word", this.#placeOf(at, word.length), { word });
    return known ?? word;
  }

  /**
   * Where a value that begins at `from` ends: at `close` outside of braces. Undefined if a line that begins a new
   * entry comes first, since then a brace or quotation mark was forgotten.
   */
  #endOf(from: number, close: string): number | undefined {
    let depth = 0;
    for (let at = from; at < this.#source.length; at += 1) {
      const sign = this.#source[at];
      if (depth === 0 && sign === close) return at;
      if (sign === "\\") at += this.#source[at + 1] === "\n" ? 0 : 1;
      else if (sign === "{") depth += 1;
      else if (sign === "}") depth -= 1;
      else if (sign === "\n" && entryStart.test(this.#source.slice(at + 1, at + 40).split("\n")[0] ?? ""))
        return undefined;
      if (depth < 0) return undefined;
    }
    return undefined;
  }

  #readMacro(close: string): void {
    this.#skip(/\s*/y);
    const macro = this.#match(name);
    if (macro === undefined || this.#source[this.#position] !== "=") return this.#fail("@string");
    this.#position += 1;
    const value = this.#readValue(close);
    if (value === undefined) return this.#fail(macro);
    this.#macros.set(macro.toLowerCase(), value);
  }

  /** Reports what cannot be read here and goes on at the next line that begins an entry. */
  #fail(key: string): void {
    this.#report("bibtex-unreadable", this.#placeOf(this.#position, 1), { key });
    const next = /^[ \t]*@[ \t]*[a-zA-Z]+[ \t]*[{(]/gm;
    next.lastIndex = this.#position;
    this.#position = next.exec(this.#source)?.index ?? this.#source.length;
  }

  #skipBalanced(close: string): void {
    const end = this.#endOf(this.#position, close);
    if (end !== undefined) this.#position = end + 1;
  }

  #skip(pattern: RegExp): void {
    pattern.lastIndex = this.#position;
    pattern.exec(this.#source);
    this.#position = Math.max(this.#position, pattern.lastIndex);
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#position;
    const found = pattern.exec(this.#source);
    if (found !== null) this.#position = pattern.lastIndex;
    return found?.[1];
  }

  #placeOf(offset: number, length: number): Place {
    let low = 0;
    let high = this.#lineStarts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#lineStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (this.#lineStarts[low] ?? 0) + 1, length };
  }
}
