import type { Diagnostic } from "../deck/diagnostic.ts";

/** Colours of a terminal, or none. */
export interface Paint {
  readonly strong: (text: string) => string;
  readonly quiet: (text: string) => string;
  readonly error: (text: string) => string;
  readonly warning: (text: string) => string;
}

const escape = (code: number) => (text: string) => `\u001B[${code}m${text}\u001B[0m`;
const asIs = (text: string) => text;

/** Colours where a person looks at a terminal; none in files, pipes and where `NO_COLOR` asks for none. */
export function paintFor(stream: { readonly isTTY?: boolean }): Paint {
  const coloured = stream.isTTY === true && (process.env["NO_COLOR"] ?? "") === "";
  return coloured
    ? { strong: escape(1), quiet: escape(2), error: escape(31), warning: escape(33) }
    : { strong: asIs, quiet: asIs, error: asIs, warning: asIs };
}

/** Longer lines are cut around the mistake, so that the mark stays below it, characters. */
const widest = 100;

/** A mistake for the terminal: where, what, the line with a mark below the very words, and what to do. */
export function codeFrame(diagnostic: Diagnostic, source: string, paint: Paint): string {
  const { file, line, column, severity, message, hint } = diagnostic;
  const colour = severity === "error" ? paint.error : severity === "warning" ? paint.warning : paint.quiet;
  const head = `${paint.strong(`${file}:${line}:${column}`)} ${colour(severity)}  ${message}`;
  const frame = markedLine(diagnostic, source.split(/\r\n|\r|\n/)[line - 1] ?? "", paint, colour);
  return [head, ...frame, `  ${hint}`].join("\n");
}

function markedLine(
  { line, column, length = 1 }: Diagnostic,
  text: string,
  paint: Paint,
  colour: (text: string) => string,
): readonly string[] {
  if (text.trim() === "") return [];
  const from = column - 1 > widest - 20 ? Math.max(0, column - 1 - 40) : 0;
  const shown = text.slice(from, from + widest).replace(/\t/g, " ");
  const number = String(line);
  const before = Math.min(column - 1 - from, shown.length);
  const marks = "^".repeat(Math.max(1, Math.min(length, shown.length - before)));
  const gutter = " ".repeat(number.length);
  return [
    `  ${paint.quiet(`${number} |`)} ${from > 0 ? "…" : ""}${shown}${from + widest < text.length ? "…" : ""}`,
    `  ${paint.quiet(`${gutter} |`)} ${" ".repeat(before + (from > 0 ? 1 : 0))}${colour(marks)}`,
  ];
}

/** How many mistakes there are, in words: `2 errors, 1 warning`; empty if there are none. */
export function countInWords(diagnostics: readonly Diagnostic[]): string {
  const parts = (["error", "warning", "note"] as const).map((severity) => {
    const count = diagnostics.filter((each) => each.severity === severity).length;
    return count === 0 ? "" : `${count} ${severity}${count === 1 ? "" : "s"}`;
  });
  return parts.filter((part) => part !== "").join(", ");
}
