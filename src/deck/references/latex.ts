import { accents, letters, plain, styles } from "./latex-letters.ts";

/**
 * The text that a BibTeX value stands for: accents and signs as Unicode, italics, sub- and superscript as the marks that
 * CSL-JSON uses (`<i>`), braces taken off. Unknown commands keep their argument and are given to `unknown`.
 */
export function fromLatex(value: string, unknown: (command: string) => void = () => {}): string {
  if (!/[\\{}$~`'-]/.test(value)) return value.replace(/\s+/g, " ").trim();
  return new Latex(value, unknown).text().normalize("NFC").replace(/\s+/g, " ").trim();
}

class Latex {
  readonly #value: string;
  readonly #unknown: (command: string) => void;
  #position = 0;
  #depth = 0;
  #math = false;

  constructor(value: string, unknown: (command: string) => void) {
    this.#value = value;
    this.#unknown = unknown;
  }

  /** Reads to the end, or to the brace that closes a group. */
  text(): string {
    let text = "";
    while (this.#position < this.#value.length) {
      const sign = this.#value[this.#position] ?? "";
      if (sign === "}") {
        if (this.#depth > 0) break;
        this.#position += 1;
        continue;
      }
      text += this.#next();
    }
    return text;
  }

  #next(): string {
    const sign = this.#value[this.#position] ?? "";
    switch (sign) {
      case "\\":
        return this.#command();
      case "{":
        return this.#group();
      case "$":
        this.#math = !this.#math;
        this.#position += 1;
        return "";
      case "~":
        this.#position += 1;
        return "\u00A0";
      case "^":
      case "_":
        if (this.#math) {
          this.#position += 1;
          const tag = sign === "^" ? "sup" : "sub";
          return `<${tag}>${this.#argument()}</${tag}>`;
        }
        break;
    }
    for (const [written, meant] of [
      ["---", "—"],
      ["--", "–"],
      ["``", "“"],
      ["''", "”"],
    ] as const) {
      if (this.#value.startsWith(written, this.#position)) {
        this.#position += written.length;
        return meant;
      }
    }
    this.#position += 1;
    return sign;
  }

  #group(): string {
    this.#position += 1;
    // Nothing nests this deep; what does is taken without its structure.
    if (this.#depth > 50) return "";
    this.#depth += 1;
    const text = this.text();
    this.#depth -= 1;
    if (this.#value[this.#position] === "}") this.#position += 1;
    return text;
  }

  /** What a command applies to: a group, a command, or one character. */
  #argument(): string {
    while (/\s/.test(this.#value[this.#position] ?? "")) this.#position += 1;
    const sign = this.#value[this.#position];
    if (sign === undefined || sign === "}") return "";
    return this.#next();
  }

  #command(): string {
    const word = /\\([a-zA-Z]+)\*?/y;
    word.lastIndex = this.#position;
    const name = word.exec(this.#value)?.[1];
    if (name === undefined) return this.#sign();
    this.#position = word.lastIndex;
    const accent = accents.get(name);
    if (accent !== undefined && /[\s{\\]/.test(this.#value[this.#position] ?? ""))
      return this.#accented(accent);
    const letter = letters.get(name);
    const style = styles.get(name);
    if (letter !== undefined) {
      this.#skipAfterWord();
      return letter;
    }
    if (style !== undefined) return `<${style}>${this.#argument()}</${style}>`;
    if (name === "href") {
      this.#argument();
      return this.#argument();
    }
    if (!plain.has(name)) this.#unknown(name);
    this.#skipAfterWord();
    return "";
  }

  /** `\"o`, `\'{e}`, `\&`, `\,`: a command of one sign. */
  #sign(): string {
    const sign = this.#value[this.#position + 1] ?? "";
    this.#position += 2;
    const accent = accents.get(sign);
    if (accent !== undefined) return this.#accented(accent);
    if (/[\s,;:!/@-]/.test(sign)) return /[\s,;:]/.test(sign) ? " " : "";
    return sign === "\\" ? " " : sign;
  }

  #accented(accent: string): string {
    const [first = "", ...rest] = Array.from(this.#argument());
    // An accent stands over the i and j without their dots.
    const base = first === "ı" ? "i" : first === "ȷ" ? "j" : first;
    return base === "" ? "" : base + accent + rest.join("");
  }

  /** A space after a command's name only ends it; so do empty braces. */
  #skipAfterWord(): void {
    if (this.#value.startsWith("{}", this.#position)) this.#position += 2;
    else while (this.#value[this.#position] === " ") this.#position += 1;
  }
}
