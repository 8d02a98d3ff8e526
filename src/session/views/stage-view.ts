import { own } from "../own.ts";
import { policyOf, type Plan } from "../plan.ts";
import { shownCount } from "../polls/policy.ts";
import type { Release } from "../polls/release.ts";
import { pollState, type Session } from "../session.ts";
import type { StoreFailureCode } from "../store.ts";
import { roomView, type RoomView } from "./room-view.ts";
import { toldRelease } from "./told.ts";

/** What a server knows about people at this moment and no session keeps. */
export interface Presence {
  /** How many came in, and how many of them are connected now. */
  readonly joined: number;
  readonly connected: number;
  /** Ballots in the box of each open poll, exact: no view tells them so. */
  readonly ballots: Readonly<Record<string, number>>;
  /** How many came in for the first time within the last seconds, where that is a sudden jump (R7). */
  readonly newcomers?: number;
  /** Why nothing is being kept at the moment; the talk goes on. */
  readonly trouble?: StoreFailureCode;
}

/** What a phone remote is told (R6): how the room is doing; no text that was not approved. */
export interface StageView extends RoomView {
  /** What the next press has to say, see commands.ts. */
  readonly turn: number;
  readonly movedAt: number | undefined;
  /** When the seminar's clock was started, ms since 1970. */
  readonly startedAt: number | undefined;
  readonly joined: number;
  readonly connected: number;
  readonly results: Readonly<Record<string, ResultView>>;
  readonly pace: { readonly round: number; readonly release: Release | undefined };
  readonly locked: boolean;
  /** See Presence; left out where there is nothing to tell. */
  readonly newcomers?: number;
  readonly trouble?: StoreFailureCode;
}

export interface ResultView {
  /** How many have answered, as far as it may be said (P5). */
  readonly answered: number;
  /** The last release, on the wall or not. */
  readonly release?: Release;
  /** Texts that the presenter has not read. */
  readonly waiting: number;
}

export function stageView(session: Session, plan: Plan, presence: Presence): StageView {
  return {
    ...roomView(session, plan),
    turn: session.turn,
    movedAt: session.movedAt,
    startedAt: session.startedAt,
    joined: presence.joined,
    connected: presence.connected,
    results: results(session, plan, presence),
    pace: session.pace,
    locked: session.locked,
    ...(presence.newcomers === undefined ? {} : { newcomers: presence.newcomers }),
    ...(presence.trouble === undefined ? {} : { trouble: presence.trouble }),
  };
}

function results(session: Session, plan: Plan, { ballots }: Presence): StageView["results"] {
  const entries = plan.polls.flatMap((poll) => {
    if (own(session.polls, poll.id) === undefined) return [];
    const state = pollState(session, poll.id);
    const release = toldRelease(state);
    const n = release !== undefined && release.shape !== "withheld" ? release.n : 0;
    // While a personal poll is open, its ballots are told in fives; a knowledge poll's only with its releases.
    const personal = poll.about === "me" && state.phase === "open";
    const answered = personal ? shownCount(own(ballots, poll.id) ?? 0, policyOf(poll)) : n;
    const waiting = state.texts.filter(({ verdict }) => verdict === "waiting").length;
    const view: ResultView = { answered, waiting, ...(release === undefined ? {} : { release }) };
    return [[poll.id, view] as const];
  });
  return Object.fromEntries(entries);
}
