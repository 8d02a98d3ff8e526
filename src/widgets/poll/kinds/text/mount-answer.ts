import { text } from "../../../../session/polls/text.ts";
import { make } from "../../../mount-dom.ts";
import type { MakeForm } from "../../mount-form.ts";

/** As many characters as an answer may have, see session/polls/text.ts. */
const longest = 500;
/** From how few characters left on they are counted. */
const near = 100;

/** A few sentences. */
export const textAnswer: MakeForm<"text"> = (poll, { id, words, changed }) => {
  const area = make("textarea", {
    class: "answer-field",
    id: `${id}-answer`,
    rows: 4,
    maxlength: longest,
    "aria-describedby": `${id}-said`,
  });
  const left = make("p", { class: "answer-how" });
  const count = (): void => {
    const over = longest - area.value.length;
    left.textContent = over <= near ? words.left(over) : "";
  };
  area.addEventListener("input", () => {
    count();
    changed();
  });
  return {
    element: make("div", { class: "answer-typed" }, make("label", { for: area.id }, words.text), area, left),
    atOnce: false,
    read: () => area.value,
    check: (answer) => text.validate(answer, poll),
    show: (answer) => {
      area.value = typeof answer === "string" ? answer : "";
      count();
    },
    focus: () => area.focus(),
    say: (answer) => (typeof answer === "string" ? answer : ""),
  };
};
