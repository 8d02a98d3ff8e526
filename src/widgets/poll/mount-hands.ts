import type { Words } from "../../words/words.ts";
import { keepKeys, make } from "../mount-dom.ts";
import { readCount } from "./hands.ts";
import type { Row } from "./form.ts";

/** The rows with a field each: type a count, Enter goes to the next. */
export interface Fields {
  readonly element: HTMLElement;
  readonly focus: () => void;
  readonly unmount: () => void;
}

interface Does {
  readonly change: (counts: readonly number[]) => void;
  /** Enter in the last field. */
  readonly finish: () => void;
  /** Escape in any field. */
  readonly leave: () => void;
}

/** Makes the fields, filled with what was counted so far. `id` is the poll's. */
export function makeFields(
  id: string,
  rows: readonly Row[],
  counts: readonly number[],
  words: Words["poll"],
  does: Does,
): Fields {
  const inputs = rows.map((row, index) =>
    make("input", {
      class: "poll-field",
      id: `${id}-hands-${index}`,
      type: "number",
      inputmode: "numeric",
      min: 0,
      max: 9999,
      step: 1,
      autocomplete: "off",
      placeholder: "0",
      value: counts[index] || undefined,
      "aria-label": words.handsFor(row.text),
      enterkeyhint: index === rows.length - 1 ? "done" : "next",
    }),
  );
  const items = rows.map((row, index) => {
    const label = make("label", { class: "poll-label", for: `${id}-hands-${index}` });
    label.innerHTML = row.html;
    const input = inputs[index];
    return make("li", {}, label, ...(input ? [input] : []));
  });
  const element = make("ul", { class: "poll-rows poll-fields", style: `--rows:${rows.length}` }, ...items);
  const letKeys = keepKeys(element);
  for (const [index, input] of inputs.entries()) {
    input.addEventListener("input", () => does.change(inputs.map(({ value }) => readCount(value))));
    input.addEventListener("focus", () => input.select());
    input.addEventListener("keydown", (event) => {
      if (event.key === "Enter") {
        event.preventDefault();
        const next = inputs[event.shiftKey ? index - 1 : index + 1];
        if (next) next.focus({ preventScroll: true });
        else if (!event.shiftKey) does.finish();
      } else if (event.key === "Escape") {
        event.preventDefault();
        event.stopPropagation();
        does.leave();
      }
    });
  }
  return { element, focus: () => inputs[0]?.focus({ preventScroll: true }), unmount: letKeys };
}
