import type { StateCore, Token } from "markdown-it";
import type { Rule } from "../markdown.ts";

/** What the last line of a quotation begins with to name its source. */
const dash = /^(?:-{2,3}|[–—―])[ \u00A0]+/;

/** A block quotation whose last line is `-- Source` becomes a figure: the quotation, and its source as the caption. */
export const quotation: Rule = {
  name: "quotation",
  install(md) {
    md.core.ruler.before("linkify", "quotation", (state) => {
      if (!state.src.includes(">")) return;
      const opens: number[] = [];
      const tokens: Token[] = [];
      for (const token of state.tokens) {
        tokens.push(token);
        if (token.type === "blockquote_open") opens.push(tokens.length - 1);
        if (token.type !== "blockquote_close") continue;
        const start = opens.pop();
        if (start === undefined) continue;
        const made = withSource(state, tokens.slice(start));
        if (made !== undefined) tokens.splice(start, tokens.length, ...made);
      }
      state.tokens = tokens;
    });
  },
};

/** The tokens of one block quotation with its source set apart; undefined if it names none. */
function withSource(state: StateCore, quote: readonly Token[]): Token[] | undefined {
  const [open] = quote;
  const [paragraph, inline, end, close] = quote.slice(-4);
  if (open === undefined || paragraph?.type !== "paragraph_open" || inline === undefined) return undefined;
  if (end === undefined || close === undefined) return undefined;
  const children = inline.children ?? [];
  const last =
    children.findLastIndex((child) => child.type === "softbreak" || child.type === "hardbreak") + 1;
  const first = children[last];
  if (first?.type !== "text" || !dash.test(first.content)) return undefined;
  const nothingElse = last === 0 && quote.length === 5;
  if (nothingElse) return undefined;
  first.content = first.content.replace(dash, "— ");

  const make = (type: string, tag: string, nesting: -1 | 0 | 1): Token => {
    const token = new state.Token(type, tag, nesting);
    token.block = true;
    token.map = inline.map;
    return token;
  };
  const figure = make("figure_open", "figure", 1);
  figure.attrs = open.attrs;
  figure.attrJoin("class", "quotation");
  open.attrs = null;
  const source = make("inline", "", 0);
  source.children = children.slice(last);
  source.content = inline.content.slice(inline.content.lastIndexOf("\n") + 1);
  const caption = make("figcaption_open", "figcaption", 1);
  caption.attrs = paragraph.attrs;
  const words = children.slice(0, Math.max(0, last - 1));
  inline.children = words;
  paragraph.attrs = null;
  const body = quote.slice(0, -4);
  return [
    figure,
    ...body,
    ...(words.length > 0 ? [paragraph, inline, end] : []),
    close,
    caption,
    source,
    make("figcaption_close", "figcaption", -1),
    make("figure_close", "figure", -1),
  ];
}
