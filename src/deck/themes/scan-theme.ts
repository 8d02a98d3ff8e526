/** A piece of a theme's CSS; offsets count from the start of the text. */
export type ThemePiece =
  /** `:root {` or what stands in its place. */
  | { readonly kind: "selector"; readonly text: string; readonly from: number }
  | {
      readonly kind: "declaration";
      readonly name: string;
      readonly value: string;
      readonly from: number;
      readonly valueFrom: number;
    }
  /** `@import …;`, `@media … {`: whatever begins with @. */
  | { readonly kind: "rule"; readonly text: string; readonly from: number }
  /** What is neither. */
  | { readonly kind: "other"; readonly text: string; readonly from: number }
  /** The text ended inside a block or comment. */
  | { readonly kind: "unclosed"; readonly from: number };

/** Takes CSS apart as far as a theme needs it. Linear in its length; never throws. */
export function scanTheme(css: string): readonly ThemePiece[] {
  const pieces: ThemePiece[] = [];
  const text = withoutComments(css, (from) => pieces.push({ kind: "unclosed", from }));
  let depth = 0;
  let opened = 0;
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const sign = text[at] ?? "end";
    if (!/^(?:[{};]|end)$/.test(sign)) continue;
    const piece = text.slice(start, at);
    const words = piece.trim();
    const from = start + piece.length - piece.trimStart().length;
    if (words.startsWith("@")) pieces.push({ kind: "rule", text: firstWord(words), from });
    else if (sign === "{") pieces.push({ kind: "selector", text: words, from: words === "" ? at : from });
    else if (words !== "") pieces.push(declaration(words, from));
    if (sign === "{") [depth, opened] = [depth + 1, at];
    if (sign === "}") depth = Math.max(0, depth - 1);
    start = at + 1;
  }
  if (depth > 0) pieces.push({ kind: "unclosed", from: opened });
  return pieces;
}

function declaration(words: string, from: number): ThemePiece {
  const colon = words.indexOf(":");
  if (colon < 1) return { kind: "other", text: firstWord(words), from };
  const behind = words.slice(colon + 1);
  const value = behind.trim();
  const valueFrom = from + colon + 1 + (behind.length - behind.trimStart().length);
  return { kind: "declaration", name: words.slice(0, colon).trim(), value, from, valueFrom };
}

const firstWord = (words: string): string => /^\S{1,40}/.exec(words)?.[0] ?? "";

/** Comments as spaces, so that every place stays where it is. */
function withoutComments(css: string, unclosed: (from: number) => void): string {
  let text = "";
  let at = 0;
  for (let open = css.indexOf("/*"); open >= 0; open = css.indexOf("/*", at)) {
    const close = css.indexOf("*/", open + 2);
    if (close < 0) unclosed(open);
    const end = close < 0 ? css.length : close + 2;
    text += css.slice(at, open) + css.slice(open, end).replace(/[^\n]/g, " ");
    at = end;
  }
  return text + css.slice(at);
}
