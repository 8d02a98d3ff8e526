import type { ChoiceSettings } from "../../session/polls/choice.ts";
import type { ChoicesSettings } from "../../session/polls/choices.ts";
import type { Axis } from "../../session/polls/grid.ts";
import type { NumberSettings } from "../../session/polls/number.ts";
import type { About } from "../../session/polls/policy.ts";
import type { RankSettings } from "../../session/polls/rank.ts";
import type { ScaleSettings } from "../../session/polls/scale.ts";
import type { WordsSettings } from "../../session/polls/words.ts";
import type { Words } from "../../words/words.ts";

/** A poll as the author wrote it, checked and completed. */
export type PollSettings = {
  [Kind in keyof Kinds]: Common & Kinds[Kind] & { readonly kind: Kind };
}[keyof Kinds];

/** The settings of one kind. */
export type SettingsOf<Kind extends keyof Kinds> = Extract<PollSettings, { readonly kind: Kind }>;

/** What every poll has. */
export interface Common {
  /** Inline Markdown. Empty only while a poll waits for its pair's. */
  readonly question: string;
  readonly about: About;
  /** The fewest answers from which a result is shown. */
  readonly floor: number;
  readonly preferNotToSay: boolean;
  readonly pair: Pair | undefined;
  readonly drives: Drives | undefined;
  /** The objectives that it tests, counted from 1; left out where the author named none. */
  readonly objectives?: readonly number[];
}

/** The place of a poll in a pair that asks the same twice. */
export type Pair =
  | { readonly phase: "before" }
  /** `before`: id of the first poll, once found; `written`: the keys that stand here and not there. */
  | { readonly phase: "after"; readonly before: string | undefined; readonly written: readonly string[] };

/** A released result that moves a curve's control. */
export interface Drives {
  readonly widget: string;
  readonly parameter: string;
  readonly by: "mean" | "median" | "share" | "distribution";
  /** For a share: which option's. */
  readonly option?: string | undefined;
}

export type ScaleName = keyof Words["poll"]["scales"];

export interface GridAxis extends Axis {
  readonly label: string;
  readonly labels: readonly string[] | undefined;
}

interface Kinds {
  readonly choice: ChoiceSettings & { readonly correct: string | undefined };
  readonly choices: ChoicesSettings & { readonly correct: readonly string[] | undefined };
  readonly scale: ScaleSettings & {
    /** Two for the ends, or one for each point. */
    readonly labels: readonly string[] | undefined;
    readonly scale: ScaleName | undefined;
  };
  readonly number: NumberSettings & { readonly correct: number | undefined };
  readonly words: WordsSettings & { readonly moderated: boolean };
  readonly text: { readonly moderated: boolean };
  readonly rank: RankSettings;
  readonly grid: { readonly x: GridAxis; readonly y: GridAxis };
}
