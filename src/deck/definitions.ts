import type { Env, MarkdownIt } from "markdown-it";
import { createEnv } from "./env.ts";
import type { Chunk } from "./split-slides.ts";

export type Definitions = NonNullable<Env["references"]>;

/** The link definitions (`[name]: address`) of the whole file: one on any slide serves every slide. */
export function readDefinitions(
  chunks: readonly Chunk[],
  lines: readonly string[],
  md: MarkdownIt,
): Definitions {
  const definitions: Definitions = {};
  for (const chunk of chunks) {
    if (!chunk.defines) continue;
    const own = lines.slice(chunk.from, chunk.to);
    const env = createEnv(
      {
        file: "",
        part: "slide",
        firstLine: chunk.from,
        lines: own,
        containers: new Map([...chunk.containers].map(([from, to]) => [from - chunk.from, to - chunk.from])),
        report: () => {},
        reportAny: () => {},
        kinds: new Map(),
        widgets: [],
        bibliography: { keys: [], find: () => undefined },
        cited: new Set(),
        files: new Set(),
        has: () => true,
      },
      definitions,
    );
    md.block.parse(own.join("\n"), md, env, []);
  }
  return definitions;
}
