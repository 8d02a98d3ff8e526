import { cellCount, cellOf, readChoice, type ChoiceAnswer, type ChoiceSettings } from "./choice.ts";
import { accept, refuse, type PollKind } from "./kind.ts";
import { releaseTally } from "./release.ts";
import { countCells } from "./tally.ts";

export interface ChoicesSettings extends ChoiceSettings {
  /** How many options one person may choose. */
  readonly max: number;
}

/**
 * Several of several options. An answer is a list of what one choice takes, `[0, "other"]`. Cells as for one choice; they add up to more than the people.
 */
export const choices: PollKind<ChoicesSettings, readonly ChoiceAnswer[]> = {
  validate: (answer, settings) => {
    if (!Array.isArray(answer)) return refuse("unreadable");
    if (answer.length === 0) return refuse("empty");
    if (answer.length > settings.max) return refuse("too-many");
    if (new Set<unknown>(answer).size < answer.length) return refuse("twice");
    const chosen: ChoiceAnswer[] = [];
    for (const one of answer) {
      const read = readChoice(one, settings);
      if (!read.ok) return read;
      chosen.push(read.answer);
    }
    return accept(chosen.toSorted((a, b) => cellOf(a, settings) - cellOf(b, settings)));
  },
  tally: (answers, settings, declined) =>
    countCells(
      answers,
      cellCount(settings),
      (answer) => answer.map((one) => cellOf(one, settings)),
      declined,
    ),
  release: releaseTally,
};
