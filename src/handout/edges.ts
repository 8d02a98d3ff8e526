import type { Deck } from "../deck/types.ts";
import type { Words } from "../words/words.ts";
import { usual, type Edges } from "./paper.ts";

/** How many letters of a title, and of names, fit side by side above a page. */
const fits = { title: 84, names: 40 } as const;

/** What stands at the edges of every page of a handout: the title, whose it is, when and where, and the page's number. */
export function edges(
  { title, meta }: Deck,
  words: Pick<Words["handout"], "page" | "handout">,
  letters = usual,
): Edges {
  const fit = (text: string, most: number) => shortened(text, Math.floor((most * usual) / letters));
  const [before = "", between = "", after = ""] = words.page("\0", "\0").split("\0");
  const who = meta.presenters.map(({ name }) => name).join(", ");
  return {
    topLeft: fit(title, fits.title),
    topRight: [fit(who, fits.names), words.handout].filter((text) => text !== "").join(" \u00b7 "),
    bottomLeft: fit([meta.date, meta.place].filter((text) => text !== undefined).join(", "), fits.title),
    page: { before, between, after },
  };
}

/** A text up to so many characters, cut between words. */
function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most).replace(/[\s,;:]+\S*$/u, "");
  return `${cut} …`;
}
