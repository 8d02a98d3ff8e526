import type { YAMLError } from "yaml";
import type { MistakeCode } from "./mistakes/catalogue.ts";
import type { Facts } from "./mistakes/mistake.ts";

export interface Found {
  readonly code: MistakeCode;
  readonly facts: Facts;
  readonly from: number;
  readonly to: number;
}

type Reader = (span: string, line: string, error: YAMLError) => Pick<Found, "code" | "facts">;

const plain =
  (code: MistakeCode): Reader =>
  () => ({ code, facts: {} });

/** What the YAML parser's codes mean for someone who has never heard of YAML. */
const readers: Readonly<Record<string, Reader>> = {
  BLOCK_AS_IMPLICIT_KEY: (span, line) => {
    const [, key = "", text = ""] = /^\s*(?:-\s+)?([^:]*):\s*(.*)$/.exec(line) ?? [];
    // Without a further colon it is the next line that stands too far to the right.
    if (!span.split("\n", 1)[0]?.includes(":")) return { code: "yaml-indent", facts: {} };
    return { code: "yaml-colon", facts: { key, text: text.replaceAll('"', "'") } };
  },
  BAD_SCALAR_START: (span) => ({ code: "yaml-reserved-sign", facts: { sign: span.charAt(0) } }),
  TAB_AS_INDENT: plain("yaml-tab"),
  BAD_INDENT: (_span, _line, { message }) => {
    const bracket = /end with a ([\]}])/.exec(message)?.[1];
    return bracket
      ? { code: "yaml-unclosed-bracket", facts: { bracket } }
      : { code: "yaml-indent", facts: {} };
  },
  MISSING_CHAR: (span, _line, { message }) => {
    if (message.includes("quote")) return { code: "yaml-unclosed-quote", facts: {} };
    if (isMisplaced(message)) return { code: "yaml-indent", facts: {} };
    const text = span.split("\n", 1)[0]?.trim();
    return message.includes("followed by map values") && text
      ? { code: "yaml-no-colon", facts: { text } }
      : { code: "yaml-syntax", facts: {} };
  },
  MULTILINE_IMPLICIT_KEY: (span) => ({
    code: "yaml-no-colon",
    facts: { text: span.split("\n", 1)[0]?.trim() },
  }),
  TAG_RESOLVE_FAILED: (span) => ({ code: "yaml-tag", facts: { tag: span.split(/\s/, 1)[0] } }),
  BAD_DQ_ESCAPE: (span) => ({ code: "yaml-escape", facts: { text: span } }),
  RESOURCE_EXHAUSTION: plain("yaml-too-deep"),
  UNEXPECTED_TOKEN: (_span, _line, { message }) =>
    message.includes("at node end")
      ? { code: "yaml-after-quote", facts: {} }
      : message.includes("same line with key")
        ? { code: "yaml-list-on-key-line", facts: {} }
        : { code: "yaml-syntax", facts: {} },
};

/** The first mistake: the parser's others mostly follow from it. */
export function firstMistake(text: string, error: YAMLError): Found {
  const [from, to] = extent(text, error);
  const start = text.lastIndexOf("\n", from - 1) + 1;
  const line = text.slice(start).split("\n", 1)[0] ?? "";
  const { code, facts } = (readers[error.code] ?? plain("yaml-syntax"))(text.slice(from, to), line, error);
  return { code, facts, from, to };
}

/** The parser marks where it stumbled; the author wants to see the whole word or text. */
function extent(
  text: string,
  { code, message, pos: [from, to] }: YAMLError,
): readonly [from: number, to: number] {
  const newline = text.indexOf("\n", from);
  const lineEnd = newline < 0 ? text.length : newline;
  if (code === "BAD_SCALAR_START") return [from, lineEnd];
  if (code === "BLOCK_AS_IMPLICIT_KEY") {
    if (text.slice(from, lineEnd).includes(":") || newline < 0) return [from, lineEnd];
    const next = text.slice(newline).search(/\S/) + newline;
    return [next, next + 1];
  }
  if (code === "BAD_DQ_ESCAPE") return [from, from + 2];
  if (isMisplaced(message)) {
    const next = text.slice(from).search(/\S/) + from;
    return [next, next + (/^[^\s:]+/.exec(text.slice(next))?.[0].length ?? 1)];
  }
  if (code === "MISSING_CHAR" && message.includes("quote")) return lastSign(text, from, /["']/);
  if (code === "BAD_INDENT" && message.includes("end with a")) return lastSign(text, from, /[[{]/);
  return [from, to];
}

/** A line in a list that is neither an entry nor in the column of the entry that it belongs to. */
function isMisplaced(message: string): boolean {
  return message.startsWith("Sequence item without -");
}

/** The last of some signs before an offset: the one that was never closed. */
function lastSign(text: string, before: number, sign: RegExp): readonly [from: number, to: number] {
  let at = before - 1;
  while (at > 0 && !sign.test(text.charAt(at))) at -= 1;
  return [Math.max(0, at), Math.max(0, at) + 1];
}
