import type { Place } from "../diagnostic.ts";
import type { PlacedMistake } from "../mistakes/catalogue.ts";
import { nearest } from "../nearest.ts";
import { judgeTheme } from "./judge-theme.ts";
import { scanTheme, type ThemePiece } from "./scan-theme.ts";
import { completeColours, isToken, tokenNames, type Colours, type Token } from "./tokens.ts";

/** A theme as it can be used, and what is wrong in its file. */
export interface ReadTheme {
  readonly colours: Colours;
  readonly mistakes: readonly PlacedMistake[];
}

/** So many mistakes are told; a file that is no theme at all would have thousands. */
const most = 20;

/**
 * Reads a theme.css: one `:root` block of tokens, each a colour in # notation. Nothing else of it reaches a page, so
 * that a theme from somewhere can neither load anything nor move anything on a slide.
 */
export function readTheme(css: string): ReadTheme {
  const text = css.replace(/^\uFEFF/, "");
  const mistakes: PlacedMistake[] = [];
  const said: Partial<Record<Token, string>> = {};
  const named = new Set<Token>();
  const places = new Map<Token, Place>();
  const placeAt = placesIn(text);
  let block: Place | undefined;
  let inRoot = false;
  let elsewhere = false;

  for (const piece of scanTheme(text)) {
    if (piece.kind === "rule") {
      elsewhere = true;
      mistakes.push({ code: "theme-not-a-token", place: placeAt(piece), facts: { what: piece.text } });
    } else if (piece.kind === "selector") {
      inRoot = piece.text === ":root";
      if (inRoot) block ??= placeAt(piece);
      else if (!elsewhere)
        mistakes.push({ code: "theme-selector", place: placeAt(piece), facts: { what: piece.text } });
      elsewhere = false;
    } else if (piece.kind === "unclosed") {
      mistakes.push({ code: "theme-unclosed", place: placeAt({ ...piece, text: " " }) });
    } else if (piece.kind === "other") {
      mistakes.push({ code: "theme-not-a-token", place: placeAt(piece), facts: { what: piece.text } });
    } else if (inRoot) take(piece);
  }

  function take({ name, value, from, valueFrom }: Extract<ThemePiece, { kind: "declaration" }>): void {
    const token = name.replace(/^--/, "");
    if (!name.startsWith("--") || !isToken(token)) {
      const near = nearest(token, tokenNames);
      const facts = { what: name, near: near === undefined ? undefined : `--${near}` };
      mistakes.push({ code: "theme-unknown-token", place: placeAt({ from, text: name }), facts });
      return;
    }
    named.add(token);
    const colour = readColour(value);
    const place = placeAt({ from: valueFrom, text: value });
    if (colour === undefined)
      mistakes.push({ code: "theme-not-a-colour", place, facts: { token: name, value } });
    else {
      said[token] = colour;
      places.set(token, place);
    }
  }

  const colours = completeColours(said);
  const start = block ?? { line: 1, column: 1 };
  const missing = tokenNames.filter((token) => !named.has(token));
  if (missing.length > 0) {
    const list = new Intl.ListFormat("en").format(missing.map((token) => `--${token}`));
    mistakes.push({ code: "theme-missing-tokens", place: start, facts: { list } });
  }
  const judged = judgeTheme(colours, (token) => places.get(token) ?? start);
  // Lines that the theme says nothing of are alike because of that, which is told already.
  const alike = said.oxytocin !== undefined && said.cortisol !== undefined;
  if (missing.length < tokenNames.length)
    mistakes.push(...judged.filter(({ code }) => alike || code !== "theme-lines-alike"));
  return { colours, mistakes: mistakes.slice(0, most) };
}

/** `#abc` and `#aabbcc` as `#aabbcc`; undefined for anything else. */
function readColour(value: string): string | undefined {
  const digits = /^#([\da-f]{3}|[\da-f]{6})$/i.exec(value)?.[1]?.toLowerCase();
  if (digits === undefined) return undefined;
  return `#${digits.length === 3 ? digits.replace(/./g, "$&$&") : digits}`;
}

/** Turns offsets into places. */
function placesIn(text: string): (piece: { readonly from: number; readonly text: string }) => Place {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return ({ from, text: { length } }) => {
    let line = 0;
    for (let end = starts.length; end - line > 1;) {
      const middle = (line + end) >> 1;
      if ((starts[middle] ?? 0) <= from) line = middle;
      else end = middle;
    }
    return { line: line + 1, column: from - (starts[line] ?? 0) + 1, ...(length > 0 && { length }) };
  };
}
