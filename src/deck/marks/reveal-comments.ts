import type { Token } from "markdown-it";
import type { Attribute } from "../attributes.ts";
import { slideEnv, type SlideEnv } from "../env.ts";
import type { Rule } from "../markdown.ts";
import { applyAttributes } from "./attribute-target.ts";

const slideComments = new WeakMap<SlideEnv, { readonly items: Attribute[]; readonly line: number }[]>();

/** What `<!-- .slide: … -->` comments say of the slide; `line` is 0-based in its text. */
export const slideCommentsOf = (
  env: SlideEnv,
): readonly { readonly items: readonly Attribute[]; readonly line: number }[] => slideComments.get(env) ?? [];

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
      if (state.src.includes("<!--")) readComments(state.tokens, undefined, env, 0);
    });
  },
};

/** Reads the comments among siblings and their descendants; `parent` holds them all. */
function readComments(tokens: Token[], parent: Token | undefined, env: SlideEnv, line: number): void {
  const open: Token[] = parent ? [parent] : [];
  const before: (Token | undefined)[] = [undefined]; // per open element: its last child that ended
  for (const token of tokens) {
    const at = token.map?.[0] ?? line;
    if (token.type === "html_block" || token.type === "html_inline") {
      const [, kind, text] = comment.exec(token.content) ?? [];
      if (kind && text !== undefined) {
        const items = revealAttributes(text);
        const target = before.at(-1) ?? open.at(-1);
        if (kind === "slide") slideComments.set(env, [...slideCommentsCopy(env), { items, line: at }]);
        else if (target) applyAttributes(target, { items, end: 0 }, env, at);
        else env.report("element-comment-alone", env.at(at, "<!--"));
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
      if (token.children) readComments(token.children, element, env, at);
    } else if (token.type !== "text" && token.type !== "softbreak" && token.type !== "hardbreak") {
      before[before.length - 1] = token;
    }
  }
}

function slideCommentsCopy(env: SlideEnv): { readonly items: Attribute[]; readonly line: number }[] {
  return slideComments.get(env) ?? [];
}

/** `name="value"` and bare `data-name`, as in HTML; `class` is split into its words. */
function revealAttributes(text: string): Attribute[] {
  const items: Attribute[] = [];
  for (const match of text.matchAll(/([^\s"'=<>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>]+)))?/g)) {
    const [whole, name = "", double, single, bare] = match;
    const value = double ?? single ?? bare;
    const span = { from: match.index, to: match.index + whole.length };
    if (name === "class")
      for (const word of (value ?? "").split(/\s+/).filter((part) => part !== ""))
        items.push({ kind: "class", name: word, value: "", ...span });
    else if (name === "id" && value) items.push({ kind: "id", name: value, value: "", ...span });
    else items.push({ kind: value === undefined ? "word" : "pair", name, value: value ?? "", ...span });
  }
  return items;
}
