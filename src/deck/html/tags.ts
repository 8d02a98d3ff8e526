/** One attribute as written; offsets count from the start of the HTML. */
export interface WrittenAttribute {
  /** In lower case, as HTML compares names. */
  readonly name: string;
  /** As written: entities are not resolved. */
  readonly value: string;
  readonly from: number;
  readonly to: number;
}

/** A piece of HTML as an author wrote it. */
export type Piece =
  | { readonly kind: "text"; readonly text: string; readonly from: number; readonly to: number }
  | {
      readonly kind: "open";
      readonly name: string;
      readonly attributes: readonly WrittenAttribute[];
      readonly closed: boolean;
      readonly from: number;
      readonly to: number;
    }
  | { readonly kind: "close"; readonly name: string; readonly from: number; readonly to: number }
  /** Comments, doctypes, processing instructions. */
  | { readonly kind: "aside"; readonly from: number; readonly to: number };

const opening = /<([a-zA-Z][^\s/>]*)/y;
const closing = /<\/([a-zA-Z][^\s/>]*)[^>]*(>|$)/y;
const attribute = /[\s/]*([^\s/>=][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>][^\s>]*)))?/y;
const end = /[\s/]*>/y;

/**
 * Takes HTML apart into tags and text. What is no whole tag is text, so that the end of one piece can never swallow
 * what comes after it. Linear in the length of the HTML.
 */
export function readTags(html: string): Piece[] {
  const pieces: Piece[] = [];
  let textFrom = 0;
  let position = html.indexOf("<");
  while (position >= 0) {
    const piece = aside(html, position) ?? closeTag(html, position) ?? openTag(html, position);
    if (typeof piece === "number") {
      // No tag: text up to where it went wrong, so that nothing is read twice.
      position = html.indexOf("<", piece);
      continue;
    }
    if (piece.from > textFrom) pieces.push(textPiece(html, textFrom, piece.from));
    pieces.push(piece);
    textFrom = piece.to;
    position = html.indexOf("<", piece.to);
  }
  if (textFrom < html.length) pieces.push(textPiece(html, textFrom, html.length));
  return pieces;
}

const textPiece = (html: string, from: number, to: number): Piece => ({
  kind: "text",
  text: html.slice(from, to),
  from,
  to,
});

function aside(html: string, from: number): Piece | undefined {
  if (html[from + 1] !== "!" && html[from + 1] !== "?") return undefined;
  const isComment = html.startsWith("<!--", from);
  const close = isComment ? html.indexOf("-->", from + 4) : html.indexOf(">", from);
  const to = close < 0 ? html.length : close + (isComment ? 3 : 1);
  return { kind: "aside", from, to };
}

function closeTag(html: string, from: number): Piece | undefined {
  if (html[from + 1] !== "/") return undefined;
  closing.lastIndex = from;
  const found = closing.exec(html);
  if (found?.[1] === undefined) return undefined;
  if (found[2] === "") return { kind: "text", text: found[0], from, to: html.length };
  return { kind: "close", name: found[1].toLowerCase(), from, to: closing.lastIndex };
}

/** The tag that begins here, or where reading it failed. */
function openTag(html: string, from: number): Piece | number {
  opening.lastIndex = from;
  const name = opening.exec(html)?.[1]?.toLowerCase();
  if (name === undefined) return from + 1;
  const attributes: WrittenAttribute[] = [];
  let position = opening.lastIndex;
  for (;;) {
    end.lastIndex = position;
    const last = end.exec(html);
    if (last !== null) {
      return { kind: "open", name, attributes, closed: last[0].includes("/"), from, to: end.lastIndex };
    }
    attribute.lastIndex = position;
    const found = attribute.exec(html);
    if (found === null) return Math.max(position, from + 1);
    const [whole, written = "", double, single, bare] = found;
    const to = attribute.lastIndex;
    attributes.push({
      name: written.toLowerCase(),
      value: double ?? single ?? bare ?? "",
      from: to - whole.replace(/^[\s/]+/, "").length,
      to,
    });
    position = to;
  }
}
