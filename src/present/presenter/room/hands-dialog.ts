import { make } from "../../../widgets/mount-dom.ts";
import { makeFields } from "../../../widgets/poll/mount-hands.ts";
import { total } from "../../../widgets/poll/hands.ts";
import type { Words } from "../../../words/words.ts";
import { pressButton } from "./press.ts";

export interface HandsDialog {
  /** Asks for one number a row, beginning with `counts`; `done` gets them. */
  readonly open: (
    question: string,
    rows: readonly string[],
    counts: readonly number[],
    done: (counts: readonly number[]) => void,
  ) => void;
}

/** A show of hands: one field an answer, Enter goes to the next (P9). Escape leaves everything as it was. */
export function createHandsDialog(dialog: HTMLDialogElement, words: Words): HandsDialog {
  const { poll } = words.presenter;
  return {
    open: (question, rows, before, done) => {
      let counts = rows.map((_, index) => before[index] ?? 0);
      const sum = make("p", { class: "remark", role: "status" });
      const take = pressButton(
        poll.handsDone,
        () => {
          dialog.close();
          done(counts);
        },
        { key: "take", kind: "main" },
      );
      const tell = (): void => {
        sum.textContent = poll.handsSum(total(counts));
        take.disabled = total(counts) === 0;
      };
      const fields = makeFields(
        "console",
        rows.map((text) => ({ text, html: escape(text) })),
        counts,
        words.poll,
        {
          change: (next) => {
            counts = [...next];
            tell();
          },
          finish: () => take.focus(),
          leave: () => dialog.close(),
        },
      );
      dialog.addEventListener("close", fields.unmount, { once: true });
      dialog.replaceChildren(
        make("h2", {}, poll.handsTitle),
        make("p", { class: "asked" }, question),
        fields.element,
        sum,
        make(
          "div",
          { class: "presses" },
          take,
          pressButton(poll.cancel, () => dialog.close(), { key: "cancel" }),
        ),
      );
      tell();
      dialog.showModal();
      fields.focus();
    },
  };
}

/** As HTML that says the same. */
function escape(text: string): string {
  const place = document.createElement("span");
  place.textContent = text;
  return place.innerHTML;
}
