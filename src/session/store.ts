import type { Ballot, Counting } from "./count.ts";
import type { Event } from "./events.ts";
import type { Json } from "./json.ts";

/**
 * Where sessions are kept: the seam between a room and a disk, or many machines. It keeps two unlike things. The
 * log of a session's events is appended, read and followed. Ballots are not events: one row a participant and box,
 * overwritten by the next one, and gone when their box is counted for the last time.
 *
 * Nothing here throws for what a disk does: a full one or a read-only folder is a value.
 */
export interface SessionStore {
  /** Begins a session; one that exists already is a failure. */
  readonly create: (record: SessionRecord) => Promise<Stored<void>>;
  /** All sessions, the latest first. */
  readonly list: () => Promise<Stored<readonly SessionInfo[]>>;
  /** A session's events after the first `from`. */
  readonly read: (session: string, from?: number) => Promise<Stored<readonly Event[]>>;
  /** Appends events behind the first `after`; a log of another length is a conflict, and nothing is appended. */
  readonly append: (session: string, after: number, events: readonly Event[]) => Promise<Stored<void>>;
  /** Tells of every event appended from now on, in order and once it is kept; returns the way to stop. */
  readonly follow: (session: string, listener: Listener) => () => void;
  /** Puts a ballot into a box, over the participant's last one. Settles when it is on disk (P3). */
  readonly put: (session: string, box: string, participant: string, answer: Json) => Promise<Stored<void>>;
  /** The ballots of a box, in an order that says nothing. */
  readonly ballots: (session: string, box: string) => Promise<Stored<readonly Ballot[]>>;
  /** What one participant has put into boxes that are still there. */
  readonly ballotsOf: (session: string, participant: string) => Promise<Stored<readonly OwnBallot[]>>;
  /**
   * Counts a box in one transaction: `count` gets its ballots and says what happened and what becomes of them;
   * then the event (and those after it) stands in the log and the ballots are marked, or gone from the disk. Where
   * it returns undefined nothing happens.
   */
  readonly count: (
    session: string,
    after: number,
    box: string,
    count: (ballots: readonly Ballot[]) => Tallied | undefined,
  ) => Promise<Stored<Tallied | undefined>>;
  /** Appends an event and takes away every ballot that is left, in one transaction. */
  readonly finish: (session: string, after: number, event: Event) => Promise<Stored<void>>;
  /** Deletes a session: afterwards nothing of it is on the disk (K1). */
  readonly remove: (session: string) => Promise<Stored<Receipt>>;
  /** Whatever was put is kept before this settles. */
  readonly close: () => Promise<void>;
}

/** What a count comes to: events in order, and what becomes of the ballots. */
export interface Tallied {
  readonly events: readonly Event[];
  readonly ballots: Counting["ballots"];
}

export interface SessionRecord {
  readonly id: string;
  /** The deck's id. */
  readonly deck: string;
  /** ms since 1970. */
  readonly startedAt: number;
  /** A secret of this session: what participants' ids are signed with, so that they hold after a restart. */
  readonly key: string;
}

export interface SessionInfo extends SessionRecord {
  readonly revision: number;
  readonly ended: boolean;
}

export interface OwnBallot {
  readonly box: string;
  readonly answer: Json;
}

/** What was deleted. */
export interface Receipt {
  readonly session: string;
  readonly deck: string;
  readonly events: number;
  readonly ballots: number;
}

export type Listener = (event: Event, revision: number) => void;

export type Stored<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: StoreFailure };

export interface StoreFailure {
  readonly code: StoreFailureCode;
  /** What the machine said, for the log; people get a sentence for the code. */
  readonly detail: string;
}

export type StoreFailureCode =
  | "disk-full"
  | "read-only"
  /** The folder is not there, or this user may not use it. */
  | "unreachable"
  /** Another program holds the file. */
  | "busy"
  /** What is in the file is not ours, or broken. */
  | "damaged"
  /** Written by a newer Attune. */
  | "newer"
  /** This Node has no database. */
  | "unavailable"
  /** Deleted, but not yet overwritten: the disk is full, or another program reads the file. Done later by itself. */
  | "not-swept"
  | "no-such-session"
  | "exists"
  /** Another server appended to the same log. */
  | "conflict"
  | "closed"
  | "failed";

export function stored<Value>(value: Value): Stored<Value> {
  return { ok: true, value };
}

export function failed(code: StoreFailureCode, detail: string): Stored<never> {
  return { ok: false, failure: { code, detail } };
}
