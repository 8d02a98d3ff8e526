import type { LineTest, Separators } from "./separators.ts";

/** A line that can begin, end or divide something; every other line is text to whoever splits the file. */
export type Mark =
  | Fence
  | { readonly kind: "container"; readonly line: number; readonly name: string }
  | { readonly kind: "container-end" | "definition"; readonly line: number }
  /** The notes' own text begins behind so many characters of the line. */
  | { readonly kind: "notes"; readonly line: number; readonly behind: number }
  | { readonly kind: "comment" | "aside"; readonly line: number; readonly end: number | undefined }
  | { readonly kind: "separator" | "near-separator"; readonly line: number; readonly below: boolean };

/** A line of backticks or tildes; only a bare one can close. */
export interface Fence {
  readonly kind: "fence";
  readonly line: number;
  readonly char: string;
  readonly length: number;
  readonly bare: boolean;
}

const fence = /^ {0,3}(`{3,}|~{3,})(.*)$/;
const container = /^ {0,3}:{3,}[ \t]*(.*)$/;
const comment = /^ {0,3}<!--/;
/** Reveal's notes in HTML. */
const aside = /^ {0,3}<aside\b[^>]{0,200}\bclass\s*=\s*["']?[^"'>]{0,200}\bnotes\b/i;
const notes = /^ {0,3}notes?:[ \t]*/i;
const definition = /^ {0,3}\[(?!\^)[^\]]*\]:/;
/** Four dashes are what reveal-md and HedgeDoc write for a slide below. */
const separator = /^(-{2,4})[ \t]*$/;

/** Finds the lines from `from` on that matter to splitting, in one pass; nothing is decided here. */
export function scanMarks(lines: readonly string[], from: number, separators: Separators = {}): Mark[] {
  const marks: Mark[] = [];
  const finders = { "-->": endFinder(lines, "-->"), "</aside>": endFinder(lines, "</aside>") };
  for (let line = from; line < lines.length; line += 1) {
    const mark =
      namedMark(lines, line, from, separators) ?? usualMark(lines, line, from, finders, separators);
    if (mark) marks.push(mark);
  }
  return marks;
}

/** What the head of the file names as separators. */
function namedMark(
  lines: readonly string[],
  line: number,
  from: number,
  { slide, below, notes: said }: Separators,
): Mark | undefined {
  const text = lines[line] ?? "";
  if (said?.kind === "line" && text.startsWith(said.text))
    return { kind: "notes", line, behind: said.text.length };
  if (slide && isSeparator(slide, lines, line, from)) return divide(lines, line, from, false);
  if (below && isSeparator(below, lines, line, from)) return divide(lines, line, from, true);
  return undefined;
}

function isSeparator(test: LineTest, lines: readonly string[], line: number, from: number): boolean {
  const text = (lines[line] ?? "").trimEnd();
  if (test.kind === "line") return text === test.text;
  // The first of enough blank lines between two texts.
  if (line <= from || text !== "" || (lines[line - 1] ?? "").trim() === "") return false;
  let count = 1;
  while (line + count < lines.length && (lines[line + count] ?? "").trim() === "") count += 1;
  return count >= test.count && line + count < lines.length;
}

/** A separator; dashes need blank lines around, since Markdown underlines headings with them. */
function divide(lines: readonly string[], line: number, from: number, below: boolean): Mark {
  const alone = isBlank(lines, line - 1, from) && isBlank(lines, line + 1, from);
  const needsRoom = /^-+\s*$/.test(lines[line] ?? "");
  return { kind: alone || !needsRoom ? "separator" : "near-separator", line, below };
}

function usualMark(
  lines: readonly string[],
  line: number,
  from: number,
  find: Readonly<Record<"-->" | "</aside>", (line: number) => number | undefined>>,
  named: Separators,
): Mark | undefined {
  const text = lines[line] ?? "";
  let start = 0;
  while (start < 4 && text[start] === " ") start += 1;
  switch (text.charAt(start)) {
    case "`":
    case "~": {
      const [, markers = "", info = ""] = fence.exec(text) ?? [];
      if (!markers || (markers.startsWith("`") && info.includes("`"))) return undefined;
      return {
        kind: "fence",
        line,
        char: markers.charAt(0),
        length: markers.length,
        bare: info.trim() === "",
      };
    }
    case ":": {
      const info = container.exec(text)?.[1];
      if (info === undefined) return undefined;
      const name = info.replace(/:+\s*$/, "").trim();
      return name ? { kind: "container", line, name } : { kind: "container-end", line };
    }
    case "<":
      if (comment.test(text)) return { kind: "comment", line, end: find["-->"](line) };
      return aside.test(text) ? { kind: "aside", line, end: find["</aside>"](line) } : undefined;
    case "-": {
      const dashes = separator.exec(text)?.[1];
      if (!dashes || named[dashes === "---" ? "slide" : "below"] !== undefined) return undefined;
      const mark = divide(lines, line, from, dashes !== "---");
      // Four dashes that touch a text underline it, or are a line across.
      return dashes === "----" && mark.kind !== "separator" ? undefined : mark;
    }
    case "[":
      return definition.test(text) ? { kind: "definition", line } : undefined;
    case "N":
    case "n": {
      const marker = named.notes === undefined ? notes.exec(text)?.[0] : undefined;
      return marker === undefined ? undefined : { kind: "notes", line, behind: marker.length };
    }
    default:
      return undefined;
  }
}

/** Finds the line, from a given one on, that holds `end`; asked with growing lines it looks at each only once. */
function endFinder(lines: readonly string[], end: string): (line: number) => number | undefined {
  let found = -1;
  return (line) => {
    if (found < line) {
      found = lines.length;
      for (let at = line; at < found; at += 1) if (lines[at]?.includes(end)) found = at;
    }
    return found < lines.length ? found : undefined;
  };
}

/** Blank lines, and what is before the first and after the last line. */
function isBlank(lines: readonly string[], line: number, from: number): boolean {
  return line < from || line >= lines.length || (lines[line] ?? "").trim() === "";
}
