import type { Place } from "../diagnostic.ts";
import type { PlacedMistake } from "../mistakes/catalogue.ts";
import { ambient, marked, shortfalls, type Shortfall } from "./limits.ts";
import type { Colours, Token } from "./tokens.ts";

/** What cannot be read, or told apart, in a theme's colours: one mistake for each token, at its colour. */
export function judgeTheme(colours: Colours, placeOf: (token: Token) => Place): readonly PlacedMistake[] {
  const found = shortfalls(colours);
  const byToken = Map.groupBy(found.filter(isContrast), tokenOf);
  const contrasts = [...byToken].map(([token, all]): PlacedMistake => ({
    code: "theme-low-contrast",
    place: placeOf(token),
    facts: { token: `--${token}`, list: inWords(all.map(says)) },
  }));
  const alike = found.flatMap((each) =>
    each.kind === "alike"
      ? [visionNames[each.vision] ?? each.vision]
      : each.kind === "grey"
        ? ["in grey print"]
        : [],
  );
  if (alike.length === 0) return contrasts;
  return [
    ...contrasts,
    { code: "theme-lines-alike", place: placeOf("cortisol"), facts: { list: inWords(alike) } },
  ];
}

type Contrast = Extract<Shortfall, { readonly ratio: number }>;
const isContrast = (each: Shortfall): each is Contrast => "ratio" in each;
const tokenOf = (each: Contrast): Token => (each.kind === "pair" ? each.pair.front : "text");

function says(each: Contrast): string {
  const [where, least] =
    each.kind === "pair"
      ? [`on --${each.pair.back}`, each.pair.least]
      : each.kind === "marked"
        ? ["in a marked word", marked.least]
        : ["on the wall of a lit room", ambient.least];
  return `${rounded(each.ratio)} : 1 ${where} (it takes ${least})`;
}

/** Rounded down: what misses a limit never reads as if it reached it. */
const rounded = (ratio: number): string => String(Math.floor(ratio * 10) / 10);

const inWords = (list: readonly string[]): string => new Intl.ListFormat("en").format(list);

const visionNames: Readonly<Record<string, string>> = {
  full: "in full colour vision",
  protan: "to eyes that do not see red (protanopia)",
  deutan: "to eyes that do not see green (deuteranopia)",
  tritan: "to eyes that do not see blue (tritanopia)",
};
