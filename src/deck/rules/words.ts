import type { Token } from "markdown-it";
import type { Bibliography } from "../env.ts";
import { textPen, writeCitation } from "../references/write-citation.ts";
import { citationOf } from "./citation.ts";

/** What inline tokens say, as plain text: for alternative texts, titles and descriptions. */
export function wordsOf(tokens: readonly Token[] | null, bibliography: Bibliography): string {
  return (tokens ?? []).map((token) => word(token, bibliography)).join("");
}

function word(token: Token, bibliography: Bibliography): string {
  switch (token.type) {
    case "text":
    case "text_special":
    case "code_inline":
      return token.content;
    case "softbreak":
    case "hardbreak":
      return " ";
    case "image":
      return wordsOf(token.children, bibliography);
    case "citation": {
      const citation = citationOf(token);
      return citation === undefined ? "" : writeCitation(citation, bibliography.find, textPen);
    }
    default:
      return "";
  }
}
