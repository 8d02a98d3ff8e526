import { choices } from "../../../../session/polls/choices.ts";
import { make } from "../../../mount-dom.ts";
import type { MakeForm } from "../../mount-form.ts";
import { makeOptions } from "../../mount-options.ts";
import { answerOf, optionsOf, textOf } from "../choice/mount-answer.ts";

/** Several of several: a box each. */
export const choicesAnswer: MakeForm<"choices"> = (poll, { id, words, changed }) => {
  const { element, inputs } = makeOptions("checkbox", `${id}-answer`, poll.question, poll.rows, changed);
  const { max } = poll;
  const settings = { ...optionsOf(poll), max };
  const how = max < inputs.length ? [make("p", { class: "answer-how" }, words.atMost(max))] : [];
  return {
    element: make("div", {}, ...how, element),
    atOnce: false,
    read: () => inputs.flatMap(({ checked }, index) => (checked ? [answerOf(index, poll)] : [])),
    check: (answer) => choices.validate(answer, settings),
    show: (answer) => {
      const chosen: readonly unknown[] = Array.isArray(answer) ? answer : [];
      for (const [index, input] of inputs.entries()) input.checked = chosen.includes(answerOf(index, poll));
    },
    focus: () => (inputs.find(({ checked }) => checked) ?? inputs[0])?.focus(),
    say: (answer) =>
      Array.isArray(answer) ? answer.map((one: unknown) => textOf(one, poll)).join("; ") : "",
  };
};
