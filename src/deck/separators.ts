/** A line that is exactly this text (or, for notes, begins with it), or so many blank lines. */
export type LineTest =
  { readonly kind: "line"; readonly text: string } | { readonly kind: "blank-lines"; readonly count: number };

/** What divides slides and begins notes, where the head of a file says so as Reveal's Markdown tools let it. */
export interface Separators {
  readonly slide?: LineTest;
  readonly below?: LineTest;
  readonly notes?: LineTest;
}

/** What those tools call them in the head of a file. */
export const separatorKeys: Readonly<Record<string, keyof Separators>> = {
  separator: "slide",
  verticalSeparator: "below",
  "vertical-separator": "below",
  notesSeparator: "notes",
  "notes-separator": "notes",
};

const lineBreak = /\\r\?\\n|\\r\\n|\\n|\r?\n/g;

/**
 * Reads a separator as it stands in the heads of other tools' files: a regular expression. Only lines of plain text
 * and numbers of blank lines are understood, so that nothing an author wrote is ever run as an expression.
 */
export function readSeparator(written: string): LineTest | undefined {
  const breaks = written.match(lineBreak)?.length ?? 0;
  const text = written
    .replace(lineBreak, "")
    .replace(/\\s[*+]/g, "")
    .replace(/^\^|\$$/g, "")
    .trim();
  if (text === "") {
    // `^\n\n` stands for two empty lines; without its sign of a beginning, the first break ends the line above.
    const count = written.startsWith("^") ? breaks : breaks - 1;
    return count > 0 ? { kind: "blank-lines", count } : undefined;
  }
  if (/^notes?\??:$|^\[nN\]otes\?:$|^\[Nn\]otes\?:$/i.test(text)) return { kind: "line", text: "Note:" };
  const escaped = /\\([^\w\s])/g;
  // Three plus signs are no expression at all, so they stand for themselves.
  const plain = /^([+*.])\1*$/.test(text) || !/[[\](){}|*+?.^$\\]/.test(text.replace(escaped, ""));
  return plain ? { kind: "line", text: text.replace(escaped, "$1") } : undefined;
}
