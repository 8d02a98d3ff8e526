import { createContainerStack } from "./container-stack.ts";
import type { PlacedMistake } from "./mistakes/catalogue.ts";
import type { Facts } from "./mistakes/mistake.ts";
import { scanMarks, type Fence, type Mark } from "./scan.ts";
import type { Separators } from "./separators.ts";

/** One slide's lines in the file: 0-based, `to` excluded. */
export interface Chunk {
  readonly from: number;
  readonly to: number;
  /** True after `--`: the slide stands below the one before. */
  readonly below: boolean;
  /** Line of `Note:`, if the slide has speaker notes. */
  readonly notes: number | undefined;
  /** How many characters of that line only mark the notes. */
  readonly notesBehind: number;
  /** Reveal's notes in HTML, `<aside class="notes">`: first line, and last line excluded. */
  readonly asides: readonly (readonly [from: number, to: number])[];
  /** Line of each opening `:::` -> line of its closing one (`to` where it is missing). */
  readonly containers: ReadonlyMap<number, number>;
  /** True if it may hold link definitions, `[name]: address`. */
  readonly defines: boolean;
}

export interface Split {
  readonly chunks: readonly Chunk[];
  readonly mistakes: readonly PlacedMistake[];
}

/**
 * Splits the lines from `from` on into slides at `---` and `--` with blank lines around, never inside fenced
 * code, `:::` containers and HTML comments. A block that is never closed ends with its slide, so that the
 * slides after it survive. Slides without any text are left out. Linear in the number of lines.
 */
export function splitSlides(lines: readonly string[], from: number, separators: Separators = {}): Split {
  const marks = scanMarks(lines, from, separators);
  const blocks = createContainerStack(marks);
  const chunks: Chunk[] = [];
  const mistakes: PlacedMistake[] = [];
  let slide = emptySlide(from, false);
  let topIsMissing = true;

  const report = (code: PlacedMistake["code"], line: number, facts: Facts = {}): void => {
    const written = lines[line] ?? "";
    const text = written.trim();
    mistakes.push({
      code,
      place: { line: line + 1, column: written.indexOf(text) + 1, length: text.length },
      facts,
    });
  };
  const closeBlocks = (end: number): void => {
    for (const { line, name } of blocks.abandon()) {
      slide.containers.set(line, end);
      report("unclosed-block", line, { what: `::: ${name}`, end: ":::" });
    }
  };
  const endSlide = (to: number): void => {
    closeBlocks(to);
    if (lines.slice(slide.from, to).some((line) => line.trim() !== "")) {
      // A slide below one that was left out takes its place.
      chunks.push({ ...slide, to, below: slide.below && !topIsMissing });
      topIsMissing = false;
    } else {
      if (slide.from > from) report("empty-slide", slide.from - 1);
      topIsMissing ||= !slide.below;
    }
  };
  /** Passes over the marks up to `next`, which mean nothing where they stand. */
  const pass = (index: number, next: number): number => {
    for (let at = index; at < next; at += 1) blocks.pass(marks[at]);
    return Math.max(index, next);
  };

  /** Takes in one mark and says which one comes next. */
  const step = (mark: Mark, index: number): number => {
    switch (mark.kind) {
      case "fence": {
        const { next, closed } = fenceEnd(marks, index, mark);
        const what = lines[mark.line]?.trim();
        if (!closed) report("unclosed-block", mark.line, { what, end: mark.char.repeat(mark.length) });
        return pass(index + 1, next);
      }
      case "comment":
      case "aside": {
        const next = spanEnd(marks, index, mark.end);
        const [what, end] = mark.kind === "comment" ? ["<!--", "-->"] : ["<aside>", "</aside>"];
        if (mark.end === undefined) report("unclosed-block", mark.line, { what, end });
        if (mark.kind === "aside")
          slide.asides.push([
            mark.line,
            mark.end === undefined ? (marks[next]?.line ?? lines.length) : mark.end + 1,
          ]);
        return pass(index + 1, next);
      }
      case "container": {
        const forgotten = blocks.open(mark);
        if (forgotten) {
          slide.containers.set(forgotten.line, mark.line);
          report("unclosed-block", forgotten.line, { what: `::: ${forgotten.name}`, end: ":::" });
        }
        break;
      }
      case "container-end": {
        const closed = blocks.close();
        if (closed) slide.containers.set(closed.line, mark.line);
        else report("stray-block-end", mark.line);
        break;
      }
      case "separator":
        if (!blocks.isEmpty() && blocks.closesAfter(index)) break;
        endSlide(mark.line);
        slide = emptySlide(mark.line + 1, mark.below);
        break;
      case "near-separator":
        if (blocks.isEmpty()) report("crowded-separator", mark.line, { dashes: mark.below ? "--" : "---" });
        break;
      case "notes":
        if (slide.notes !== undefined || (!blocks.isEmpty() && blocks.closesAfter(index))) break;
        closeBlocks(mark.line);
        slide.notes = mark.line;
        slide.notesBehind = mark.behind;
        break;
      case "definition":
        slide.defines = true;
        break;
    }
    return index + 1;
  };

  let index = 0;
  for (let mark = marks[index]; mark; mark = marks[index]) index = step(mark, index);
  endSlide(lines.length);
  return { chunks, mistakes };
}

function emptySlide(from: number, below: boolean) {
  return {
    from,
    below,
    notes: undefined as number | undefined,
    notesBehind: 0,
    asides: [] as [number, number][],
    containers: new Map<number, number>(),
    defines: false,
  };
}

/**
 * The mark at which reading goes on after the fence at `index`: behind its closing line, or, where that is missing,
 * at the notes or the next slide. A fence with one of these inside and a further opening fence after that was
 * forgotten to be closed: CommonMark would swallow everything between.
 */
function fenceEnd(
  marks: readonly Mark[],
  index: number,
  fence: Fence,
): { readonly next: number; readonly closed: boolean } {
  let rescue: number | undefined;
  for (let next = index + 1; next < marks.length; next += 1) {
    const mark = marks[next];
    if (mark?.kind === "separator" || mark?.kind === "notes") rescue ??= next;
    if (mark?.kind !== "fence" || mark.char !== fence.char || mark.length < fence.length) continue;
    if (mark.bare) return { next: next + 1, closed: true };
    if (rescue !== undefined) return { next: rescue, closed: false };
  }
  return { next: rescue ?? marks.length, closed: false };
}

/** The same after a comment or notes in HTML, whose last line is `end`. */
function spanEnd(marks: readonly Mark[], index: number, end: number | undefined): number {
  let next = index + 1;
  const goesOn = (mark: Mark): boolean => (end === undefined ? mark.kind !== "separator" : mark.line <= end);
  for (let mark = marks[next]; mark && goesOn(mark); mark = marks[next]) next += 1;
  return next;
}
