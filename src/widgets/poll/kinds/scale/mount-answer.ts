import { scale } from "../../../../session/polls/scale.ts";
import { make } from "../../../mount-dom.ts";
import type { MakeForm } from "../../mount-form.ts";
import { makeOptions } from "../../mount-options.ts";

/** A point on a scale: numbers side by side where only the ends have a name, else one below the other. */
export const scaleAnswer: MakeForm<"scale"> = (poll, { id, changed }) => {
  const { from } = poll;
  const named = poll.labels.map(({ text }) => text);
  const ruler = named.slice(1, -1).every((label) => label === "");
  const rows = ruler
    ? poll.rows.map((row, index) => ({
        ...row,
        html: `<b aria-hidden="true">${from + index}</b><span class="unseen">${row.html}</span>`,
      }))
    : poll.rows;
  const { element, inputs } = makeOptions("radio", `${id}-answer`, poll.question, rows, changed);
  if (ruler) element.classList.add("answer-ruler");
  const ends = [named[0] ?? "", named.at(-1) ?? ""] as const;
  const below =
    ruler && ends.some((end) => end !== "")
      ? [
          make(
            "p",
            { class: "answer-ends", "aria-hidden": "true" },
            ...ends.map((end) => make("span", {}, end)),
          ),
        ]
      : [];
  return {
    element: make("div", {}, element, ...below),
    atOnce: true,
    read: () => {
      const chosen = inputs.findIndex(({ checked }) => checked);
      return chosen < 0 ? undefined : from + chosen;
    },
    check: (answer) => scale.validate(answer, poll),
    show: (answer) => {
      for (const [index, input] of inputs.entries()) input.checked = from + index === answer;
    },
    focus: () => (inputs.find(({ checked }) => checked) ?? inputs[0])?.focus(),
    say: (answer) => (typeof answer === "number" ? (poll.rows[answer - from]?.text ?? "") : ""),
  };
};
