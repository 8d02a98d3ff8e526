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
  /** True where a second press at once is a slip: it would press what took the button's place. */
  readonly once?: boolean;
}

/** The second press of a double click comes within this time, ms: systems let people be as slow as 900. */
const slipComes = 1000;
/** When something that is pressed once was pressed last, ms since the page was opened; slips count as well. */
let pressedAt = -Infinity;

/**
 * Whether a click is one too many. Its count alone does not say so: a browser also counts a tap from which no click came,
 * because what lay under the finger was drawn anew.
 */
function isSlip({ detail, timeStamp }: MouseEvent): boolean {
  const soon = timeStamp - pressedAt < slipComes;
  pressedAt = timeStamp;
  return detail > 1 && soon;
}

/** A button. With `once` a double click does not open a poll and close it, nor does a key that is held down. */
export function pressButton(words: string, press: () => void, options: PressOptions): HTMLButtonElement {
  const { key, label, pressed, disabled = false, kind = "small", once = false } = options;
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
    if (!once || !isSlip(event)) press();
  });
  button.addEventListener("keydown", (event) => {
    if (once && event.repeat && (event.key === "Enter" || event.key === " ")) event.preventDefault();
  });
  return button;
}
