import { createEnv } from "../../../src/deck/env.ts";
import type { Diagnostic } from "../../../src/deck/diagnostic.ts";
import { createMarkdown } from "../../../src/deck/markdown.ts";
import { diagnose } from "../../../src/deck/mistakes/catalogue.ts";
import { readCsl } from "../../../src/deck/references/csl.ts";
import { createLibrary } from "../../../src/deck/references/library.ts";
import { unexpected } from "../references/set.ts";
import works from "./works.json" with { type: "json" };

const md = createMarkdown();
const library = createLibrary(readCsl(JSON.stringify(works), unexpected));

/** Reads one slide's text by the rules alone, as the compiler would; pictures under `img/` exist, others do not. */
export function readSlide(source: string, options: { readonly firstLine?: number } = {}) {
  const diagnostics: Diagnostic[] = [];
  const lines = source.split("\n");
  const all = library.arrange(library.keys);
  const env = createEnv(
    {
      file: "slides.md",
      part: "slide",
      firstLine: options.firstLine ?? 0,
      lines,
      containers: new Map(),
      report: (code, place, ...[facts]) => void diagnostics.push(diagnose(code, "slides.md", place, facts)),
      reportAny: (code, place, facts) => void diagnostics.push(diagnose(code, "slides.md", place, facts)),
      kinds: new Map(),
      widgets: [],
      bibliography: { keys: library.keys, find: (key) => all.find((reference) => reference.key === key) },
      cited: new Set<string>(),
      files: new Set<string>(),
      has: (path) => path.startsWith("img/"),
    },
    {},
  );
  const tokens = md.parse(source, env);
  const cited = library.arrange(env.cited);
  env.bibliography = { keys: library.keys, find: (key) => cited.find((reference) => reference.key === key) };
  env.slideId = "here";
  return { html: md.renderer.render(tokens, md.options, env), diagnostics, cited, files: [...env.files] };
}
