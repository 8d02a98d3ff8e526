import type { MarkdownIt } from "markdown-it";
import { assembleDeck } from "./assemble-deck.ts";
import { buildSlide } from "./build-slide.ts";
import { readDefinitions } from "./definitions.ts";
import type { Diagnostic } from "./diagnostic.ts";
import { createNames, type Names } from "./ids.ts";
import { loadLibrary, type LoadedLibrary } from "./load-library.ts";
import { createMarkdown } from "./markdown.ts";
import { diagnose, type PlacedMistake } from "./mistakes/catalogue.ts";
import { nameSlides } from "./name-slides.ts";
import { prepareWidgets } from "./prepare-widgets.ts";
import { readFrontMatter } from "./read-front-matter.ts";
import { readSource } from "./read-source.ts";
import type { Library } from "./references/library.ts";
import { referenceSlides } from "./reference-slides.ts";
import { createSlideMemory } from "./slide-memory.ts";
import { splitSlides } from "./split-slides.ts";
import { chooseTheme, type ChosenTheme } from "./themes/choose-theme.ts";
import type { Deck } from "./types.ts";
import type { Widget } from "./widget.ts";

/** The files beside a seminar; paths are relative to its folder and never leave it. */
export interface Folder {
  readonly readText: (path: string) => string | undefined;
  readonly has: (path: string) => boolean;
  /** Names of the folders in a folder; only to find what somebody may have meant. */
  readonly list?: (path: string) => readonly string[];
}

export interface CompileOptions {
  /** The seminar file as the author named it; diagnostics carry it. */
  readonly file: string;
  readonly widgets: readonly Widget[];
  readonly folder: Folder;
  /** The deck that this text is a part of: its works can be cited, and its names are taken. */
  readonly within?: { readonly names: Names; readonly library: Library; readonly md: MarkdownIt };
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
export function createCompiler({ file, widgets, folder, within }: CompileOptions): Compiler {
  const md = within?.md ?? createMarkdown();
  const kinds = new Map(widgets.map((widget) => [widget.name, widget]));
  const memory = createSlideMemory();
  let lastLibrary: LoadedLibrary | undefined;
  let theme: ChosenTheme | undefined;
  let lastDeck: Deck | undefined;

  const compile = (source: string): Compiled => {
    const diagnostics: Diagnostic[] = [];
    const report = ({ code, place, facts }: PlacedMistake): void => {
      diagnostics.push(diagnose(code, file, place, facts));
    };

    // What the file holds.
    const { lines, mistakes } = readSource(source);
    const head = readFrontMatter(lines);
    const { chunks, mistakes: blockMistakes } = splitSlides(lines, head.end, head.separators);
    [...mistakes, ...head.mistakes, ...blockMistakes].forEach(report);

    // What every slide is read with: the works to cite, and links that were defined anywhere.
    const { library, diagnostics: libraryMistakes } = (lastLibrary = loadLibrary(
      head,
      file,
      folder,
      lastLibrary,
      within?.library,
    ));
    theme = chooseTheme(head, file, folder, theme);
    const meta = { ...head.meta, theme: theme.name };
    const definitions = readDefinitions(chunks, lines, md);
    const reading = { md, file, kinds, definitions, lines, keys: library.keys, has: folder.has };

    // Each slide by itself, then what only the whole deck knows: names, widgets that refer to others, works cited.
    const read = memory.read(chunks, reading, [library, JSON.stringify(definitions)]);
    const shown = read.filter(({ parsed }) => !parsed.left);
    if (shown.length === 0 && lines.length > 0)
      report({ code: "no-slides", place: { line: lines.length, column: 1 } });
    const names = within?.names ?? createNames();
    const named = nameSlides(shown, names, report);
    const compileWithin = (text: string, beside: Readonly<Record<string, string>>): Compiled =>
      compileDeck(text, {
        file: "",
        widgets,
        folder: withFiles(folder, beside),
        within: { names, library, md },
      });
    const prepared = prepareWidgets(named, {
      file,
      kinds,
      readText: folder.readText,
      compile: compileWithin,
    });
    const references = library.arrange(shown.flatMap(({ parsed }) => [...parsed.cited]));

    // HTML, for the slides whose text or names changed.
    const works = new Map(references.map((reference) => [reference.key, reference]));
    const bibliography = { keys: library.keys, find: (key: string) => works.get(key) };
    const building = { ...reading, prepared: prepared.widgets, bibliography };
    const slides = named
      .map((slide) => buildSlide(slide, building))
      .flatMap((slide) => referenceSlides(slide, references, names.make));

    diagnostics.push(...libraryMistakes, ...theme.diagnostics, ...prepared.diagnostics);
    for (const { parsed } of read) diagnostics.push(...parsed.diagnostics);
    const files = [...shown.flatMap(({ parsed }) => [...parsed.files]), ...prepared.files];
    lastDeck = assembleDeck({ file, meta, theme, slides, references, files }, lastDeck);
    return {
      deck: lastDeck,
      diagnostics: diagnostics.toSorted((a, b) => a.line - b.line || a.column - b.column),
    };
  };
  return { compile };
}

/** The folder with further files in it, which count before those that are there. */
function withFiles(folder: Folder, files: Readonly<Record<string, string>>): Folder {
  const own = (path: string): string | undefined => (Object.hasOwn(files, path) ? files[path] : undefined);
  return {
    ...folder,
    readText: (path) => own(path) ?? folder.readText(path),
    has: (path) => own(path) !== undefined || folder.has(path),
  };
}
