import type { Command } from "./stage.ts";

/** A command and the keys for it, by `KeyboardEvent.key`; single characters stand in lower case. */
export interface Binding {
  readonly command: Command;
  readonly keys: readonly string[];
}

/** All keys but numbers, Enter and Escape, in the order in which the help shows them. */
export const bindings: readonly Binding[] = [
  { command: "next", keys: ["ArrowRight", "ArrowDown", " ", "PageDown", "n"] },
  { command: "back", keys: ["ArrowLeft", "ArrowUp", "Backspace", "PageUp", "p"] },
  { command: "first", keys: ["Home"] },
  { command: "last", keys: ["End"] },
  { command: "black", keys: ["b", "."] },
  { command: "white", keys: ["w", ","] },
  { command: "overview", keys: ["o"] },
  // Ctrl with a letter is no character: search.ts listens for it.
  { command: "search", keys: ["/", "Control+k"] },
  { command: "grounding", keys: ["g"] },
  { command: "theme", keys: ["t"] },
  { command: "larger", keys: ["+", "="] },
  { command: "smaller", keys: ["-"] },
  { command: "presenter", keys: ["s"] },
  { command: "full-screen", keys: ["f"] },
  { command: "menu", keys: ["m"] },
  { command: "help", keys: ["?"] },
];

const byKey = new Map(bindings.flatMap(({ command, keys }) => keys.map((key) => [key, command] as const)));

/** The command for a key that was pressed; Shift turns the space bar around. */
export function commandFor({ key, shiftKey }: Pick<KeyboardEvent, "key" | "shiftKey">): Command | undefined {
  if (key === " " && shiftKey) return "back";
  return byKey.get(key.length === 1 ? key.toLowerCase() : key);
}

/** True for keys that write a character: somebody who dictates must be able to switch these off (WCAG 2.1.4). */
export const isCharacter = (key: string): boolean => key.length === 1 && key !== " ";
