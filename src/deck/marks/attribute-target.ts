import type { Token } from "markdown-it";
import type { Attribute } from "../attributes.ts";
import type { Place } from "../diagnostic.ts";
import type { SlideEnv } from "../env.ts";
import { judgeAttribute } from "../html/attribute.ts";
import { placeInText } from "../rules/place.ts";

/** Attributes as written, and where each of them stands. */
export interface Written {
  readonly items: readonly Attribute[];
  readonly place: (item: Attribute) => Place;
}

/** The attributes of a list within `text`, which stands on the lines `block` (0-based in the text of the env). */
export function writtenIn(
  env: SlideEnv,
  block: readonly [number, number],
  text: string,
  items: readonly Attribute[],
): Written {
  return { items, place: ({ from, to }) => placeInText(env, block, text, from, to - from) };
}

/** Puts attributes on an element; what could run or load something is left out and reported. */
export function applyAttributes(token: Token, { items, place }: Written, env: SlideEnv): void {
  for (const item of items) {
    const { kind, name, value } = item;
    if (kind === "class") token.attrJoin("class", name);
    else if (kind === "id") token.attrSet("id", name);
    else if (name === "class") token.attrJoin("class", value);
    else {
      // As Pandoc and Quarto write Reveal's own.
      const own = name === "fragment-index" ? "data-fragment-index" : name.toLowerCase();
      const verdict = judgeAttribute(own, value);
      if (verdict.keep) token.attrSet(own, verdict.value);
      if (!verdict.keep || verdict.dropped) env.report("unknown-attribute", place(item), { name });
    }
  }
}
