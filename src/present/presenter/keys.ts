import { commandFor, isCharacter } from "../projector/bindings.ts";
import type { Command } from "../projector/stage.ts";
import type { Key } from "../common/keys.ts";

/** What a key asks for: a command of the wall's, or the slide with this number, from 1. */
export type Asked =
  | { readonly type: "command"; readonly command: Command }
  | { readonly type: "number"; readonly number: number };

/**
 * Reads keys one after the other, by the wall's own bindings; keeps the digits typed so far, for Enter. `characters`:
 * whether keys that write a character count, which somebody who dictates can switch off (WCAG 2.1.4).
 */
export function createKeyReader(characters: () => boolean): (key: Key) => Asked | undefined {
  let digits = "";
  return (event) => {
    const { key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
    if (isCharacter(key) && !characters()) return undefined;
    if (/^\d$/.test(key)) {
      digits = (digits + key).slice(-4);
      return undefined;
    }
    const typed = digits;
    digits = "";
    if (key === "Enter" && typed !== "") return { type: "number", number: Number(typed) };
    const command = commandFor(event);
    return command && { type: "command", command };
  };
}
