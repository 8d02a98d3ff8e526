/** What a key asks of the deck, in every window that can drive it. */
export type Move =
  | { readonly type: "next" | "back" | "first" | "last" | "black" | "white" }
  /** A number and Enter: go to the slide with this number, from 1. */
  | { readonly type: "number"; readonly number: number };

/**
 * A clicker's keys first (PageDown, PageUp and "." on all of them), then those that other slide programs use. Letters
 * count in both cases. Esc and F5, which clickers send by turns, do nothing.
 */
export const moveKeys: Readonly<Record<string, Exclude<Move["type"], "number">>> = {
  PageDown: "next",
  ArrowRight: "next",
  ArrowDown: "next",
  " ": "next",
  n: "next",
  PageUp: "back",
  ArrowLeft: "back",
  ArrowUp: "back",
  Backspace: "back",
  p: "back",
  Home: "first",
  End: "last",
  b: "black",
  ".": "black",
  w: "white",
  ",": "white",
};

/** The part of a `KeyboardEvent` that is looked at. */
export interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** Reads keys one after the other; keeps the digits typed so far. Undefined where the key is not the deck's. */
export function createKeyReader(): (key: Key) => Move | undefined {
  let digits = "";
  return ({ key, ctrlKey, metaKey, altKey, shiftKey }) => {
    if (ctrlKey || metaKey || altKey) return undefined;
    if (/^\d$/.test(key)) {
      digits = (digits + key).slice(-4);
      return undefined;
    }
    const typed = digits;
    digits = "";
    if (key === "Enter") return typed === "" ? undefined : { type: "number", number: Number(typed) };
    if (key === " " && shiftKey) return { type: "back" };
    const name = key.length === 1 ? key.toLowerCase() : key;
    const type = Object.hasOwn(moveKeys, name) ? moveKeys[name] : undefined;
    return type && { type };
  };
}

/** Elements that need the keys they are given: what is typed or chosen in them moves no slide. */
const takesKeys = "input, select, textarea, [contenteditable], dialog[open] *";
/** Elements that Space and Enter press. */
const pressed = "button, a[href], summary, [role=button], [role=tab], [role=radio]";

/** Whether `key`, pressed while `target` has the focus, belongs to that element and not to the deck. */
export function belongsTo(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof Element)) return false;
  // A clicker works wherever the focus is.
  if (key === "PageDown" || key === "PageUp") return target.matches("textarea");
  return target.matches(takesKeys) || ((key === " " || key === "Enter") && target.matches(pressed));
}
