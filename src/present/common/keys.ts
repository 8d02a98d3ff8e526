/** Where a key leads, in every window that can drive the deck. */
export type Move = "next" | "back" | "first" | "last" | "black" | "white";

/**
 * A clicker's keys first (PageDown, PageUp and "." on all of them), then those that other slide programs use. Letters
 * count in both cases. Esc and F5, which clickers send by turns, do nothing.
 */
export const moveKeys: Readonly<Record<string, Move>> = {
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
