import { choiceAnswer } from "./kinds/choice/mount-answer.ts";
import { choicesAnswer } from "./kinds/choices/mount-answer.ts";
import { gridAnswer } from "./kinds/grid/mount-answer.ts";
import { numberAnswer } from "./kinds/number/mount-answer.ts";
import { rankAnswer } from "./kinds/rank/mount-answer.ts";
import { scaleAnswer } from "./kinds/scale/mount-answer.ts";
import { textAnswer } from "./kinds/text/mount-answer.ts";
import { wordsAnswer } from "./kinds/words/mount-answer.ts";
import type { AnswerForm, FormPlace, MakeForm } from "./mount-form.ts";
import type { PublishedPoll } from "./published.ts";

/** How each kind of poll is answered; a new one is a file in its folder and one line. */
const forms: { readonly [Kind in PublishedPoll["kind"]]: MakeForm<Kind> } = {
  choice: choiceAnswer,
  choices: choicesAnswer,
  scale: scaleAnswer,
  number: numberAnswer,
  words: wordsAnswer,
  text: textAnswer,
  rank: rankAnswer,
  grid: gridAnswer,
};

type AnyForm = { make(poll: PublishedPoll, place: FormPlace): AnswerForm }["make"];

/** The controls of a poll's own kind. */
export function answerForm(poll: PublishedPoll, place: FormPlace): AnswerForm {
  const make: AnyForm = forms[poll.kind];
  return make(poll, place);
}
