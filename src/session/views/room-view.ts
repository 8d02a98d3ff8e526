import type { Json, JsonRecord } from "../json.ts";
import { own } from "../own.ts";
import { placeOf, reachedIn } from "../place.ts";
import type { Plan, PlannedPoll } from "../plan.ts";
import type { Release } from "../polls/release.ts";
import { pollState, type Cover, type PollState, type Position, type Session } from "../session.ts";
import { remembering } from "./remembering.ts";
import { isOnWall, toldRelease } from "./told.ts";

/**
 * Everything about a session that attendees and the projector are told; the same for all, so that it is encoded
 * once. Nothing that the room has not reached is in it, no correct answer before the reveal, no text that was not
 * approved, no count that was not released (S1).
 */
export interface RoomView {
  readonly position: Position;
  /** The furthest step of each slide that may be seen. */
  readonly reached: Readonly<Record<string, number>>;
  /** What those were called before their titles changed: a page finds by it where somebody is. Old name -> the name now. */
  readonly renamed: Readonly<Record<string, string>>;
  readonly cover: Cover;
  readonly polls: Readonly<Record<string, PollView>>;
  /** What was set in widgets on slides that may be seen. */
  readonly settings: Readonly<Record<string, JsonRecord>>;
  /** Approved or answered ones, by id. */
  readonly questions: Readonly<Record<string, QuestionView>>;
  readonly ended: boolean;
}

export interface PollView {
  readonly run: number;
  readonly phase: PollState["phase"];
  readonly source: PollState["source"];
  readonly live: boolean;
  /** The name that it was opened under, where it has had another since: a page finds what it has answered by it. */
  readonly was?: string;
  /** Left out while it is not on the wall. */
  readonly release?: Release;
  /** Left out until it is revealed. */
  readonly correct?: Json;
}

export interface QuestionView {
  readonly text: string;
  readonly upvotes: number;
  readonly answered: boolean;
}

/** Everyone's view is made of it: what attendees see, the wall and the console too. */
export const roomView = remembering((session: Session, plan: Plan): RoomView => {
  const reached = reachedIn(session, plan);
  const polls = plan.polls.filter(({ slide }) => reached.has(slide));
  const settings = plan.widgets.flatMap(({ id, slide }) => {
    const set = own(session.settings, id);
    return set === undefined || !reached.has(slide) ? [] : [[id, set] as const];
  });
  return {
    position: placeOf(session, plan),
    reached: Object.fromEntries(reached),
    renamed: renamedIn(session, reached),
    cover: session.cover,
    polls: Object.fromEntries(polls.map((poll) => [poll.id, pollView(session, poll)])),
    settings: Object.fromEntries(settings),
    questions: questionViews(session),
    ended: session.ended,
  };
});

function renamedIn({ renamed }: Session, reached: ReadonlyMap<string, number>): RoomView["renamed"] {
  const known = Object.entries(renamed).filter(([old, now]) => reached.has(now) && !reached.has(old));
  return Object.fromEntries(known);
}

function pollView(session: Session, poll: PlannedPoll): PollView {
  const state = pollState(session, poll.id);
  const release = isOnWall(state) ? toldRelease(state) : undefined;
  return {
    run: state.run,
    phase: state.phase,
    source: state.source,
    live: state.live,
    ...(state.under === undefined || state.under === poll.id ? {} : { was: state.under }),
    ...(release === undefined ? {} : { release }),
    ...(state.revealed && poll.correct !== undefined ? { correct: poll.correct } : {}),
  };
}

function questionViews(session: Session): RoomView["questions"] {
  return Object.fromEntries(
    session.questions
      .filter(({ state }) => state === "approved" || state === "answered")
      .map(({ id, text, upvotes, state }) => [id, { text, upvotes, answered: state === "answered" }]),
  );
}
