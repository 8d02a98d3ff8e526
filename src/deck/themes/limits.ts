import { contrast, difference, lab, mix, readHex, seenBy, visions, washed, type Rgb } from "./colour.ts";
import { tokenNames, type Colours, type Token } from "./tokens.ts";

/** Two colours that meet on slides, and the contrast that they need (WCAG 2.2). */
export interface Pair {
  readonly front: Token;
  readonly back: Token;
  readonly least: number;
}

const on = (back: Token, least: number, ...fronts: readonly Token[]): readonly Pair[] =>
  fronts.map((front) => ({ front, back, least }));

/** Every pair in use: 7 for what is read from the last row, 4.5 for other text (1.4.3, 1.4.6), 3 for lines and rings (1.4.11). */
export const pairs: readonly Pair[] = [
  ...on("ground", 7, "text", "muted"),
  ...on("ground", 4.5, "accent", "oxytocin", "cortisol-label", "third", "fourth"),
  ...on("ground", 3, "rule", "focus", "cortisol"),
  ...on("surface", 7, "text"),
  ...on("surface", 4.5, "muted", "accent"),
  ...on("surface", 3, "rule", "focus", "oxytocin", "cortisol", "third", "fourth"),
  ...on("accent", 4.5, "on-accent"),
];

/** How much of the room's light lies on a wall that must still be readable, and the contrast that text keeps. */
export const ambient = { light: 0.15, least: 4.5 } as const;
/** Share of the accent behind a marked word, as text.css mixes it, and the contrast that the word needs. */
export const marked = { share: 0.24, least: 7 } as const;
/** How far the two hormones' lines are apart: CIEDE2000 in every colour vision, and L* in grey. */
export const apart = { difference: 40, grey: 14 } as const;

/** What a theme misses. */
export type Shortfall =
  | { readonly kind: "pair"; readonly pair: Pair; readonly ratio: number }
  | { readonly kind: "washed"; readonly ratio: number }
  | { readonly kind: "marked"; readonly ratio: number }
  | { readonly kind: "alike"; readonly vision: string; readonly amount: number }
  | { readonly kind: "grey"; readonly amount: number };

/** Computes every limit; empty where a theme keeps them all. `paper` leaves out what only light on a wall does. */
export function shortfalls(colours: Colours, { paper = false } = {}): readonly Shortfall[] {
  const rgb = Object.fromEntries(tokenNames.map((token) => [token, readHex(colours[token])])) as Readonly<
    Record<Token, Rgb>
  >;
  const found: Shortfall[] = [];
  for (const pair of pairs) {
    const ratio = contrast(rgb[pair.front], rgb[pair.back]);
    if (ratio < pair.least) found.push({ kind: "pair", pair, ratio });
  }
  const inMark = contrast(rgb.text, mix(rgb.accent, marked.share, rgb.ground));
  if (inMark < marked.least) found.push({ kind: "marked", ratio: inMark });
  const inLight = contrast(washed(rgb.text, ambient.light), washed(rgb.ground, ambient.light));
  if (!paper && inLight < ambient.least) found.push({ kind: "washed", ratio: inLight });

  const lines = [rgb.oxytocin, rgb.cortisol] as const;
  for (const [vision, matrix] of Object.entries(visions)) {
    const [one, other] = [lab(seenBy(lines[0], matrix)), lab(seenBy(lines[1], matrix))];
    const amount = difference(one, other);
    if (amount <= apart.difference) found.push({ kind: "alike", vision, amount });
  }
  const amount = Math.abs(lab(lines[0])[0] - lab(lines[1])[0]);
  if (amount < apart.grey) found.push({ kind: "grey", amount });
  return found;
}
