import { make } from "../../../widgets/mount-dom.ts";

/** What a button of the console is beside its words. */
export interface PressOptions {
  /** By what it is found again after a redraw. */
  readonly key: string;
  /** What a screen reader says, where the words alone say too little. */
  readonly label?: string;
  readonly pressed?: boolean;
  readonly disabled?: boolean;
  /** `main`: the one next thing to do. */
  readonly kind?: "main" | "small";
}

/**
 * A button. One press does one thing: the second of a double click, and a key that is held down, would press what took
 * the button's place, such as *Close the poll* just after *Open the poll*.
 */
export function pressButton(words: string, press: () => void, options: PressOptions): HTMLButtonElement {
  const { key, label, pressed, disabled = false, kind = "small" } = options;
  const button = make(
    "button",
    {
      type: "button",
      class: kind,
      "data-key": key,
      "aria-label": label,
      "aria-pressed": pressed === undefined ? undefined : String(pressed),
      disabled,
    },
    words,
  );
  button.addEventListener("click", (event) => {
    if (event.detail < 2) press();
  });
  button.addEventListener("keydown", (event) => {
    if (event.repeat && (event.key === "Enter" || event.key === " ")) event.preventDefault();
  });
  return button;
}
