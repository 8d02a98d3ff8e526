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

/** Answers, for the tokens of one inline text in their order, where each begins. */
export function spotter(env: SlideEnv, inline: Token): (written: string) => Place {
  let next = 0;
  const noted = sightings.get(inline.children ?? []) ?? [];
  const block = inline.map ?? env.block;
  return (written) => {
    while (next < noted.length) {
      const offset = noted[next] ?? 0;
      next += 1;
      if (inline.content.startsWith(written, offset)) {
        return placeInText(env, block, inline.content, offset, written.length);
      }
    }
    return env.at(block[0], written, block[1]);
  };
}
