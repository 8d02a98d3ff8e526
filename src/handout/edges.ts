import type { Deck } from "../deck/types.ts";
import type { Words } from "../words/words.ts";
import type { Edges } from "./paper.ts";

/** How many letters of a title, and of names, fit side by side above a page. */
const fits = { title: 84, names: 40 } as const;

/** What stands at the edges of every page of a handout: the title, whose it is, when and where, and the page's number. */
export function edges({ title, meta }: Deck, words: Pick<Words["handout"], "page" | "handout">): Edges {
  const [before = "", between = "", after = ""] = words.page("\0", "\0").split("\0");
  const who = meta.presenters.map(({ name }) => name).join(", ");
  return {
    topLeft: shortened(title, fits.title),
    topRight: [shortened(who, fits.names), words.handout].filter((text) => text !== "").join(" \u00b7 "),
    bottomLeft: shortened(
      [meta.date, meta.place].filter((text) => text !== undefined).join(", "),
      fits.title,
    ),
    page: { before, between, after },
  };
}

/** A text up to so many characters, cut between words. */
function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most).replace(/[\s,;:]+\S*$/u, "");
  return `${cut} …`;
}
