/** A line that can begin, end or divide something; every other line is text to whoever splits the file. */
export type Mark =
  | Fence
  | { readonly kind: "container"; readonly line: number; readonly name: string }
  | { readonly kind: "container-end" | "notes" | "definition"; readonly line: number }
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
const aside = /^ {0,3}<aside\b[^>]*\bclass\s*=\s*["']?[^"'>]*\bnotes\b/i;
const notes = /^ {0,3}notes?:/i;
const definition = /^ {0,3}\[(?!\^)[^\]]*\]:/;
const separator = /^--(-?)[ \t]*$/;

/** Finds the lines from `from` on that matter to splitting, in one pass; nothing is decided here. */
export function scanMarks(lines: readonly string[], from: number): Mark[] {
  const marks: Mark[] = [];
  const finders = { "-->": endFinder(lines, "-->"), "</aside>": endFinder(lines, "</aside>") };
  for (let line = from; line < lines.length; line += 1) {
    const mark = markOf(lines, line, from, finders);
    if (mark) marks.push(mark);
  }
  return marks;
}

function markOf(
  lines: readonly string[],
  line: number,
  from: number,
  find: Readonly<Record<"-->" | "</aside>", (line: number) => number | undefined>>,
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
      const dashes = separator.exec(text);
      if (!dashes) return undefined;
      const alone = isBlank(lines, line - 1, from) && isBlank(lines, line + 1, from);
      return { kind: alone ? "separator" : "near-separator", line, below: dashes[1] === "" };
    }
    case "[":
      return definition.test(text) ? { kind: "definition", line } : undefined;
    case "N":
    case "n":
      return notes.test(text) ? { kind: "notes", line } : undefined;
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
