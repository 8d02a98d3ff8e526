/** One entry of an attribute list; offsets count from the string that was parsed. */
export interface Attribute {
  readonly kind: "id" | "class" | "pair" | "word";
  /** Without `#` or `.`; the key of a pair. */
  readonly name: string;
  /** The value of a pair, without its quotation marks; empty otherwise. */
  readonly value: string;
  readonly from: number;
  readonly to: number;
}

export interface AttributeList {
  readonly items: readonly Attribute[];
  /** Offset behind the closing brace. */
  readonly end: number;
}

const item =
  /[ \t]*(?:#([^\s{}="]+)|\.([^\s{}=".#]+)|([^\s{}=".#,][^\s{}="]*)(?:=("[^"]*"|“[^”]*”|'[^']*'|[^\s{}"']*))?)/y;
const close = /[ \t]*\}/y;

/**
 * Reads an attribute list, `{#id .class key=value key="two words" word}`, as Pandoc writes it, that begins at
 * `start`. Undefined if there is none, so that braces in running text stay text.
 */
export function parseAttributes(text: string, start = 0): AttributeList | undefined {
  if (text[start] !== "{") return undefined;
  const items: Attribute[] = [];
  let position = start + 1;
  for (;;) {
    close.lastIndex = position;
    if (close.test(text)) return items.length > 0 ? { items, end: close.lastIndex } : undefined;
    item.lastIndex = position;
    const match = item.exec(text);
    if (!match) return undefined;
    items.push(attribute(match));
    position = item.lastIndex;
    // Entries are separated by spaces, except that `.a.b` and `#a.b` may touch.
    if (!/[\s}.#]/.test(text[position] ?? "")) return undefined;
  }
}

function attribute(match: RegExpExecArray): Attribute {
  const [whole, id, className, key = "", value] = match;
  const to = match.index + whole.length;
  const from = to - whole.trimStart().length;
  if (id !== undefined) return { kind: "id", name: id, value: "", from, to };
  if (className !== undefined) return { kind: "class", name: className, value: "", from, to };
  if (value === undefined) return { kind: "word", name: key, value: "", from, to };
  return { kind: "pair", name: key, value: value.replace(/^["“'](.*)["”']$/s, "$1"), from, to };
}
