import { didYouMean, mistake } from "./mistake.ts";

type Name = { name: string; near?: string | undefined; known?: string | undefined };
type Driven = Name & { widget: string };

const nothingToMove = "Nothing of it is a number: take drives away, or name another curve.";

/** Mistakes in polls: names of options, pairs, and the curves that a poll drives. */
export const pollMistakes = {
  "unknown-option": mistake<{ name: string; near?: string | undefined; known?: string | undefined }>(
    "error",
    ({ name }) => `There is no option “${name}”.`,
    ({ near, known }) =>
      didYouMean(near, known ? `Write one of them exactly: ${known}.` : "Write an option's text exactly."),
  ),
  "pair-without-before": mistake<{ name: string; near?: string | undefined }>(
    "error",
    ({ name }) => `There is no poll #${name}, whose question this one would ask again.`,
    ({ near, name }) => didYouMean(near, `Name the first poll #${name} and give it pair: before.`),
  ),
  "pair-without-after": mistake<{ name: string }>(
    "warning",
    () => "The second poll of this pair is missing.",
    ({ name }) => `Add a poll #${name} with pair: after, or take pair away.`,
  ),
  "pair-differs": mistake<{ key: string; name: string }>(
    "error",
    ({ key, name }) => `“${key}” is not the same as in #${name}, so the two results cannot be compared.`,
    () => "Take it away: the second poll of a pair inherits it.",
  ),
  "unknown-driven": mistake<Name>(
    "error",
    ({ name }) => `There is no curve #${name} for this poll to move.`,
    ({ near, known }) =>
      didYouMean(
        near,
        known
          ? `Curves that it can move: ${known}.`
          : "Give a hormones block this name: its controls are what a poll can move.",
      ),
  ),
  "unknown-parameter": mistake<Driven>(
    "error",
    ({ name, widget }) => `The curve #${widget} has nothing called “${name}” for this poll to move.`,
    ({ near, known }) => didYouMean(near, known ? `It can move: ${known}.` : nothingToMove),
  ),
  "parameter-of-words": mistake<Driven>(
    "error",
    ({ name, widget }) => `“${name}” of #${widget} is one of a few words, and a result is a number.`,
    ({ known }) => (known ? `A poll can move: ${known}.` : nothingToMove),
  ),
  "parameter-off-stage": mistake<Driven>(
    "warning",
    ({ name, widget }) => `#${widget} does not show “${name}”, so nobody sees where the result has set it.`,
    ({ name }) => `Add ${name} to the controls of that block.`,
  ),
};
