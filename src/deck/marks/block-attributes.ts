import type { Token } from "markdown-it";
import { parseAttributes, type AttributeList } from "../attributes.ts";
import { slideEnv, type SlideEnv } from "../env.ts";
import type { Rule } from "../markdown.ts";
import { applyAttributes, writtenIn, type Written } from "./attribute-target.ts";

const headingLists = new WeakMap<Token, Written>();

/** The attributes at the end of a heading: the slide's settings if it is the title. */
export const headingAttributes = (heading: Token): Written | undefined => headingLists.get(heading);

/**
 * An attribute list at the end of a block: of a heading (kept for the slide's settings), a list item, a table
 * cell or a paragraph; on the last line of a list, the list's; on lines of its own, that of the list, table or
 * quotation below, else of the one above. Runs before inline text is read, so that nothing in it is a mark.
 */
export const blockAttributes: Rule = {
  name: "block-attributes",
  install: (md) => {
    md.core.ruler.after("block", "block-attributes", (state) => {
      const env = slideEnv(state.env);
      const open: Token[] = [];
      const alone: number[] = [];
      state.tokens.forEach((token, index) => {
        if (token.nesting === 1) open.push(token);
        else if (token.nesting === -1) open.pop();
        else if (token.type === "inline" && token.content.endsWith("}")) {
          const target = open.at(-1);
          const found = target && trailingList(token.content, target.type === "heading_open");
          if (!target || !found) return;
          if (
            found.from === 0 &&
            target.type === "paragraph_open" &&
            open.at(-2)?.type !== "list_item_open"
          ) {
            alone.push(index);
            return;
          }
          const written = writtenIn(env, token.map ?? [0, 1], token.content, found.list.items);
          const ownLine = token.content[found.from - 1] === "\n";
          token.content = token.content.slice(0, found.from).trimEnd();
          if (target.type === "heading_open") headingLists.set(target, written);
          else applyAttributes(elementOf(open, target, ownLine), written, env);
        }
      });
      for (const index of alone) applyAlone(state.tokens, index, env);
    });
  },
};

function trailingList(
  content: string,
  heading: boolean,
): { readonly list: AttributeList; readonly from: number } | undefined {
  const from = content.lastIndexOf("{");
  if (from < 0 || (from > 0 && !/\s/.test(content[from - 1] ?? ""))) return undefined;
  const list = parseAttributes(content, from);
  if (!list || list.end !== content.length) return undefined;
  // Braces around plain words are text, except after a title, where `optional` is a setting.
  if (!heading && list.items.every(({ kind }) => kind === "word")) return undefined;
  return { list, from };
}

/** The element that a list at the end of a paragraph means: the list item that the paragraph begins, or itself. */
function elementOf(open: readonly Token[], target: Token, ownLine: boolean): Token {
  const [list, item, paragraph] = open.slice(-3);
  if (item?.type === "list_item_open" && list && paragraph?.type === "paragraph_open")
    return ownLine ? list : item;
  return target;
}

const takesAttributes = /^(?:bullet_list|ordered_list|table|blockquote|dl|fence|container)/;

/** Applies the paragraph at `index` (its inline token), which is nothing but an attribute list, to its neighbour. */
function applyAlone(tokens: readonly Token[], index: number, env: SlideEnv): void {
  const inline = tokens[index];
  const list = parseAttributes(inline?.content ?? "");
  const below = tokens[index + 2];
  let above = index - 2;
  const end = tokens[above];
  if (end?.nesting === -1) while (above > 0 && !opens(tokens[above], end)) above -= 1;
  const target = [below, tokens[above]].find((token) => token && takesAttributes.test(token.type));
  if (!inline || !list || !target) return;
  applyAttributes(target, writtenIn(env, inline.map ?? [0, 1], inline.content, list.items), env);
  inline.content = "";
  for (const token of tokens.slice(index - 1, index + 2)) token.hidden = true;
}

function opens(token: Token | undefined, end: Token): boolean {
  return token?.nesting === 1 && token.level === end.level;
}
