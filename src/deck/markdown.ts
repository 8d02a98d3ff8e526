import MarkdownItParser, { type MarkdownIt } from "markdown-it";
import { slideEnv } from "./env.ts";

/** One piece of the Markdown that Attune reads: a named rule that installs itself into markdown-it. */
export interface Rule {
  readonly name: string;
  readonly install: (md: MarkdownIt) => void;
}

/** Tells every inline rule, through the env, which lines it reads. */
const placeInline: Rule = {
  name: "place-inline",
  install: (md) => {
    md.core.ruler.at("inline", (state) => {
      const env = slideEnv(state.env);
      for (const token of state.tokens) {
        if (token.type !== "inline") continue;
        if (token.map) env.block = token.map;
        md.inline.parse(token.content, md, env, (token.children ??= []));
      }
    });
  },
};

/** Everything that is more than CommonMark with tables, in the order in which it is installed. */
export const rules: readonly Rule[] = [placeInline];

/** A parser that knows all of Attune's marks. Making one costs a millisecond; share it. */
export function createMarkdown(): MarkdownIt {
  const md = new MarkdownItParser({ html: true });
  for (const rule of rules) rule.install(md);
  return md;
}
