import type { Bibliography } from "./env.ts";
import { createNames } from "./ids.ts";
import { guessNames } from "./name-slides.ts";
import { parseSlide, type ParsedSlide, type Reading } from "./parse-slide.ts";
import { renderSlide, type RenderNames, type SlideHtml } from "./render-slide.ts";
import { shiftSlide } from "./shift-slide.ts";
import type { Chunk } from "./split-slides.ts";

/** A slide as it was last compiled. Parsing and HTML are kept as long as the slide's own text stays the same. */
export interface Remembered {
  chunk: Chunk;
  parsed: ParsedSlide;
  readonly first: boolean;
  /** Which files were looked for, and whether they were there. */
  readonly asked: ReadonlyMap<string, boolean>;
  html: { readonly key: string; readonly made: SlideHtml } | undefined;
}

export interface SlideMemory {
  /** Reads all slides, anew only those whose text or surroundings (`context`) are not as before. */
  readonly read: (chunks: readonly Chunk[], reading: Reading, context: readonly unknown[]) => Remembered[];
}

/** Remembers the slides of one seminar from one compilation to the next, and nothing older. */
export function createSlideMemory(): SlideMemory {
  let last = new Map<string, Remembered[]>();
  let lastContext: readonly unknown[] = [];
  return {
    read: (chunks, reading, context) => {
      if (!context.every((part, index) => Object.is(part, lastContext[index]))) last = new Map();
      lastContext = context;
      const next = new Map<string, Remembered[]>();
      const guessed = createNames();
      const early = { ...reading, bibliography: { keys: reading.keys, find: () => undefined } };
      const slides = chunks.map((chunk, index) => {
        const key = keyOf(chunk, index === 0, reading.lines);
        const before = last.get(key)?.shift();
        const slide =
          before && isCurrent(before, reading) ? moved(before, chunk) : fresh(chunk, index === 0, reading);
        const names = slide.parsed.left ? undefined : guessNames(slide.parsed, guessed);
        // Made at once, the HTML lets go of the tokens, which are many times larger; a wrong guess only costs time.
        if (names && slide.html === undefined && slide.parsed.cited.size === 0) htmlOf(slide, names, early);
        const alike = next.get(key);
        if (alike) alike.push(slide);
        else next.set(key, [slide]);
        return slide;
      });
      last = next;
      return slides;
    },
  };
}

/** The slide's HTML under its names; made anew where they, or the works it cites, read differently now. */
export function htmlOf(
  slide: Remembered,
  names: RenderNames,
  reading: Reading & { readonly bibliography: Bibliography },
): SlideHtml {
  const { bibliography } = reading;
  const key = [names.slideId, ...names.widgetIds, ...citedForms(slide.parsed, bibliography)].join("\n");
  if (slide.html?.key === key) return slide.html.made;
  const parsed = slide.parsed.tokens ? slide.parsed : parseSlide(slide.chunk, slide.first, reading);
  if (!parsed.tokens) return slide.html?.made ?? noHtml;
  const made = renderSlide(parsed.tokens, names, bibliography, reading.md);
  slide.html = { key, made };
  // Tokens are many times larger than the HTML made of them.
  slide.parsed = { ...parsed, tokens: undefined };
  return made;
}

const noHtml: SlideHtml = { title: "", heading: "", html: "", notes: "", handout: "", script: "", steps: 0 };

function keyOf(chunk: Chunk, first: boolean, lines: readonly string[]): string {
  const notes = chunk.notes === undefined ? "" : chunk.notes - chunk.from;
  return `${first ? "first" : ""} ${notes}\n${lines.slice(chunk.from, chunk.to).join("\n")}`;
}

function fresh(chunk: Chunk, first: boolean, reading: Reading): Remembered {
  const asked = new Map<string, boolean>();
  const has = (path: string): boolean => {
    const there = reading.has(path);
    asked.set(path, there);
    return there;
  };
  return { chunk, parsed: parseSlide(chunk, first, { ...reading, has }), first, asked, html: undefined };
}

function isCurrent({ asked }: Remembered, { has }: Reading): boolean {
  for (const [path, there] of asked) if (has(path) !== there) return false;
  return true;
}

function moved(slide: Remembered, chunk: Chunk): Remembered {
  const by = chunk.from - slide.chunk.from;
  slide.chunk = chunk;
  if (by !== 0) slide.parsed = shiftSlide(slide.parsed, by);
  return slide;
}

function citedForms({ cited }: ParsedSlide, { find }: Bibliography): string[] {
  return [...cited].map((key) => {
    const work = find(key);
    return work ? `${work.anchor} ${work.names.parenthetical} ${work.names.narrative} ${work.year}` : key;
  });
}
