import type { PollState } from "./session.ts";

/**
 * What ballots lie in: one a participant, overwritten by the next one. Answers of a poll run, signals about the
 * pace and upvotes of a question are kept alike, so that no event ever has to name a participant.
 */
export type Box =
  | { readonly kind: "poll"; readonly poll: string; readonly run: number; readonly under?: string }
  | { readonly kind: "pace"; readonly round: number }
  | { readonly kind: "question"; readonly question: string };

/** A box's name in a store. */
export function boxName(box: Box): string {
  switch (box.kind) {
    case "poll":
      return `poll ${box.run} ${box.under ?? box.poll}`;
    case "pace":
      return `pace ${box.round}`;
    case "question":
      return `question ${box.question}`;
    default:
      return box satisfies never;
  }
}

/** Where the ballots of a poll lie in its present run. */
export function pollBox(poll: string, { run, under }: PollState): Box {
  return { kind: "poll", poll, run, ...(under === undefined ? {} : { under }) };
}
