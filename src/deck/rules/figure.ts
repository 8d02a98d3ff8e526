import type { StateCore, Token } from "markdown-it";
import { slideEnv } from "../env.ts";
import type { Rule } from "../markdown.ts";
import { isDecorative } from "./picture.ts";

/** A picture alone in its paragraph is a figure; its title is the caption and may hold citations. */
export const figure: Rule = {
  name: "figure",
  install(md) {
    md.core.ruler.before("linkify", "figure", (state) => {
      if (!state.src.includes("![")) return;
      const tokens: Token[] = [];
      for (let index = 0; index < state.tokens.length; index += 1) {
        const open = state.tokens[index];
        const inline = state.tokens[index + 1];
        if (open === undefined) break;
        const image = open.type === "paragraph_open" && inline ? alone(inline) : undefined;
        if (image === undefined || inline === undefined) {
          tokens.push(open);
          continue;
        }
        tokens.push(...figureOf(state, open, inline, image));
        index += 2;
      }
      state.tokens = tokens;
    });
  },
};

/** The one picture of a text that holds nothing else; a link around it does not count. */
function alone(inline: Token): Token | undefined {
  let image: Token | undefined;
  for (const token of inline.children ?? []) {
    if (token.type === "image" && image === undefined) image = token;
    else if (token.type === "link_open" || token.type === "link_close") continue;
    else if (token.type === "html_inline" && token.content === "")
      continue; // a comment that was read
    else if (token.type !== "softbreak" && (token.type !== "text" || token.content.trim() !== ""))
      return undefined;
  }
  return image;
}

function figureOf(state: StateCore, paragraph: Token, inline: Token, image: Token): Token[] {
  const make = (type: string, tag: string, nesting: -1 | 0 | 1): Token => {
    const token = new state.Token(type, tag, nesting);
    token.block = true;
    token.level = paragraph.level;
    token.map = paragraph.map;
    return token;
  };
  const open = make("figure_open", "figure", 1);
  open.attrs = paragraph.attrs;
  // Classes, names and data belong to the figure as a whole: a step reveals the caption with the picture.
  for (const [name, value] of image.attrs ?? []) {
    if (name === "class") open.attrJoin("class", value);
    else if (name === "id" || name.startsWith("data-")) open.attrSet(name, value);
  }
  const decorative = isDecorative(image);
  image.attrs = (image.attrs ?? []).filter(([name]) => !/^(?:class|id|data-.*)$/.test(name));
  if (decorative) image.attrSet("class", "decorative");
  inline.level = paragraph.level + 1;
  return [open, inline, ...captionOf(state, image, make), make("figure_close", "figure", -1)];
}

function captionOf(
  state: StateCore,
  image: Token,
  make: (type: string, tag: string, nesting: -1 | 0 | 1) => Token,
): Token[] {
  const title = String(image.attrGet("title") ?? "").trim();
  image.attrs = (image.attrs ?? []).filter(([name]) => name !== "title");
  if (title === "") return [];
  const caption = make("inline", "", 0);
  caption.content = title;
  const env = slideEnv(state.env);
  if (caption.map !== null) env.block = caption.map;
  caption.children = [];
  state.md.inline.parse(title, state.md, state.env, caption.children);
  return [make("figcaption_open", "figcaption", 1), caption, make("figcaption_close", "figcaption", -1)];
}
