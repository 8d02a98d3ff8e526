import { number } from "../../../../session/polls/number.ts";
import { make } from "../../../mount-dom.ts";
import type { MakeForm } from "../../mount-form.ts";

/** An estimate, typed; a comma counts as a point. */
export const numberAnswer: MakeForm<"number"> = (poll, { id, words, changed }) => {
  const { from, to } = poll;
  const input = make("input", {
    class: "answer-field answer-number",
    id: `${id}-answer`,
    type: "text",
    inputmode: from < 0 ? "text" : "decimal",
    autocomplete: "off",
    maxlength: 20,
    "aria-describedby": `${id}-range ${id}-said`,
  });
  input.addEventListener("input", changed);
  return {
    element: make(
      "div",
      { class: "answer-typed" },
      make("label", { for: `${id}-answer` }, words.yourNumber),
      input,
      make("p", { class: "answer-how", id: `${id}-range` }, words.number(from, to)),
    ),
    atOnce: false,
    read: () => {
      const typed = input.value
        .replace(",", ".")
        .replace(/[\u2212\u2013]/, "-")
        .trim();
      return typed === "" ? undefined : Number(typed);
    },
    check: (answer) => number.validate(answer, poll),
    show: (answer) => {
      input.value = typeof answer === "number" && !Number.isNaN(answer) ? String(answer) : "";
    },
    focus: () => input.focus(),
    say: String,
  };
};
