import { words as kind } from "../../../../session/polls/words.ts";
import { make } from "../../../mount-dom.ts";
import type { MakeForm } from "../../mount-form.ts";

/** As many characters as an entry may have, see session/polls/words.ts. */
const longest = 40;

/** Words or short phrases: a line each. */
export const wordsAnswer: MakeForm<"words"> = (poll, { id, words, changed }) => {
  const { max } = poll;
  const inputs = Array.from({ length: max }, (_, index) =>
    make("input", {
      class: "answer-field",
      id: `${id}-answer-${index}`,
      type: "text",
      maxlength: longest,
      autocomplete: "off",
      "aria-describedby": `${id}-said`,
    }),
  );
  const lines = inputs.map((input, index) =>
    make("div", {}, make("label", { for: input.id }, words.word(index + 1, max)), input),
  );
  const element = make("div", { class: "answer-typed" }, ...lines);
  element.addEventListener("input", changed);
  return {
    element,
    atOnce: false,
    read: () => inputs.map(({ value }) => value).filter((value) => value.trim() !== ""),
    check: (answer) => kind.validate(answer, poll),
    show: (answer) => {
      const given: readonly unknown[] = Array.isArray(answer) ? answer : [];
      for (const [index, input] of inputs.entries()) {
        const text = given[index];
        input.value = typeof text === "string" ? text : "";
      }
    },
    focus: () => inputs[0]?.focus(),
    say: (answer) => (Array.isArray(answer) ? answer.join("; ") : ""),
  };
};
