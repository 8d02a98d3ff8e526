import type { Token } from "markdown-it";
import type { SlideEnv } from "./env.ts";
import { containerNames } from "./marks/containers.ts";
import { hasClass } from "./marks/incremental.ts";

/** What is no block of its own on the slide. */
const aside: ReadonlySet<string> = new Set(["reference_definition", "footnote_block_open"]);

/** The kinds of a slide's outermost blocks, in order: `paragraph`, `figure`, `quotation`, `left`, `widget:poll` … */
export function outermostBlocks(tokens: readonly Token[], env: SlideEnv): string[] {
  const blocks: string[] = [];
  let depth = 0;
  for (const token of tokens) {
    if (token.nesting === -1) depth -= 1;
    if (depth === 0 && token.nesting !== -1 && !token.hidden && !aside.has(token.type))
      blocks.push(kindOf(token, env));
    if (token.nesting === 1) depth += 1;
  }
  return blocks;
}

function kindOf(token: Token, env: SlideEnv): string {
  if (token.type === "container_open") return containerNames.has(token.info) ? token.info : "container";
  if (token.type === "widget") return `widget:${env.widgets[Number(token.info)]?.name ?? ""}`;
  if (token.type === "figure_open") return hasClass(token, "quotation") ? "quotation" : "figure";
  return token.type.replace(/_open$/, "");
}
