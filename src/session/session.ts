import type { JsonRecord } from "./json.ts";
import type { HeldReason } from "./held.ts";
import { own } from "./own.ts";
import type { Count } from "./polls/mask.ts";
import type { Release } from "./polls/release.ts";

/** A place in the deck: never a number of a slide, which changes when slides are put in before it. */
export interface Position {
  readonly slide: string;
  readonly step: number;
}

/** A live session: the fold of its events. Plain data; ballots are not in it. */
export interface Session {
  /** How many events it is made of. */
  readonly revision: number;
  /** How often a press moved something: two devices that press at once are told apart by it (live.md, R3). */
  readonly turn: number;
  /** Undefined until the presenter moves: then the first slide is meant. */
  readonly position: Position | undefined;
  /** The furthest step of each slide that the room has seen, the one seen last at the end. */
  readonly reached: readonly Position[];
  /** What slides were called that the room has seen under another name; old name -> the name now. */
  readonly renamed: Readonly<Record<string, string>>;
  readonly cover: Cover;
  /** By poll id; a poll that was never opened is not in it. */
  readonly polls: Readonly<Record<string, PollState>>;
  /** What was set in widgets, by widget id. */
  readonly settings: Readonly<Record<string, JsonRecord>>;
  /** In the order in which they were asked. */
  readonly questions: readonly Question[];
  readonly pace: Pace;
  /** True: nobody new may join (R7). */
  readonly locked: boolean;
  /** When the room moved last, ms since 1970; undefined before it did. */
  readonly movedAt: number | undefined;
  /** When the seminar's clock was started, ms since 1970; undefined while it stands at nought. */
  readonly startedAt: number | undefined;
  readonly ended: boolean;
  /** True: the server was ended properly, and nothing has happened since. */
  readonly resting: boolean;
}

/** What covers the projector and sends people's eyes into the room. */
export type Cover = "none" | "black" | "white";

export interface PollState {
  /** From 1; asking again is a new run (P2). */
  readonly run: number;
  readonly phase: "ready" | "open" | "closed" | "shown";
  readonly source: "ballots" | "hands";
  /** True: a knowledge poll's results may grow on the wall while it is open. */
  readonly live: boolean;
  /** The last release of this run. Its texts stand in `texts`, where they wait to be read. */
  readonly release: Release | undefined;
  readonly texts: readonly ReadText[];
  /** Whether the correct answer was told. */
  readonly revealed: boolean;
  /** The name that it was opened under, where it has had another since: its ballots lie there. */
  readonly under?: string;
}

/** A text of a closed poll on its way to the wall (P7). */
export interface ReadText {
  readonly text: string;
  readonly count: Count;
  /** Why it looks as if it could name somebody. */
  readonly held?: HeldReason;
  readonly verdict: Verdict;
}

export type Verdict = "waiting" | "approved" | "rejected";

export interface Question {
  readonly id: string;
  readonly text: string;
  readonly held?: HeldReason;
  readonly state: Verdict | "answered";
  readonly upvotes: number;
}

/** How the room finds the pace. A new round begins when the presenter has taken note. */
export interface Pace {
  readonly round: number;
  readonly release: Release | undefined;
}

export const newSession: Session = {
  revision: 0,
  turn: 0,
  position: undefined,
  reached: [],
  renamed: {},
  cover: "none",
  polls: {},
  settings: {},
  questions: [],
  pace: { round: 1, release: undefined },
  locked: false,
  movedAt: undefined,
  startedAt: undefined,
  ended: false,
  resting: false,
};

const ready: PollState = {
  run: 1,
  phase: "ready",
  source: "ballots",
  live: false,
  release: undefined,
  texts: [],
  revealed: false,
};

export function pollState(session: Session, poll: string): PollState {
  return own(session.polls, poll) ?? ready;
}

export function runOf(run: number, phase: PollState["phase"]): PollState {
  return { ...ready, run, phase };
}
