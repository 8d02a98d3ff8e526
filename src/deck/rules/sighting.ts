import type { StateInline, Token } from "markdown-it";
import type { Place } from "../diagnostic.ts";
import type { SlideEnv } from "../env.ts";
import type { Rule } from "../markdown.ts";
import { placeInText } from "./place.ts";

const sightings = new WeakMap<readonly Token[], number[]>();

/** Where inline text may begin a picture or a tag: noted while it is read, since markdown-it's own tokens do not say. */
export const sighting: Rule = {
  name: "sighting",
  install(md) {
    const note = (state: StateInline, silent: boolean): false => {
      const sign = state.src[state.pos];
      if (!silent && (sign === "!" || sign === "<")) {
        const noted = sightings.get(state.tokens);
        if (noted === undefined) sightings.set(state.tokens, [state.pos]);
        else noted.push(state.pos);
      }
      return false;
    };
    md.inline.ruler.before("image", "sighting", note);
  },
};

/**
 * Answers, for the tokens of one inline text in their order, where each stands, and where the pieces of it do.
 * Within a token `offset` counts from its beginning.
 */
export function spotter(
  env: SlideEnv,
  inline: Token,
): (written: string) => (offset: number, length: number) => Place {
  let next = 0;
  const noted = sightings.get(inline.children ?? []) ?? [];
  const block = inline.map ?? env.block;
  return (written) => {
    for (; next < noted.length; next += 1) {
      const start = noted[next] ?? 0;
      if (!inline.content.startsWith(written, start)) continue;
      next += 1;
      return (offset, length) => placeInText(env, block, inline.content, start + offset, length);
    }
    return (offset, length) => env.at(block[0], written.slice(offset, offset + length), block[1]);
  };
}
