import { buildSlide, type Building } from "./build-slides.ts";
import { readDefinitions } from "./definitions.ts";
import type { Diagnostic, Place } from "./diagnostic.ts";
import { createNames, slug } from "./ids.ts";
import { loadLibrary, type LoadedLibrary } from "./load-library.ts";
import { createMarkdown } from "./markdown.ts";
import { diagnose, type MistakeCode } from "./mistakes/catalogue.ts";
import type { Facts } from "./mistakes/mistake.ts";
import { nameSlides } from "./name-slides.ts";
import type { Reading } from "./parse-slide.ts";
import { namedWidgets, prepareWidgets } from "./prepare-widgets.ts";
import { readFrontMatter } from "./read-front-matter.ts";
import { readSource } from "./read-source.ts";
import { referenceSlides } from "./reference-slides.ts";
import { same } from "./same.ts";
import { createSlideMemory } from "./slide-memory.ts";
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
  /** In the order of their places in the seminar file. */
  readonly diagnostics: readonly Diagnostic[];
}

export interface Compiler {
  /** Compiles the file as it is now; slides that did not change are the same objects as last time. */
  readonly compile: (source: string) => Compiled;
}

/** Compiles a seminar file once. Never throws: whatever is wrong is a diagnostic, and the rest works. */
export function compileDeck(source: string, options: CompileOptions): Compiled {
  return createCompiler(options).compile(source);
}

/** A compiler that remembers what it compiled last. */
export function createCompiler({ file, widgets, folder }: CompileOptions): Compiler {
  const md = createMarkdown();
  const kinds = new Map(widgets.map((widget) => [widget.name, widget]));
  const memory = createSlideMemory();
  let loaded: LoadedLibrary | undefined;
  let before = new Map<string, Slide>();

  const compile = (source: string): Compiled => {
    const diagnostics: Diagnostic[] = [];
    const report = (code: MistakeCode, place: Place, facts?: Facts): void => {
      diagnostics.push(diagnose(code, file, place, facts));
    };

    const text = readSource(source);
    const head = readFrontMatter(text.lines);
    const split = splitSlides(text.lines, head.end);
    for (const mistake of [...text.mistakes, ...head.mistakes, ...split.mistakes])
      report(mistake.code, mistake.place, mistake.facts);

    loaded = loadLibrary(head, file, folder.readText, loaded);
    const { library } = loaded;
    const definitions = readDefinitions(split.chunks, text.lines, md);
    const reading: Reading = {
      md,
      file,
      kinds,
      definitions,
      lines: text.lines,
      keys: library.keys,
      has: folder.has,
    };
    const context = [library, JSON.stringify(definitions)];
    const remembered = memory.read(split.chunks, reading, context).filter(({ parsed }) => !parsed.empty);

    const names = createNames();
    const named = nameSlides(remembered, names, report);
    const prepared = prepareWidgets(named.flatMap(namedWidgets), { file, kinds, readText: folder.readText });
    const references = library.arrange(remembered.flatMap(({ parsed }) => [...parsed.cited]));
    const works = new Map(references.map((reference) => [reference.key, reference]));
    const building: Building = {
      ...reading,
      prepared: prepared.widgets,
      bibliography: { keys: library.keys, find: (key) => works.get(key) },
    };
    const slides = named
      .map((slide) => buildSlide(slide, building))
      .flatMap((slide) => referenceSlides(slide, references, names.make))
      .map((slide) => {
        const last = before.get(slide.id);
        return last && same(last, slide) ? last : slide;
      });
    before = new Map(slides.map((slide) => [slide.id, slide]));

    diagnostics.push(
      ...loaded.diagnostics,
      ...prepared.diagnostics,
      ...remembered.flatMap(({ parsed }) => parsed.diagnostics),
    );
    const id = deckId(file);
    const { meta } = head;
    return {
      deck: {
        id,
        title: meta.title ?? slides[0]?.title ?? id,
        language: meta.language,
        theme: meta.theme,
        meta,
        slides,
        references,
        files: [...new Set([...remembered.flatMap(({ parsed }) => [...parsed.files]), ...prepared.files])],
      },
      diagnostics: diagnostics.toSorted((a, b) => a.line - b.line || a.column - b.column),
    };
  };
  return { compile };
}

/** The file's name without folders and ending. */
function deckId(file: string): string {
  return slug(file.replace(/^.*[/\\]/, "").replace(/\.[^.]*$/, "")) || "seminar";
}
