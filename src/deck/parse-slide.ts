import type { Env, MarkdownIt, Token } from "markdown-it";
import { outermostBlocks } from "./blocks.ts";
import type { Diagnostic, Place } from "./diagnostic.ts";
import { createEnv, type Bibliography, type SlideEnv } from "./env.ts";
import { inferLayout } from "./infer-layout.ts";
import { headingAttributes } from "./marks/block-attributes.ts";
import { slideCommentsOf } from "./marks/reveal-comments.ts";
import { diagnose, type MistakeCode } from "./mistakes/catalogue.ts";
import type { Facts } from "./mistakes/mistake.ts";
import { noSettings, readSettings, type SlideSettings } from "./slide-settings.ts";
import type { Chunk } from "./split-slides.ts";
import { takeParts, type Parts } from "./take-parts.ts";
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
  readonly layout: Layout;
  readonly widgets: readonly WidgetBlock[];
  readonly cited: ReadonlySet<string>;
  readonly files: ReadonlySet<string>;
  readonly empty: boolean;
  /** Mistakes so far; making HTML may add some. */
  readonly diagnostics: readonly Diagnostic[];
  /** Gone once the HTML is made. */
  readonly tokens: SlideTokens | undefined;
}

export interface SlideTokens extends Parts {
  readonly notes: Token[];
  readonly env: SlideEnv;
  readonly notesEnv: SlideEnv;
}

/** Reads one slide's Markdown: everything but the HTML. `first` is true for the first slide of the file. */
export function parseSlide(chunk: Chunk, first: boolean, reading: Reading): ParsedSlide {
  const diagnostics: Diagnostic[] = [];
  const [env, notesEnv] = envsOf(chunk, reading, diagnostics);
  const parts = takeParts(reading.md.parse(env.lines.join("\n"), env), env);
  const notes = chunk.notes === undefined ? [] : reading.md.parse(withoutMark(notesEnv.lines), notesEnv);
  const settings = settingsOf(parts.heading[0], env);
  const blocks = outermostBlocks(parts.body, env);
  const words = firstWords(parts.body);
  const title = plainText(parts.heading[1]?.children ?? []) || words.start;
  return {
    settings,
    title,
    layout:
      settings.layout ??
      inferLayout({
        first,
        title,
        level: Number(parts.heading[0]?.tag.slice(1) ?? 0),
        blocks,
        widgets: env.widgets.map(({ name }) => reading.kinds.get(name)?.layout),
        sentences: words.sentences,
      }),
    widgets: env.widgets,
    cited: env.cited,
    files: env.files,
    empty:
      parts.heading.length + blocks.length + parts.handout.length + parts.script.length === 0 &&
      notes.length === 0 &&
      slideCommentsOf(env).length === 0,
    diagnostics,
    tokens: { ...parts, notes, env, notesEnv },
  };
}

/** The envs of a slide's body and of its notes. */
function envsOf(
  chunk: Chunk,
  { file, lines, kinds, keys, definitions, has }: Reading,
  diagnostics: Diagnostic[],
): readonly [SlideEnv, SlideEnv] {
  const report = (code: MistakeCode, place: Place, facts?: Facts): void => {
    diagnostics.push(diagnose(code, file, place, facts));
  };
  const bibliography: Bibliography = { keys, find: () => undefined };
  const shared = {
    file,
    kinds,
    bibliography,
    has,
    report,
    reportAny: report,
    cited: new Set<string>(),
    files: new Set<string>(),
    widgets: [] as WidgetBlock[],
  };
  const envOf = (part: SlideEnv["part"], from: number, to: number): SlideEnv => {
    const containers = new Map([...chunk.containers].map(([open, close]) => [open - from, close - from]));
    return createEnv(
      { ...shared, part, firstLine: from, lines: lines.slice(from, to), containers },
      definitions,
    );
  };
  const end = chunk.notes ?? chunk.to;
  return [envOf("slide", chunk.from, end), envOf("notes", end, chunk.to)];
}

/** The notes without the word that begins them. */
function withoutMark(lines: readonly string[]): string {
  return lines.join("\n").replace(/^\s*notes?:[ \t]*/i, "");
}

function settingsOf(heading: Token | undefined, env: SlideEnv): SlideSettings {
  const settings = noSettings();
  for (const { items, line } of slideCommentsOf(env)) readSettings(items, settings, env, line);
  const own = heading && headingAttributes(heading);
  if (own) readSettings(own.list.items, settings, env, own.line);
  return settings;
}
