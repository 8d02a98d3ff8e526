import type { Token } from "markdown-it";

/** What stands for a citation in plain text: as it was written, as long as the works are not known. */
type Cited = (citation: Token) => string;
const asWritten: Cited = ({ content }) => content;

/** The words of inline tokens, without marks: for titles, names and alternative texts. */
export function plainText(tokens: readonly Token[], cited = asWritten): string {
  let text = "";
  for (const token of tokens) {
    if (token.type === "softbreak" || token.type === "hardbreak") text += " ";
    else if (token.type === "image")
      text += token.children ? plainText(token.children, cited) : token.content;
    else if (token.type === "citation") text += cited(token);
    else if (token.type === "text" || token.type === "code_inline") text += token.content;
  }
  return text.replace(/\s+/g, " ").trim();
}

/** The first words of a slide, for its name where it has no title, and how many sentences its first text has. */
export function firstWords(
  tokens: readonly Token[],
  cited = asWritten,
  count = 8,
): { readonly start: string; readonly sentences: number } {
  for (const token of tokens) {
    if (token.hidden) continue;
    const raw = token.type === "html_block" ? token.content.replace(/<[^<>]*>/g, " ").trim() : "";
    const text = raw || plainText(token.children ?? [], cited);
    if (text === "") continue;
    const words = text.split(/\s+/);
    const start = words.slice(0, count).join(" ") + (words.length > count ? " …" : "");
    return { start, sentences: text.split(/[.!?…]+["”’)]*(?:\s|$)/).filter((part) => part !== "").length };
  }
  return { start: "", sentences: 0 };
}
