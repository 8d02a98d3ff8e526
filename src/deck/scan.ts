/** A line that can begin, end or divide something; every other line is text to whoever splits the file. */
export type Mark =
  | {
      readonly kind: "fence";
      readonly line: number;
      readonly char: string;
      readonly length: number;
      readonly bare: boolean;
    }
  | { readonly kind: "container"; readonly line: number; readonly name: string }
  | { readonly kind: "container-end"; readonly line: number }
  | { readonly kind: "comment"; readonly line: number; readonly end: number | undefined }
  | { readonly kind: "separator"; readonly line: number; readonly below: boolean }
  | { readonly kind: "near-separator"; readonly line: number; readonly below: boolean }
  | { readonly kind: "notes"; readonly line: number }
  | { readonly kind: "definition"; readonly line: number };

const fence = /^ {0,3}(`{3,}|~{3,})(.*)$/;
const container = /^ {0,3}:{3,}[ \t]*(.*)$/;
const comment = /^ {0,3}<!--/;
const notes = /^ {0,3}notes?:/i;
const definition = /^ {0,3}\[(?!\^)[^\]]*\]:/;
const separator = /^--(-?)[ \t]*$/;

/** Finds the lines from `from` on that matter to splitting, in one pass; nothing is decided here. */
export function scanMarks(lines: readonly string[], from: number): Mark[] {
  const marks: Mark[] = [];
  const lastCommentEnd = lines.findLastIndex((line) => line.includes("-->"));
  for (let line = from; line < lines.length; line += 1) {
    const mark = markOf(lines, line, from, lastCommentEnd);
    if (mark) marks.push(mark);
  }
  return marks;
}

function markOf(
  lines: readonly string[],
  line: number,
  from: number,
  lastCommentEnd: number,
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
      if (!comment.test(text)) return undefined;
      return { kind: "comment", line, end: commentEnd(lines, line, lastCommentEnd) };
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

/** Line on which the comment that opens on `line` ends; undefined if it never does. */
function commentEnd(lines: readonly string[], line: number, last: number): number | undefined {
  for (let end = line; end <= last; end += 1) if (lines[end]?.includes("-->")) return end;
  return undefined;
}

/** Blank lines, and what is before the first and after the last line. */
function isBlank(lines: readonly string[], line: number, from: number): boolean {
  return line < from || line >= lines.length || (lines[line] ?? "").trim() === "";
}
