import type { Token } from "markdown-it";

/** The words of inline tokens, without marks: for titles, names and alternative texts. */
export function plainText(tokens: readonly Token[]): string {
  let text = "";
  for (const token of tokens) {
    if (token.type === "softbreak" || token.type === "hardbreak") text += " ";
    else if (token.type === "image") text += token.children ? plainText(token.children) : token.content;
    else if (token.type === "text" || token.type === "code_inline" || token.type === "citation")
      text += token.content;
  }
  return text.replace(/\s+/g, " ").trim();
}

/** The first words of a text, for a slide without a title. */
export function firstWords(tokens: readonly Token[], count = 8): string {
  for (const token of tokens) {
    if (token.type !== "inline" || token.hidden || !token.children) continue;
    const words = plainText(token.children)
      .split(" ")
      .filter((word) => word !== "");
    if (words.length > 0) return words.slice(0, count).join(" ") + (words.length > count ? " …" : "");
  }
  return "";
}
