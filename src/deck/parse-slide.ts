import type { Env, MarkdownIt, Token } from "markdown-it";
import { outermostBlocks } from "./blocks.ts";
import type { Diagnostic, Place } from "./diagnostic.ts";
import { createEnv, type SlideEnv } from "./env.ts";
import { slug } from "./ids.ts";
import { inferLayout } from "./infer-layout.ts";
import { titleAttributes } from "./marks/block-attributes.ts";
import { slideCommentsOf } from "./marks/reveal-comments.ts";
import { diagnose, type MistakeCode } from "./mistakes/catalogue.ts";
import type { Facts } from "./mistakes/mistake.ts";
import { readSettings, type SlideSettings } from "./slide-settings.ts";
import type { Chunk } from "./split-slides.ts";
import { takeParts, type Parts } from "./take-parts.ts";
import { plainParagraphs } from "./plain-text.ts";
import { firstWords, plainText } from "./text.ts";
import type { Layout } from "./types.ts";
import type { WidgetBlock } from "./widget-block.ts";
import type { Widget } from "./widget.ts";

/** What every slide of a file is read with. */
export interface Reading {
  readonly md: MarkdownIt;
  readonly file: string;
  readonly lines: readonly string[];
  readonly kinds: ReadonlyMap<string, Widget>;
  /** Keys of the works that can be cited; the works themselves are only known once all slides are read. */
  readonly keys: readonly string[];
  /** Link definitions of the whole file. */
  readonly definitions: NonNullable<Env["references"]>;
  readonly has: (path: string) => boolean;
}

/** A slide that was read: what is known before names are given, and the tokens that HTML is made of. */
export interface ParsedSlide {
  readonly settings: SlideSettings;
  /** The title as plain text; without a heading the slide's first words, or nothing. */
  readonly title: string;
  /** What a name is made of if none is written. */
  readonly slug: string;
  readonly layout: Layout;
  readonly widgets: readonly WidgetBlock[];
  readonly cited: ReadonlySet<string>;
  readonly files: ReadonlySet<string>;
  /** True where there is nothing to show, or the author hid it: no slide of the deck. */
  readonly left: boolean;
  /** Mistakes so far; making HTML may add some. */
  readonly diagnostics: readonly Diagnostic[];
  /** Gone once the HTML is made. */
  readonly tokens: SlideTokens | undefined;
}

export interface SlideTokens extends Omit<Parts, "notes"> {
  readonly env: SlideEnv;
  /** Speaker notes: Reveal's `<aside class="notes">`, then `Note:`. */
  readonly notes: readonly NotesPart[];
}

/** One part of the notes, with its own env; or already as HTML, where it is nothing but paragraphs. */
export type NotesPart = { readonly tokens: Token[]; readonly env: SlideEnv } | { readonly html: string };

/** Reads one slide's Markdown: everything but the HTML. `first` is true for the first slide of the file. */
export function parseSlide(chunk: Chunk, first: boolean, reading: Reading): ParsedSlide {
  const diagnostics: Diagnostic[] = [];
  const envOf = envMaker(chunk, reading, diagnostics);
  const env = envOf("slide", chunk.from, chunk.notes ?? chunk.to);
  const parts = takeParts(reading.md.parse(bodyText(chunk, env.lines), env), env);
  const settings = settingsOf(parts.heading[0], env);
  reportTitleAttributes(parts.heading[0], env);
  const notes: NotesPart[] = parts.notes.length > 0 ? [{ tokens: parts.notes, env }] : [];
  for (const { text, place } of settings.said) {
    const own = envOf("notes", place.line - 1, place.line);
    notes.push({ tokens: reading.md.parse(text, own), env: own });
  }
  for (const [from, to] of notesOf(chunk)) {
    const written = reading.lines.slice(from, to);
    const text = from === chunk.notes ? written.join("\n").slice(chunk.notesBehind) : asideText(written);
    const html = plainParagraphs(text);
    if (html !== undefined) {
      notes.push({ html });
      continue;
    }
    const own = envOf("notes", from, to);
    notes.push({ tokens: reading.md.parse(text, own), env: own });
  }
  const blocks = outermostBlocks(parts.body, env);
  const heading = plainText(parts.heading[1]?.children ?? []);
  const words = heading === "" ? firstWords(parts.body) : undefined;
  const title = heading || (words?.start ?? "");
  return {
    settings,
    title,
    slug: slug(title),
    layout:
      settings.layout ??
      inferLayout({
        first,
        title,
        level: Number(parts.heading[0]?.tag.slice(1) ?? 0),
        blocks,
        widgets: env.widgets.map(({ name }) => reading.kinds.get(name)?.layout),
        sentences: words?.sentences ?? 0,
      }),
    widgets: env.widgets,
    cited: env.cited,
    files: env.files,
    left:
      isHidden(settings, env, chunk) ||
      (parts.heading.length + blocks.length + parts.handout.length + parts.script.length === 0 &&
        notes.every((part) => ("html" in part ? part.html === "" : part.tokens.length === 0)) &&
        slideCommentsOf(env).length === 0),
    diagnostics,
    tokens: { ...parts, notes, env },
  };
}

