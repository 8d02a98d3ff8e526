import type { Deck } from "../deck/types.ts";
import { attributes } from "./html.ts";

/** A slide's background: a picture of the seminar, or a colour (a CSS name, `#` notation or a colour function). */
export function backgroundHtml(background: string | undefined, deck: Deck): string {
  if (background === undefined) return "";
  if (deck.files.includes(background)) {
    return `<img${attributes({ class: "backdrop", src: encodeURI(background), alt: "" })} loading="lazy">`;
  }
  const colour =
    /^(#[0-9a-f]{3,8}|[a-z]+|(rgb|hsl|oklch|oklab|lab|lch)a?\([\d\s.,%/+-]*(deg)?[\d\s.,%/+-]*\))$/i;
  if (!colour.test(background)) return "";
  return `<div${attributes({ class: "backdrop", style: `background:${background}` })}></div>`;
}
