import { didYouMean, mistake } from "./mistake.ts";

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
  "unknown-driven": mistake<{ name: string; near?: string | undefined }>(
    "error",
    ({ name }) => `There is no curve #${name} for this poll to move.`,
    ({ near }) => didYouMean(near, "Give the curve's block this name, or correct it here."),
  ),
};
