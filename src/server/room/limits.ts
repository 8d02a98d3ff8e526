import type { Flow } from "./bucket.ts";

/** What a room allows: per participant and per room, never per IP address, since a room is one address (R5). */
export interface Limits {
  /** Attendees' connections in one room. Pages of the presenter are not counted: their seats are kept. */
  readonly attendees: number;
  /** Connections that have not said yet who they are. */
  readonly unknown: number;
  /** Connections of one participant; one more ends the oldest. */
  readonly connections: number;
  /** Messages of an attendee's participant, and of a page of the presenter. */
  readonly attendee: Flow;
  readonly presenter: Flow;
  /** People who come for the first time (R7): a hall that scans a code at once is a burst. */
  readonly newcomers: Flow;
  /** Participants that a room ever takes. */
  readonly participants: number;
  /** How long a request or a handshake may take to come in, ms. */
  readonly patience: number;
  /** How long a page may take to say who it is, ms. */
  readonly hello: number;
  /** How often a line is asked for a sign of life, ms, and how often in vain before it is ended (T5). */
  readonly ping: number;
  readonly unanswered: number;
  /** A page with so much unread is not written to, and with so much more it is dropped, bytes. */
  readonly skip: number;
  readonly drop: number;
  /** How often counts are told to the stage and to phones at most (P8), ms. */
  readonly stageTallies: number;
  readonly phoneTallies: number;
}

export const usualLimits: Limits = {
  attendees: 3000,
  unknown: 3000,
  connections: 2,
  // A slider sends while it moves; nobody types faster than this for long.
  attendee: { burst: 40, perSecond: 10 },
  presenter: { burst: 240, perSecond: 120 },
  newcomers: { burst: 1500, perSecond: 25 },
  participants: 20_000,
  patience: 10_000,
  hello: 5000,
  ping: 10_000,
  // Thirty seconds. Counted, not timed: a laptop that slept, or was busy, ends nobody for it.
  unanswered: 3,
  skip: 256 * 1024,
  drop: 1024 * 1024,
  stageTallies: 100,
  phoneTallies: 500,
};
