import type { Token } from "markdown-it";
import { parseAttributes, type AttributeList } from "../attributes.ts";
import { slideEnv, type SlideEnv } from "../env.ts";
import type { Rule } from "../markdown.ts";
import { isSettingWord } from "../slide-settings.ts";
import { applyAttributes, writtenIn, type Written } from "./attribute-target.ts";

const titleLists = new WeakMap<Token, Written>();

/** The attributes at the end of a slide's title: the slide's settings. */
export const titleAttributes = (heading: Token): Written | undefined => titleLists.get(heading);

/**
 * An attribute list at the end of a block: of the title (kept for the slide's settings), of a heading, a list item,
 * a table cell or a paragraph; on a line of its own below a list, the list's; on one between blank lines, that of
 * the list, table or quotation above, else of the one below. Runs before inline text is read, so that nothing in it
 * is a mark.
 */
export const blockAttributes: Rule = {
  name: "block-attributes",
  install: (md) => {
    md.core.ruler.after("block", "block-attributes", (state) => {
      if (!state.src.includes("{")) return;
      const env = slideEnv(state.env);
      const title =
        env.part === "slide"
          ? state.tokens.find(({ type, level }) => type === "heading_open" && level === 0)
          : undefined;
      const open: Token[] = [];
      const alone: number[] = [];
      state.tokens.forEach((token, index) => {
        if (token.nesting === 1) open.push(token);
        else if (token.nesting === -1) open.pop();
        else if (token.type === "inline" && isAlone(token, open)) alone.push(index);
        else if (token.type === "inline") readTrailing(token, open, title, env);
      });
      const used = alone.filter((index) => applyAlone(state.tokens, index, env));
      if (used.length === 0) return;
      const gone = new Set(used.flatMap((index) => [index - 1, index, index + 1]));
      state.tokens = state.tokens.filter((_, index) => !gone.has(index));
    });
  },
};

/** Takes the list off the end of a block's text and gives it to its element. */
function readTrailing(inline: Token, open: readonly Token[], title: Token | undefined, env: SlideEnv): void {
  const block = open.at(-1);
  if (!block) return;
  const isTitle = block === title;
  const found = trailingList(inline.content, isTitle);
  if (!found) {
    if (
      isTitle &&
      /\s\{[#.\w][^{]*$/.test(inline.content) &&
      /[#.="]/.test(inline.content.replace(/.*\{/s, ""))
    )
      env.report(
        "unreadable-settings",
        env.at(inline.map?.[0] ?? 0, inline.content.replace(/.*\s(?=\{)/s, "")),
      );
    return;
  }
  const map = inline.map ?? [0, 1];
  const written = writtenIn(env, map, inline.content, found.list.items);
  // Further in than the list's own marks, a line of its own belongs to the item.
  const outside = inline.content[found.from - 1] === "\n" && !/^\s/.test(env.lines[map[1] - 1] ?? "");
  inline.content = inline.content.slice(0, found.from).trimEnd();
  if (isTitle) titleLists.set(block, written);
  else applyAttributes(elementOf(open, block, outside), written, env);
}

function trailingList(
  content: string,
  isTitle: boolean,
): { readonly list: AttributeList; readonly from: number } | undefined {
  if (!content.endsWith("}")) return undefined;
  const from = content.lastIndexOf("{");
  if (from < 0 || (from > 0 && !/\s/.test(content[from - 1] ?? ""))) return undefined;
  const list = parseAttributes(content, from);
  if (!list || list.end !== content.length) return undefined;
  // Braces around plain words are text, except where a title's settings are such words.
  const words = list.items.every(({ kind }) => kind === "word");
  if (words && !(isTitle && list.items.every(({ name }) => isSettingWord(name)))) return undefined;
  return { list, from };
}

/** The element that a list at the end of a text means: the list item that the text begins, or the block itself. */
function elementOf(open: readonly Token[], block: Token, outside: boolean): Token {
  const [list, item] = open.slice(-3, -1);
  if (item?.type !== "list_item_open" || !list || block.type !== "paragraph_open") return block;
  return outside ? list : item;
}

/** Whether a paragraph is nothing but an attribute list. */
function isAlone(inline: Token, open: readonly Token[]): boolean {
  if (!inline.content.startsWith("{") || open.at(-1)?.type !== "paragraph_open") return false;
  return open.at(-2)?.type !== "list_item_open" && trailingList(inline.content, false)?.from === 0;
}

const takesAttributes = /^(?:bullet_list|ordered_list|table|blockquote|dl|fence|container)/;

/** Applies the lone list at `index` (its inline token) to a neighbour; false if there is none that takes it. */
function applyAlone(tokens: readonly Token[], index: number, env: SlideEnv): boolean {
  const inline = tokens[index];
  const list = parseAttributes(inline?.content ?? "");
  if (!inline || !list) return false;
  const below = tokens[index + 2];
  let above = index - 2;
  const end = tokens[above];
  if (end?.nesting === -1) while (above > 0 && !opens(tokens[above], end)) above -= 1;
  const touches = below?.map?.[0] === inline.map?.[1];
  const neighbours = touches ? [below, tokens[above]] : [tokens[above], below];
  const target = neighbours.find((token) => token && takesAttributes.test(token.type));
  if (target) applyAttributes(target, writtenIn(env, inline.map ?? [0, 1], inline.content, list.items), env);
  return target !== undefined;
}

function opens(token: Token | undefined, end: Token): boolean {
  return token?.nesting === 1 && token.level === end.level;
}
