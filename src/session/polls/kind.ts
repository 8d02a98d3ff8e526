import type { Policy } from "./policy.ts";
import type { Release } from "./release.ts";
import type { Tally } from "./tally.ts";

/** Why an answer was not taken; each has a friendly sentence in the words. */
export type PollRefusal =
  | "unreadable"
  | "not-an-option"
  | "twice"
  | "too-many"
  | "incomplete"
  | "out-of-range"
  | "empty"
  | "too-long";

export type Validated<Answer> =
  { readonly ok: true; readonly answer: Answer } | { readonly ok: false; readonly refusal: PollRefusal };

/**
 * What every kind of poll is, without page, clock or storage: what it accepts, how it counts, and what of the
 * count may leave. One file here and one line in kinds.ts.
 */
export interface PollKind<Settings = unknown, Answer = unknown> {
  /** Checks an answer as it came from a stranger's device. Never throws. */
  validate(answer: unknown, settings: Settings): Validated<Answer>;
  /** Counts validated answers; `declined` is how many would rather not say. Their order makes no difference. */
  tally(answers: readonly Answer[], settings: Settings, declined?: number): Tally;
  /** What anyone, the presenter included, may be told (live.md, P4 and P5). */
  release(tally: Tally, policy: Policy, settings: Settings): Release;
}

export function accept<Answer>(answer: Answer): Validated<Answer> {
  return { ok: true, answer };
}

export function refuse(refusal: PollRefusal): Validated<never> {
  return { ok: false, refusal };
}
