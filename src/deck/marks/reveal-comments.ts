import type { Token } from "markdown-it";
import type { Attribute } from "../attributes.ts";
import { slideEnv, type SlideEnv } from "../env.ts";
import type { Rule } from "../markdown.ts";
import { placeInText } from "../rules/place.ts";
import { applyAttributes, writtenIn, type Written } from "./attribute-target.ts";

const slideComments = new WeakMap<SlideEnv, Written[]>();

/** What `<!-- .slide: … -->` comments say of the slide. */
export function slideCommentsOf(env: SlideEnv): Written[] {
  const found = slideComments.get(env) ?? [];
  slideComments.set(env, found);
  return found;
}

/** As Reveal reads them, the colon may be missing. */
const comment = /<!--\s*\.(slide|element)(?=[\s:-])\s*:?([\s\S]*?)-->/g;

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
      if (takeComments(token, before.at(-1) ?? open.at(-1), env, block)) continue;
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

/**
 * Takes the comments out of raw HTML and gives their attributes away; true if there was nothing else in it. Among
 * HTML elements `.element:` has nothing to go to: Markdown does not know them.
 */
function takeComments(
  token: Token,
  target: Token | undefined,
  env: SlideEnv,
  block: readonly [number, number],
): boolean {
  const { content } = token;
  const found = content.includes("<!--") ? [...content.matchAll(comment)] : [];
  if (found.length === 0) return false;
  const rest = content.replace(comment, "");
  const alone = rest.trim() === "";
  for (const { 0: whole, 1: kind = "", 2: text = "", index } of found) {
    const offset = index + whole.length - "-->".length - text.length;
    const written = writtenIn(env, block, content, revealAttributes(text, offset));
    if (kind === "slide") slideCommentsOf(env).push(written);
    else if (!alone)
      env.report("element-comment-in-html", placeInText(env, block, content, index, whole.length));
    else if (target) applyAttributes(target, written, env);
    else env.report("element-comment-alone", placeInText(env, block, content, index, whole.length));
  }
  token.content = alone ? "" : rest;
  if (alone) token.hidden = true;
  return alone;
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
