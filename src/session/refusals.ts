import type { PollRefusal } from "./polls/kind.ts";

/** Why not: a value, with a friendly sentence for each code in the words. */
export interface Refusal {
  readonly code: RefusalCode;
  /** The poll that it is about, where there is one. */
  readonly poll?: string;
}

export type RefusalCode =
  /** This role may not do that (R2, R6). */
  | "not-yours"
  | "ended"
  /** Another device pressed first (R3). */
  | "overtaken"
  | "at-start"
  | "at-end"
  | "no-such-slide"
  | "no-such-poll"
  | "no-such-question"
  | "no-such-text"
  | "no-such-setting"
  /** The room has not come to this slide yet (S1). */
  | "not-reached"
  /** This run of the poll is over, or has never been (P2). */
  | "stale-run"
  | "not-open"
  | "still-open"
  | "not-closed"
  | "not-shown"
  /** Asking again is a new run (P1). */
  | "not-reopened"
  | "nothing-to-reveal"
  /** Personal polls do not grow on the wall (P4). */
  | "personal"
  | "not-countable"
  | "may-not-decline"
  | "too-many-questions"
  | "room-locked"
  /** The answer could not be written to the disk: it does not count, and may be sent again (P3). */
  | "not-kept"
  /** Nothing of that name is in the house: a session, an address, a remote. */
  | "no-such-thing"
  | PollRefusal;
