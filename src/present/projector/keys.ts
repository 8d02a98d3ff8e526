import { belongsTo } from "../shared/keys.ts";
import { readKept } from "../shared/session-keep.ts";
import { commandFor, isCharacter } from "./bindings.ts";
import { setCover } from "./cover.ts";
import { jump } from "./jump.ts";
import type { Behaviour } from "./stage.ts";

export const charactersOn = (): boolean => readKept("characters") !== "off";

/** Keyboard and clicker. */
export const keys: Behaviour = ({ show, commands, words }) => {
  const jumping = jump(show, words);
  addEventListener("keydown", (event) => {
    const { key } = event;
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    // A clicker's start button sends F5, which would load the page again.
    if (key === "F5") return event.preventDefault();
    const page = key === "PageDown" || key === "PageUp";
    const open = document.querySelector<HTMLDialogElement>("dialog[open]");
    if (belongsTo(event.target, key) && !(page && open)) return;
    if (isCharacter(key) && !charactersOn()) return;
    if (jumping(key)) return event.preventDefault();
    const command = commandFor(event);
    const run = command && commands.get(command);
    if (!run) return;
    event.preventDefault();
    if (command === "next" || command === "back") {
      // Who presses "next" wants the room to see something.
      open?.close();
      setCover("none");
    }
    run();
  });
};
