import { accept, refuse, type PollKind, type Validated } from "./kind.ts";
import { releaseTally } from "./release.ts";
import { countCells } from "./tally.ts";

export interface ChoiceSettings {
  readonly options: readonly string[];
  /** Whether *other* is offered as one more cell after the options. */
  readonly other: boolean;
}

/** Index of an option in the poll's list, or *other*. */
export type ChoiceAnswer = number | "other";

/**
 * One of several options. An answer is an index, `2`, or `"other"`. Cells: the options in order, then *other* where it is offered.
 */
export const choice: PollKind<ChoiceSettings, ChoiceAnswer> = {
  validate: readChoice,
  tally: (answers, settings, declined) =>
    countCells(answers, cellCount(settings), (answer) => [cellOf(answer, settings)], declined),
  release: releaseTally,
};

/** Whether an answer names one of the options. */
export function readChoice(answer: unknown, settings: ChoiceSettings): Validated<ChoiceAnswer> {
  if (answer === "other") return settings.other ? accept(answer) : refuse("not-an-option");
  if (typeof answer !== "number") return refuse("unreadable");
  const known = Number.isInteger(answer) && answer >= 0 && answer < settings.options.length;
  return known ? accept(answer) : refuse("not-an-option");
}

export function cellCount(settings: ChoiceSettings): number {
  return settings.options.length + (settings.other ? 1 : 0);
}

export function cellOf(answer: ChoiceAnswer, settings: ChoiceSettings): number {
  return answer === "other" ? settings.options.length : answer;
}
