import { choice, type ChoiceAnswer, type ChoiceSettings } from "../../../../session/polls/choice.ts";
import type { Row } from "../../form.ts";
import type { MakeForm } from "../../mount-form.ts";
import { makeOptions } from "../../mount-options.ts";

/** One of several: a radio button each. */
export const choiceAnswer: MakeForm<"choice"> = (poll, { id, changed }) => {
  const { element, inputs } = makeOptions("radio", `${id}-answer`, poll.question, poll.rows, changed);
  const settings = optionsOf(poll);
  return {
    element,
    atOnce: true,
    read: () => {
      const chosen = inputs.findIndex(({ checked }) => checked);
      return chosen < 0 ? undefined : answerOf(chosen, poll);
    },
    check: (answer) => choice.validate(answer, settings),
    show: (answer) => {
      for (const [index, input] of inputs.entries()) input.checked = answerOf(index, poll) === answer;
    },
    focus: () => (inputs.find(({ checked }) => checked) ?? inputs[0])?.focus(),
    say: (answer) => textOf(answer, poll),
  };
};

/** Options with the last row apart, where that is *something else*. */
interface Chosen {
  readonly rows: readonly Row[];
  readonly other: boolean;
}

/** What the row at this place stands for: an option, or after them *other*. */
export function answerOf(index: number, { rows, other }: Chosen): ChoiceAnswer {
  return other && index === rows.length - 1 ? "other" : index;
}

/** An option in words. */
export function textOf(answer: unknown, chosen: Chosen): string {
  return chosen.rows.find((_, index) => answerOf(index, chosen) === answer)?.text ?? "";
}

/** By what the room checks an answer. */
export function optionsOf({ rows, other }: Chosen): ChoiceSettings {
  return { options: rows.slice(0, other ? -1 : undefined).map(({ text }) => text), other };
}
