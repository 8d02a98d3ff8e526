import { createEnv, type SlideEnv } from "./env.ts";
import { createMarkdown } from "./markdown.ts";
import { isPlain } from "./plain-text.ts";
import { wordsOf } from "./rules/words.ts";
import type { Deck } from "./types.ts";

export interface InlineRenderer {
  /** Inline Markdown as HTML, citations included. */
  readonly inline: (markdown: string) => string;
  /** The same as plain text. */
  readonly plain: (markdown: string) => string;
}

/** Renders the inline Markdown in widgets' texts, with the deck's works to cite. Mistakes in it are not reported. */
export function inlineRenderer(deck: Deck): InlineRenderer {
  let parser: ReturnType<typeof createMarkdown> | undefined;
  const md = () => (parser ??= createMarkdown());
  const works = new Map(deck.references.map((reference) => [reference.key, reference]));
  const bibliography = { keys: [...works.keys()], find: (key: string) => works.get(key) };
  const files = new Set(deck.files);
  const envFor = (markdown: string): SlideEnv =>
    createEnv({
      file: "",
      part: "slide",
      firstLine: 0,
      lines: markdown.split("\n"),
      containers: new Map(),
      report: () => {},
      reportAny: () => {},
      kinds: new Map(),
      widgets: [],
      bibliography,
      cited: new Set(),
      files: new Set(),
      // A widget's text may show a picture that the slides show too, and no other.
      has: (path) => files.has(path),
    });
  return {
    inline: (markdown) =>
      isPlain(markdown)
        ? markdown.trim().replaceAll('"', "&quot;")
        : md().renderInline(markdown, envFor(markdown)),
    plain: (markdown) => {
      if (isPlain(markdown)) return markdown.replace(/\s+/g, " ").trim();
      const [inline] = md().parseInline(markdown, envFor(markdown));
      return wordsOf(inline?.children ?? [], bibliography)
        .replace(/\s+/g, " ")
        .trim();
    },
  };
}
