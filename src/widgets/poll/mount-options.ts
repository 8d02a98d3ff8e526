import { make } from "../mount-dom.ts";
import type { Row } from "./form.ts";

/** Large buttons to choose from, one below the other or side by side: real radio buttons or boxes. */
export interface Options {
  readonly element: HTMLElement;
  readonly inputs: readonly HTMLInputElement[];
}

export function makeOptions(
  type: "radio" | "checkbox",
  name: string,
  label: string,
  rows: readonly Row[],
  changed: () => void,
): Options {
  const inputs = rows.map((_, index) =>
    make("input", { type, name, id: `${name}-${index}`, value: index, class: "answer-input" }),
  );
  const items = inputs.map((input, index) => {
    const text = make("span", { class: "answer-text" });
    text.innerHTML = rows[index]?.html ?? "";
    return make("label", { class: "answer-option", for: input.id }, input, text);
  });
  const element = make(
    "fieldset",
    { class: "answer-options" },
    make("legend", { class: "unseen" }, label),
    ...items,
  );
  element.addEventListener("change", changed);
  return { element, inputs };
}
