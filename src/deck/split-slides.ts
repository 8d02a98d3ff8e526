import type { PlacedMistake } from "./mistakes/catalogue.ts";
import type { Facts } from "./mistakes/mistake.ts";
import { scanMarks, type Mark } from "./scan.ts";

/** One slide's lines in the file: 0-based, `to` excluded. */
export interface Chunk {
  readonly from: number;
  readonly to: number;
  /** True after `--`: the slide stands below the one before. */
  readonly below: boolean;
  /** Line of `Note:`, if the slide has speaker notes. */
  readonly notes: number | undefined;
  /** Line of each opening `:::` -> line of its closing one (`to` where it is missing). */
  readonly containers: ReadonlyMap<number, number>;
  /** True if it may hold link definitions, `[name]: address`. */
  readonly defines: boolean;
}

export interface Split {
  readonly chunks: readonly Chunk[];
  readonly mistakes: readonly PlacedMistake[];
}

/** Containers that never hold one another: a new one begins where the last was forgotten to be closed. */
const flat: ReadonlySet<string> = new Set(["left", "right"]);

/**
 * Splits the lines from `from` on into slides at `---` and `--` with blank lines around, never inside fenced
 * code, `:::` containers and HTML comments. A block that is never closed ends with its slide, so that the
 * slides after it survive. Linear in the number of lines.
 */
export function splitSlides(lines: readonly string[], from: number): Split {
  const marks = scanMarks(lines, from);
  const lowest = lowestDepths(marks);
  const chunks: Chunk[] = [];
  const mistakes: PlacedMistake[] = [];

  let start = from;
  let below = false;
  let notes: number | undefined;
  let defines = false;
  let orphaned = false;
  let containers = new Map<number, number>();
  let open: { line: number; name: string }[] = [];
  let depth = 0; // of ::: lines as they stand, matched or not
  let base = 0; // depth at which no container is open

  const report = (code: PlacedMistake["code"], line: number, facts?: Facts): void => {
    const written = lines[line] ?? "";
    const text = written.trim();
    const column = written.indexOf(text) + 1;
    mistakes.push({ code, place: { line: line + 1, column, length: text.length }, ...(facts && { facts }) });
  };
  const closeAll = (end: number): void => {
    for (const { line, name } of open) {
      containers.set(line, end);
      report("unclosed-block", line, { what: `::: ${name}`, end: ":::" });
    }
    open = [];
    base = depth;
  };
  const endSlide = (end: number): void => {
    const nothing = lines.slice(start, end).every((line) => line.trim() === "");
    // An empty slide on top of a stack leaves its place to the one below.
    if (nothing) {
      if (start > from) report("empty-slide", start - 1);
      orphaned ||= !below;
    } else {
      const under = below && !orphaned && chunks.length > 0;
      orphaned = false;
      chunks.push({ from: start, to: end, below: under, notes, containers, defines });
    }
    notes = undefined;
    defines = false;
    containers = new Map();
  };

  let index = 0;
  while (index < marks.length) {
    const mark = marks[index];
    if (!mark) break;
    const unclosed = open.length > 0 && (lowest[index] ?? 0) > base;
    index += 1;
    switch (mark.kind) {
      case "fence": {
        const end = fenceEnd(marks, index - 1, mark);
        if (!end.closed)
          report("unclosed-block", mark.line, {
            what: (lines[mark.line] ?? "").trim(),
            end: mark.char.repeat(mark.length),
          });
        for (; index < end.next; index += 1) depth += depthOf(marks[index]);
        break;
      }
      case "comment": {
        if (mark.end === undefined) {
          report("unclosed-block", mark.line, { what: "<!--", end: "-->" });
          while (index < marks.length && marks[index]?.kind !== "separator") depth += depthOf(marks[index++]);
        } else {
          for (; (marks[index]?.line ?? Infinity) <= mark.end; index += 1) depth += depthOf(marks[index]);
        }
        break;
      }
      case "container": {
        const last = open.at(-1);
        if (last && flat.has(last.name) && flat.has(mark.name)) {
          open.pop();
          base += 1;
          containers.set(last.line, mark.line);
          report("unclosed-block", last.line, { what: `::: ${last.name}`, end: ":::" });
        }
        open.push({ line: mark.line, name: mark.name });
        depth += 1;
        break;
      }
      case "container-end": {
        const last = open.pop();
        depth -= 1;
        if (last) containers.set(last.line, mark.line);
        else {
          base = depth;
          report("stray-block-end", mark.line);
        }
        break;
      }
      case "separator":
        if (open.length > 0 && !unclosed) break;
        closeAll(mark.line);
        endSlide(mark.line);
        start = mark.line + 1;
        below = mark.below;
        break;
      case "near-separator":
        if (open.length === 0) report("crowded-separator", mark.line, { dashes: mark.below ? "--" : "---" });
        break;
      case "notes":
        if (notes !== undefined || (open.length > 0 && !unclosed)) break;
        closeAll(mark.line);
        notes = mark.line;
        break;
      case "definition":
        defines = true;
        break;
    }
  }
  closeAll(lines.length);
  endSlide(lines.length);
  return { chunks, mistakes };
}

/**
 * Where reading goes on after the fence at `index`: behind its closing line, or, where that is missing, at the
 * separator of the next slide. A fence with a separator inside and a further opening fence after that was
 * forgotten to be closed: CommonMark would swallow the slides between.
 */
function fenceEnd(
  marks: readonly Mark[],
  index: number,
  fence: Mark & { kind: "fence" },
): { readonly next: number; readonly closed: boolean } {
  let separator: number | undefined;
  for (let next = index + 1; next < marks.length; next += 1) {
    const mark = marks[next];
    if (mark?.kind === "separator") separator ??= next;
    if (mark?.kind !== "fence" || mark.char !== fence.char || mark.length < fence.length) continue;
    if (mark.bare) return { next: next + 1, closed: true };
    if (separator !== undefined) return { next: separator, closed: false };
  }
  return { next: separator ?? marks.length, closed: false };
}

function depthOf(mark: Mark | undefined): number {
  if (mark?.kind === "container") return 1;
  return mark?.kind === "container-end" ? -1 : 0;
}

/** For each mark the lowest depth of containers after it: a container open there is closed only if that is lower. */
function lowestDepths(marks: readonly Mark[]): number[] {
  const depths: number[] = [];
  let depth = 0;
  for (const mark of marks) depths.push((depth += depthOf(mark)));
  let lowest = Infinity;
  for (let index = depths.length - 1; index >= 0; index -= 1) {
    const own = depths[index] ?? 0;
    depths[index] = lowest === Infinity ? own : lowest;
    lowest = Math.min(lowest, own);
  }
  return depths;
}
