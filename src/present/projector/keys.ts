import { readKept } from "../common/session-keep.ts";
import { commandFor, isCharacter } from "./bindings.ts";
import { setCover } from "./cover.ts";
import { jump } from "./jump.ts";
import type { Behaviour } from "./stage.ts";

/** What needs the keys it is given: what is typed or chosen there moves no slide. */
const takesKeys = "input, select, textarea, [contenteditable]";
/** What Space and Enter press. */
const pressed = "button, a[href], summary, [role=button], [role=tab], [role=radio]";
/** What a clicker sends besides "b" and ".": it works wherever the focus is. */
const clicker = new Set(["PageDown", "PageUp"]);

/** Whether a key, pressed while `target` has the focus, belongs to that element and not to the wall. */
export function belongsTo(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof Element) || clicker.has(key)) return false;
  // In an open panel arrows and Space scroll and press; letters still do what they say.
  if (target.closest("dialog[open]") && !isCharacter(key)) return true;
  return target.matches(takesKeys) || ((key === " " || key === "Enter") && target.matches(pressed));
}

export const charactersOn = (): boolean => readKept("characters") !== "off";

/** Keyboard and clicker. */
export const keys: Behaviour = ({ show, commands, words, pilot }) => {
  const jumping = jump(show, words);
  // The browser takes the focus from what is no longer shown only with the next frame: a key pressed before that
  // would be typed into a field that nobody sees.
  show.onMove(() => {
    const focused = document.activeElement;
    const slide = focused?.closest("section.slide");
    if (focused instanceof HTMLElement && slide && slide !== show.current()) focused.blur();
  });
  addEventListener("keydown", (event) => {
    const { key } = event;
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    // A clicker's start button sends F5, which would load the page again.
    if (key === "F5") return event.preventDefault();
    if (belongsTo(event.target, key)) return;
    if (isCharacter(key) && !charactersOn()) return;
    if (jumping(key)) return event.preventDefault();
    const command = key === "Escape" ? "leave" : commandFor(event);
    const run = command && commands.get(command);
    if (!run) return;
    event.preventDefault();
    // A key that is held down runs through slides, but opens and closes no poll.
    if (event.repeat && command === "next" && pilot?.atPoll()) return;
    if (command === "next" || command === "back") {
      // Who presses "next" wants the room to see something.
      document.querySelector<HTMLDialogElement>("dialog[open]")?.close();
      setCover("none");
    }
    run();
  });
};
