import type { Env, MarkdownIt, Token } from "markdown-it";
import type { Diagnostic, Place } from "./diagnostic.ts";
import { createEnv, type Bibliography, type SlideEnv } from "./env.ts";
import { inferLayout } from "./infer-layout.ts";
import { containerNames } from "./marks/containers.ts";
import { headingAttributes } from "./marks/block-attributes.ts";
import { slideCommentsOf } from "./marks/reveal-comments.ts";
import { diagnose, type MistakeCode } from "./mistakes/catalogue.ts";
import type { Facts } from "./mistakes/mistake.ts";
import { noSettings, readSettings, type SlideSettings } from "./slide-settings.ts";
import type { Chunk } from "./split-slides.ts";
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
  readonly bibliography: Bibliography;
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
  readonly diagnostics: readonly Diagnostic[];
  readonly tokens: SlideTokens;
}

export interface SlideTokens {
  readonly env: SlideEnv;
  readonly notesEnv: SlideEnv;
  readonly heading: readonly Token[];
  readonly body: Token[];
  readonly notes: Token[];
  readonly handout: Token[];
  readonly script: Token[];
}

/** Reads one slide's Markdown: everything but the HTML. `first` is true for the first slide of the file. */
export function parseSlide(chunk: Chunk, first: boolean, reading: Reading): ParsedSlide {
  const { md, file, lines } = reading;
  const diagnostics: Diagnostic[] = [];
  const bodyEnd = chunk.notes ?? chunk.to;
  const reportAny = (code: MistakeCode, place: Place, facts?: Facts): void => {
    diagnostics.push(diagnose(code, file, place, facts));
  };
  const shared = {
    file,
    kinds: reading.kinds,
    bibliography: reading.bibliography,
    has: reading.has,
    report: reportAny,
    reportAny,
    cited: new Set<string>(),
    files: new Set<string>(),
    widgets: [] as WidgetBlock[],
  };
  const envOf = (part: SlideEnv["part"], from: number, to: number): SlideEnv =>
    createEnv(
      {
        ...shared,
        part,
        firstLine: from,
        lines: lines.slice(from, to),
        containers: new Map([...chunk.containers].map(([open, close]) => [open - from, close - from])),
      },
      reading.definitions,
    );

  const env = envOf("slide", chunk.from, bodyEnd);
  const all = md.parse(env.lines.join("\n"), env);
  const { heading, rest } = takeTitle(all, env);
  const { body, handout, script } = liftBlocks(rest);

  const notesEnv = envOf("notes", bodyEnd, chunk.to);
  const notesText = notesEnv.lines.join("\n").replace(/^\s*notes?:[ \t]*/i, "");
  const notes = chunk.notes === undefined ? [] : md.parse(notesText, notesEnv);

  const settings = noSettings();
  for (const { items, line } of slideCommentsOf(env)) readSettings(items, settings, env, line);
  const own = heading[0] && headingAttributes(heading[0]);
  if (own) readSettings(own.list.items, settings, env, own.line);

  const inline = heading[1]?.children ?? [];
  const blocks = blocksOf(body, env);
  const widget = env.widgets.map(({ name }) => reading.kinds.get(name)?.layout).find((layout) => layout);
  const only = body.filter(({ hidden }) => !hidden);
  const words = only.length === 3 ? plainText(only[1]?.children ?? []) : "";
  return {
    settings,
    title: plainText(inline) || firstWords(body),
    layout:
      settings.layout ??
      inferLayout({
        first,
        level: Number(heading[0]?.tag.slice(1) ?? 0),
        blocks,
        widget,
        sentences: words ? words.split(/[.!?…]+(?:\s|$)/).filter((part) => part !== "").length : 0,
      }),
    widgets: env.widgets,
    cited: env.cited,
    files: env.files,
    empty:
      heading.length === 0 &&
      blocks.length === 0 &&
      notes.length + handout.length + script.length === 0 &&
      slideCommentsOf(env).length === 0,
    diagnostics,
    tokens: { env, notesEnv, heading, body, notes, handout, script },
  };
}

/** Takes the first heading out as the slide's title; further ones of the first two levels become smaller. */
function takeTitle(tokens: readonly Token[], env: SlideEnv): { heading: Token[]; rest: Token[] } {
  const at = tokens.findIndex(({ type, level }) => type === "heading_open" && level === 0);
  const heading = at < 0 ? [] : tokens.slice(at, at + 3);
  const rest = at < 0 ? [...tokens] : [...tokens.slice(0, at), ...tokens.slice(at + 3)];
  rest.forEach((token, index) => {
    if (token.type !== "heading_open" && token.type !== "heading_close") return;
    if (token.tag !== "h1" && token.tag !== "h2") return;
    token.tag = "h3";
    if (token.type !== "heading_open") return;
    const title = rest[index + 1]?.content ?? "";
    env.report("second-title", env.at(token.map?.[0] ?? 0, title), { title });
  });
  return { heading, rest };
}

/** Takes the handout and script blocks out of the slide. */
function liftBlocks(tokens: readonly Token[]): { body: Token[]; handout: Token[]; script: Token[] } {
  const parts = { body: [] as Token[], handout: [] as Token[], script: [] as Token[] };
  let part: keyof typeof parts = "body";
  let level = -1;
  for (const token of tokens) {
    if (part === "body" && token.type === "container_open") {
      if (token.info === "handout" || token.info === "script") {
        part = token.info;
        level = token.level;
        continue;
      }
    } else if (part !== "body" && token.type === "container_close" && token.level === level) {
      part = "body";
      continue;
    }
    parts[part].push(token);
  }
  return parts;
}

/** The kinds of a slide's outermost blocks, in order. */
function blocksOf(tokens: readonly Token[], env: SlideEnv): string[] {
  const blocks: string[] = [];
  for (const token of tokens) {
    if (token.level !== 0 || token.nesting === -1 || token.hidden) continue;
    const known = containerNames.has(token.info);
    if (token.type === "container_open") blocks.push(known ? token.info : "container");
    else if (token.type === "widget") blocks.push(`widget:${env.widgets[Number(token.info)]?.name ?? ""}`);
    else blocks.push(token.type.replace(/_open$/, ""));
  }
  return blocks;
}
