import { createEnv, type SlideEnv } from "./env.ts";
import { createMarkdown } from "./markdown.ts";
import { plainText } from "./text.ts";
import type { Deck } from "./types.ts";

export interface InlineRenderer {
  /** Inline Markdown as HTML, citations included. */
  readonly inline: (markdown: string) => string;
  /** The same as plain text. */
  readonly plain: (markdown: string) => string;
}

/** Renders the inline Markdown in widgets' texts, with the deck's works to cite. Mistakes in it are not reported. */
export function inlineRenderer(deck: Deck): InlineRenderer {
  const md = createMarkdown();
  const works = new Map(deck.references.map((reference) => [reference.key, reference]));
  const bibliography = { keys: [...works.keys()], find: (key: string) => works.get(key) };
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
      has: () => true,
    });
  return {
    inline: (markdown) => md.renderInline(markdown, envFor(markdown)),
    plain: (markdown) => plainText(md.parseInline(markdown, envFor(markdown))[0]?.children ?? []),
  };
}
