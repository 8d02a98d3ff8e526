import MarkdownItParser, { type MarkdownIt, type StateCore, type Token } from "markdown-it";
import { slideEnv } from "./env.ts";
import { blockAttributes } from "./marks/block-attributes.ts";
import { codeInfo } from "./marks/code-info.ts";
import { containers } from "./marks/containers.ts";
import { foreignMarks } from "./marks/foreign-marks.ts";
import { incremental } from "./marks/incremental.ts";
import { inlineAttributes } from "./marks/inline-attributes.ts";
import { revealComments } from "./marks/reveal-comments.ts";
import { spans } from "./marks/spans.ts";
import { widgetFences } from "./marks/widget-fences.ts";
import { isPlain } from "./plain-text.ts";
import { contentRules } from "./rules/content.ts";

/**
 * One piece of the Markdown that Attune reads: a named rule that installs itself into markdown-it. One that goes over
 * all tokens looks first whether the text holds its sign at all: most texts hold none, and of what it takes to read
 * them, the many ways over their tokens would be a fifth.
 */
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
        const children = (token.children ??= []);
        if (isPlain(token.content)) {
          // What the parser would find, without one.
          if (token.content !== "") children.push(textToken(state, token.content));
        } else md.inline.parse(token.content, md, env, children);
      }
    });
  },
};

function textToken(state: StateCore, content: string): Token {
  const token = new state.Token("text", "", 0);
  token.content = content;
  return token;
}

/** Everything that is more than CommonMark with tables, in the order in which it is installed. */
export const rules: readonly Rule[] = [
  placeInline,
  ...contentRules,
  containers,
  spans,
  widgetFences,
  codeInfo,
  foreignMarks,
  blockAttributes,
  inlineAttributes,
  revealComments,
  incremental,
];

/** A parser that knows all of Attune's marks. Making one costs a millisecond; share it. */
export function createMarkdown(): MarkdownIt {
  const md = new MarkdownItParser({ html: true });
  for (const rule of rules) rule.install(md);
  return md;
}
