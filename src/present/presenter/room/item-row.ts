import { make } from "../../../widgets/mount-dom.ts";
import { pressButton } from "./press.ts";

/** Something that somebody wrote, with what is to be known of it. */
export interface Item {
  readonly key: string;
  readonly text: string;
  readonly remarks: readonly string[];
  /** waiting, approved, rejected, answered: how it looks. */
  readonly state: string;
  readonly held: boolean;
}

/** Something that can be done with it, with the letter that does it. */
export interface Act {
  readonly letter: string;
  readonly words: string;
  readonly label: string;
  readonly press: () => void;
}

/** A row of a list of things to decide on. What people wrote goes in as text. */
export function itemRow(item: Item, acts: readonly Act[], disabled: boolean): HTMLElement {
  const buttons = acts.map(({ letter, words, label, press }) => {
    const button = pressButton(words, press, { key: `${item.key} ${letter}`, label, disabled });
    button.dataset["letter"] = letter;
    button.setAttribute("aria-keyshortcuts", letter.toUpperCase());
    return button;
  });
  return make(
    "li",
    { class: item.held ? "item held" : "item", "data-item": item.key, "data-state": item.state },
    make(
      "div",
      { class: "words" },
      make("p", { class: "text", dir: "auto" }, item.text),
      ...(item.remarks.length === 0 ? [] : [make("p", { class: "remark" }, item.remarks.join(" · "))]),
    ),
    make("div", { class: "presses" }, ...buttons),
  );
}
