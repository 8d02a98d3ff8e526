import type { Token } from "markdown-it";
import type { Attribute } from "../attributes.ts";
import { slideEnv, type SlideEnv } from "../env.ts";
import type { Rule } from "../markdown.ts";
import { applyAttributes, writtenIn, type Written } from "./attribute-target.ts";

const slideComments = new WeakMap<SlideEnv, readonly Written[]>();

/** What `<!-- .slide: … -->` comments say of the slide. */
export const slideCommentsOf = (env: SlideEnv): readonly Written[] => slideComments.get(env) ?? [];

const comment = /^\s*<!--\s*\.(slide|element):([\s\S]*?)-->\s*$/;

/**
 * The attribute comments of Reveal's Markdown: `.slide:` is kept for the slide's settings, `.element:` goes to the
 * element before it within the same parent, else to the parent, as Reveal's own plugin does. Both vanish.
 */
export const revealComments: Rule = {
  name: "reveal-comments",
  install: (md) => {
    md.core.ruler.after("inline", "reveal-comments", (state) => {
      const env = slideEnv(state.env);
      if (state.src.includes("<!--")) readComments(state.tokens, undefined, env, [0, 1]);
    });
  },
};

/** Reads the comments among siblings and their descendants; `parent` holds them all. */
function readComments(
  tokens: Token[],
  parent: Token | undefined,
  env: SlideEnv,
  around: readonly [number, number],
): void {
  const open: Token[] = parent ? [parent] : [];
  const before: (Token | undefined)[] = [undefined]; // per open element: its last child that ended
  for (const token of tokens) {
    const block = token.map ?? around;
    if (token.type === "html_block" || token.type === "html_inline") {
      const [, kind, text] = comment.exec(token.content) ?? [];
      if (kind && text !== undefined) {
        const offset = token.content.indexOf(text, token.content.indexOf(":"));
        const written = writtenIn(env, block, token.content, revealAttributes(text, offset));
        const target = before.at(-1) ?? open.at(-1);
        if (kind === "slide") slideComments.set(env, [...slideCommentsOf(env), written]);
        else if (target) applyAttributes(target, written, env);
        else env.report("element-comment-alone", env.at(block[0], "<!--"));
        token.content = "";
        token.hidden = true;
        continue;
      }
    }
    if (token.nesting === 1) {
      open.push(token);
      before.push(undefined);
    } else if (token.nesting === -1) {
      before.pop();
      before[before.length - 1] = open.pop();
    } else if (token.type === "inline") {
      // A tight list item's paragraph is not there in the HTML: its parent is the item.
      const holder = open.at(-1);
      const element = holder?.hidden ? open.at(-2) : holder;
      if (token.children) readComments(token.children, element, env, block);
    } else if (token.type !== "text" && token.type !== "softbreak" && token.type !== "hardbreak") {
      before[before.length - 1] = token;
    }
  }
}

/** `name="value"` and bare `data-name`, as in HTML, `offset` into the token; `class` is split into its words. */
function revealAttributes(text: string, offset: number): Attribute[] {
  const items: Attribute[] = [];
  for (const match of text.matchAll(/([^\s"'=<>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>]+)))?/g)) {
    const [whole, name = "", double, single, bare] = match;
    const value = double ?? single ?? bare;
    const from = offset + match.index;
    const span = { from, to: from + whole.length };
    if (name === "class")
      for (const word of (value ?? "").split(/\s+/).filter((part) => part !== ""))
        items.push({ kind: "class", name: word, value: "", ...span });
    else if (name === "id" && value) items.push({ kind: "id", name: value, value: "", ...span });
    else items.push({ kind: value === undefined ? "word" : "pair", name, value: value ?? "", ...span });
  }
  return items;
}
