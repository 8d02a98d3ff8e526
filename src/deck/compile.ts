import type { Diagnostic } from "./diagnostic.ts";
import type { Bibliography } from "./env.ts";
import { createNames, slug } from "./ids.ts";
import { createMarkdown } from "./markdown.ts";
import { diagnose } from "./mistakes/catalogue.ts";
import { parseSlide } from "./parse-slide.ts";
import { readFrontMatter } from "./read-front-matter.ts";
import { renderSlide } from "./render-slide.ts";
import { splitSlides } from "./split-slides.ts";
import type { Deck, Slide } from "./types.ts";
import type { Widget } from "./widget.ts";

/** The files beside a seminar; paths are relative to its folder and never leave it. */
export interface Folder {
  readonly readText: (path: string) => string | undefined;
  readonly has: (path: string) => boolean;
}

export interface CompileOptions {
  /** The seminar file as the author named it; diagnostics carry it. */
  readonly file: string;
  readonly widgets: readonly Widget[];
  readonly folder: Folder;
}

export interface Compiled {
  readonly deck: Deck;
  readonly diagnostics: readonly Diagnostic[];
}

export interface Compiler {
  /** Compiles the file as it is now; slides that did not change are the same objects as last time. */
  readonly compile: (source: string) => Compiled;
}

/** Compiles a seminar file once. */
export function compileDeck(source: string, options: CompileOptions): Compiled {
  return createCompiler(options).compile(source);
}

/** A compiler that remembers what it compiled last. */
export function createCompiler(options: CompileOptions): Compiler {
  const md = createMarkdown();
  const kinds = new Map(options.widgets.map((widget) => [widget.name, widget]));
  const { file, folder } = options;

  const compile = (source: string): Compiled => {
    const lines = source.replace(/^\uFEFF/, "").split(/\r\n?|\n/);
    const { meta, mistakes, end } = readFrontMatter(lines);
    const split = splitSlides(lines, end);
    const diagnostics: Diagnostic[] = [
      ...mistakes.map(({ code, place, facts }) => diagnose(code, file, place, facts)),
      ...split.mistakes.map(({ code, line, facts }) =>
        diagnose(code, file, { line: line + 1, column: 1 }, facts),
      ),
    ];
    const bibliography: Bibliography = { keys: [], find: () => undefined };
    const reading = { md, file, lines, kinds, bibliography, definitions: {}, has: folder.has };
    const names = createNames();
    const files = new Set<string>();
    const slides: Slide[] = [];
    split.chunks.forEach((chunk, index) => {
      const parsed = parseSlide(chunk, index === 0, reading);
      diagnostics.push(...parsed.diagnostics);
      if (parsed.empty) return;
      const { settings } = parsed;
      const title = parsed.title || `Slide ${slides.length + 1}`;
      const id = names.make(settings.id?.name ?? (slug(title) || "slide"));
      const widgetIds = parsed.widgets.map((block) =>
        block.broken ? "" : names.make(block.id?.name ?? `${id}-${block.name}`),
      );
      for (const path of parsed.files) files.add(path);
      const html = renderSlide(parsed.tokens, { slideId: id, widgetIds }, bibliography, md);
      slides.push({
        id,
        title,
        ...html,
        layout: parsed.layout,
        minutes: settings.minutes,
        optional: settings.optional,
        credit: settings.credit,
        contentNote: settings.contentNote,
        background: settings.background,
        below: chunk.below && slides.length > 0,
        classes: settings.classes,
        attributes: settings.attributes,
        widgets: parsed.widgets.flatMap((block, order) =>
          block.broken
            ? []
            : [
                {
                  id: widgetIds[order] ?? "",
                  name: block.name,
                  settings: block.settings,
                  source: block.source,
                },
              ],
        ),
        source: { from: chunk.from + 1, to: chunk.to },
      });
    });
    return {
      deck: {
        id: idOf(file),
        title: meta.title ?? slides[0]?.title ?? idOf(file),
        language: meta.language,
        theme: meta.theme,
        meta,
        slides,
        references: [],
        files: [...files],
      },
      diagnostics,
    };
  };
  return { compile };
}

/** The file's name without folders and ending. */
function idOf(file: string): string {
  return slug(file.replace(/^.*[/\\]/, "").replace(/\.[^.]*$/, "")) || "seminar";
}
