interface TokenUse {
  /** What it is for, in a few words; docs/themes.md has them too. */
  readonly use: string;
  /** What is taken where a theme says nothing of it: another token above it, or a colour. */
  readonly otherwise: string;
}

/** Every token of a theme. Each is one colour; nothing else about the pages is a theme's. */
export const tokens = {
  ground: { use: "what slides stand on", otherwise: "#ffffff" },
  text: { use: "text, titles", otherwise: "#000000" },
  surface: { use: "boxes, question cards, table heads, code", otherwise: "ground" },
  muted: { use: "sources, captions, slide numbers", otherwise: "text" },
  accent: { use: "links, marked words, what is chosen", otherwise: "text" },
  "on-accent": { use: "text on the accent", otherwise: "ground" },
  focus: { use: "the ring around what the keyboard would press", otherwise: "accent" },
  rule: { use: "hairlines, edges, axes", otherwise: "muted" },
  oxytocin: { use: "the first line of a chart, oxytocin", otherwise: "accent" },
  cortisol: { use: "the second line of a chart, cortisol", otherwise: "text" },
  "cortisol-label": { use: "words in the colour of the second line", otherwise: "cortisol" },
  third: { use: "the third line of a chart", otherwise: "text" },
  fourth: { use: "the fourth line of a chart", otherwise: "muted" },
} as const satisfies Readonly<Record<string, TokenUse>>;

export type Token = keyof typeof tokens;

export const tokenNames: readonly Token[] = Object.keys(tokens).filter(isToken);

export function isToken(name: string): name is Token {
  return Object.hasOwn(tokens, name);
}

/** A theme's colours, each `#rrggbb` in small letters. */
export type Colours = Readonly<Record<Token, string>>;

/** Fills in what a theme does not say, so that every token has a colour. */
export function completeColours(said: Partial<Colours>): Colours {
  const all: Partial<Record<string, string>> = { ...said };
  for (const token of tokenNames) {
    const { otherwise } = tokens[token];
    all[token] ??= all[otherwise] ?? otherwise;
  }
  return all as Colours;
}
