import { titleAttributes } from "./marks/block-attributes.ts";
import { slideCommentsOf } from "./marks/reveal-comments.ts";
import type { Written } from "./marks/attribute-target.ts";
import type { Place } from "./diagnostic.ts";
import { createMarkdown } from "./markdown.ts";
import { parseSlide, type Reading, type SlideTokens } from "./parse-slide.ts";
import { readFrontMatter } from "./read-front-matter.ts";
import { readSource } from "./read-source.ts";
import { splitSlides } from "./split-slides.ts";
import type { Slide } from "./types.ts";

/** A seminar file with other minutes in it. */
export interface Rewritten {
  readonly source: string;
  /** Ids of the slides whose minutes stand there now. */
  readonly written: readonly string[];
  /** Ids of those that have no title to write them behind, or that are not in the file. */
  readonly left: readonly string[];
}

/** A piece of one line, from 1 as in every place, and what stands there instead. */
interface Edit extends Place {
  readonly length: number;
  readonly text: string;
}

/**
 * Puts planned minutes, by slide id, into a seminar file: the value of `min=` in the list behind a slide's title, or
 * in Reveal's comment where it stands there; a title without one gets it. Nothing else changes, not even an end of
 * line. `slides` are those of the deck that this very text was compiled to.
 */
export function writeMinutes(
  source: string,
  slides: readonly Slide[],
  minutes: Readonly<Record<string, number>>,
): Rewritten {
  const { lines } = readSource(source);
  const head = readFrontMatter(lines);
  const { chunks } = splitSlides(lines, head.end, head.separators);
  const reading = createReading(lines);
  const edits: Edit[] = [];
  const [written, left]: [string[], string[]] = [[], []];
  for (const [id, wanted] of Object.entries(minutes)) {
    const slide = slides.find((one) => one.id === id);
    const index = chunks.findIndex(({ from }) => from + 1 === slide?.source.from);
    const chunk = chunks[index];
    if (slide?.minutes === wanted) continue;
    const tokens = chunk && parseSlide(chunk, index === 0, reading).tokens;
    const edit = tokens && isMinutes(wanted) ? editOf(tokens, lines, String(wanted)) : undefined;
    if (edit) edits.push(edit);
    (edit ? written : left).push(id);
  }
  return { source: withEdits(source, edits), written, left };
}

/** As `min=` is read. */
function isMinutes(minutes: number): boolean {
  return minutes >= 0 && minutes <= 1440;
}

/** Titles are all that is looked at: widgets, works and files do not matter. */
function createReading(lines: readonly string[]): Reading {
  return {
    md: createMarkdown(),
    file: "",
    lines,
    kinds: new Map(),
    keys: [],
    definitions: {},
    has: () => true,
  };
}

/** What has to be changed for a slide to have these minutes; undefined where there is no place for them. */
function editOf(
  { heading: [title], env }: SlideTokens,
  lines: readonly string[],
  minutes: string,
): Edit | undefined {
  const own = title && titleAttributes(title);
  // The last one counts, and what stands behind the title counts more.
  const there = [...slideCommentsOf(env), ...(own ? [own] : [])].flatMap(placesOfMinutes).at(-1);
  if (there) {
    const [, before = "", after = ""] =
      /^(min\s*=\s*["“']?)[^"”'\s]*(["”']?)$/.exec(textAt(lines, there)) ??
      (textAt(lines, there) === "min" ? ["", "min=", ""] : []);
    return before === "" ? undefined : { ...there, text: `${before}${minutes}${after}` };
  }
  const last = own?.items.at(-1);
  if (own && last) {
    const { line, column, length = 0 } = own.place(last);
    return { line, column: column + length, length: 0, text: ` min=${minutes}` };
  }
  if (!title?.map) return undefined;
  // A title that is underlined ends on the line above its underline.
  const underlined = !title.markup.startsWith("#");
  const line = env.firstLine + (underlined ? title.map[1] - 1 : title.map[0] + 1);
  const text = (lines[line - 1] ?? "").trimEnd();
  const words = underlined ? text : text.replace(/(?<=[^\s#])\s+#+$/, "");
  return { line, column: words.length + 1, length: 0, text: ` {min=${minutes}}` };
}

type LongPlace = Place & { readonly length: number };

function placesOfMinutes({ items, place }: Written): readonly LongPlace[] {
  return items
    .filter(({ kind, name }) => name === "min" && (kind === "pair" || kind === "word"))
    .map((item) => ({ ...place(item), length: item.to - item.from }));
}

function textAt(lines: readonly string[], { line, column, length }: LongPlace): string {
  return (lines[line - 1] ?? "").slice(column - 1, column - 1 + length);
}

function withEdits(source: string, edits: readonly Edit[]): string {
  const first = source.startsWith("\uFEFF") ? 1 : 0;
  const starts = [
    first,
    ...[...source.matchAll(/\r\n|\n|\r/g)].map(({ 0: end, index }) => index + end.length),
  ];
  const spans = edits
    .map(({ line, column, length, text }) => ({ at: (starts[line - 1] ?? 0) + column - 1, length, text }))
    .toSorted((a, b) => b.at - a.at);
  return spans.reduce(
    (text, span) => text.slice(0, span.at) + span.text + text.slice(span.at + span.length),
    source,
  );
}
