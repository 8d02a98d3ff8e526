import type { Json } from "../json.ts";
import type { PollKindName } from "../polls/kinds.ts";
import type { Count } from "../polls/mask.ts";
import type { About } from "../polls/policy.ts";
import type { Release } from "../polls/release.ts";

/**
 * The results of one session as plain data: what the pages of results, the JSON export and the handout are made of.
 * Everything in it was released (live.md, P5): nothing here was counted again, and no text that the presenter did not
 * approve is in it. Times of answers, participants and their order are nowhere.
 */
export interface ResultsFile {
  /** What this is, and the version of its shape. */
  readonly format: "attune-results 1";
  readonly session: string;
  readonly seminar: { readonly id: string; readonly title: string; readonly language: string };
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  /** False while the session may still go on. */
  readonly ended: boolean;
  /** Every poll run that released something: polls in the order of the seminar, runs in theirs. */
  readonly polls: readonly PollResult[];
  /** Questions from the room that were approved, in the order in which they were asked. */
  readonly questions: readonly {
    readonly text: string;
    readonly upvotes: number;
    readonly answered: boolean;
  }[];
}

export interface PollResult {
  readonly poll: string;
  /** From 1; asking again is a new run. */
  readonly run: number;
  /** Undefined for a poll that the seminar does not have any more, and whose names were not kept. */
  readonly slide?: string;
  readonly kind?: PollKindName;
  readonly about?: About;
  readonly question: string;
  readonly phase: "open" | "closed" | "shown";
  /** From devices, or hands that the presenter counted. */
  readonly source: "ballots" | "hands";
  /** How many answered, as told: personal polls say it in fives; undefined where too few answered to say. */
  readonly n?: number;
  /** What was released, with the texts that were approved. */
  readonly release: Release;
  /** The same by name: one a cell, in their order, or one a text. Empty where it was withheld. */
  readonly answers: readonly AnswerResult[];
  /** How many would rather not say. */
  readonly declined?: Count;
  /** Only where it was told in the room. */
  readonly correct?: string;
  /** Id of the first poll of the pair, where this is the second. */
  readonly before?: string;
  /** What showing this result set a control to. */
  readonly drove?: { readonly widget: string; readonly parameter: string; readonly value: Json };
}

export interface AnswerResult {
  readonly text: string;
  /** How often it was given; `few` stands for a count that may not be told. */
  readonly count?: Count;
  /** In a ranking: the mean rank, 1 being first. */
  readonly rank?: number;
}
