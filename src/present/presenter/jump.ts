import type { Words } from "../../words/words.ts";
import type { PageSlide } from "./slides.ts";

/** The list of all slides, to go to one of them. */
export interface Jump {
  readonly open: (slides: readonly PageSlide[], current: string) => void;
}

/** The list in `dialog`; Escape closes it, as the browser does with every dialog. */
export function createJump(dialog: HTMLElement, words: Words["presenter"], go: (id: string) => void): Jump {
  if (!(dialog instanceof HTMLDialogElement)) throw new TypeError("The list of slides is no dialog.");
  const list = dialog.querySelector("ol");
  // A press beside the list, on the dialog's own backdrop, closes it.
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
  return {
    open: (slides, current) => {
      list?.replaceChildren(
        ...slides.map(({ id, number, title }) => {
          const button = document.createElement("button");
          button.type = "button";
          button.textContent = words.jumpTo(number, title);
          if (id === current) button.setAttribute("aria-current", "true");
          button.addEventListener("click", () => {
            dialog.close();
            go(id);
          });
          const item = document.createElement("li");
          item.append(button);
          return item;
        }),
      );
      dialog.showModal();
      const here = dialog.querySelector<HTMLElement>("[aria-current]");
      here?.scrollIntoView({ block: "center" });
      here?.focus();
    },
  };
}
