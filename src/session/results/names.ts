import type { About } from "../polls/policy.ts";
import type { PollKindName } from "../polls/kinds.ts";

/**
 * What a seminar calls its polls. Kept beside a session, since a session outlives what was written: the file may be
 * edited, renamed or deleted the next day. No answer is in it.
 */
export interface SeminarNames {
  readonly id: string;
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  /** In the order in which they stand in the seminar. */
  readonly polls: readonly PollNames[];
}

/** All as plain text. */
export interface PollNames {
  readonly poll: string;
  readonly slide: string;
  readonly kind: PollKindName;
  readonly about: About;
  readonly question: string;
  /** What each cell of a release is called, in their order; empty for texts. */
  readonly cells: readonly string[];
  readonly correct?: string;
  /** The first poll of a pair, where this is the second. */
  readonly before?: string;
  readonly drives?: { readonly widget: string; readonly parameter: string };
}

/** A seminar of which nothing is known any more but its id. */
export function namelessSeminar(id: string): SeminarNames {
  return { id, title: id, language: "en", polls: [] };
}