/** What a comment of Reveal's sets on the title itself; only the title's words are shown. */
function reportTitleAttributes(heading: Token | undefined, env: SlideEnv): void {
  const names = (heading?.attrs ?? []).map(([name, value]) => (name === "class" ? value : name));
  if (heading && names.length > 0)
    env.report("title-attribute", env.at(heading.map?.[0] ?? 0, "<!--", heading.map?.[1]), {
      name: names.join(" "),
    });
}

/** Reveal's `data-visibility="hidden"`. */
function isHidden({ attributes }: SlideSettings, env: SlideEnv, { from }: Chunk): boolean {
  if (attributes["data-visibility"] !== "hidden") return false;
  env.report("hidden-slide", { line: from + 1, column: 1 });
  return true;
}

type EnvMaker = (part: SlideEnv["part"], from: number, to: number) => SlideEnv;

/** Makes the envs of a slide's body and notes, which share what is found in them. */
function envMaker(
  chunk: Chunk,
  { file, lines, kinds, keys, definitions, has }: Reading,
  diagnostics: Diagnostic[],
): EnvMaker {
  const report = (code: MistakeCode, place: Place, facts?: Facts): void => {
    diagnostics.push(diagnose(code, file, place, facts));
  };
  const shared = {
    file,
    kinds,
    bibliography: { keys, find: () => undefined },
    has,
    report,
    reportAny: report,
    cited: new Set<string>(),
    files: new Set<string>(),
    widgets: [] as WidgetBlock[],
  };
  return (part, from, to) => {
    const containers = new Map([...chunk.containers].map(([open, close]) => [open - from, close - from]));
    return createEnv(
      { ...shared, part, firstLine: from, lines: lines.slice(from, to), containers },
      definitions,
    );
  };
}

/** The slide's own text: lines of notes within it are empty, so that all others keep their numbers. */
function bodyText({ asides, from }: Chunk, lines: readonly string[]): string {
  const inNotes = (line: number): boolean => asides.some(([start, end]) => line >= start && line < end);
  return (asides.length === 0 ? lines : lines.map((line, index) => (inNotes(from + index) ? "" : line))).join(
    "\n",
  );
}

function notesOf({ asides, notes, to }: Chunk): (readonly [from: number, to: number])[] {
  return notes === undefined ? [...asides] : [...asides, [notes, to]];
}

/** Notes in HTML without their tags. */
function asideText(lines: readonly string[]): string {
  return lines.join("\n").replace(/^\s*<aside\b[^>]*>|<\/aside>[ \t]*$/gi, "");
}

/** What is set in `.slide` comments, and behind the title, which counts more. */
function settingsOf(heading: Token | undefined, env: SlideEnv): SlideSettings {
  const own = heading && titleAttributes(heading);
  return readSettings([...slideCommentsOf(env), ...(own ? [own] : [])], env);
}
