import type { Box } from "./box.ts";
import type { Event } from "./events.ts";
import { countPoll } from "./count-poll.ts";
import { paceSignals } from "./commands.ts";
import type { Json } from "./json.ts";
import { findPoll, type Plan } from "./plan.ts";
import { choice, type ChoiceAnswer } from "./polls/choice.ts";
import { nextRelease } from "./polls/live.ts";
import type { Policy } from "./polls/policy.ts";
import { pollState, type Session } from "./session.ts";

/** A participant's place in a box. */
export interface Ballot {
  readonly participant: string;
  readonly answer: Json;
  /** The answer that the last release counted; undefined if it counted none. */
  readonly counted: Json | undefined;
}

/** What a count tells, and what becomes of the ballots it counted. */
export interface Counting {
  readonly event: Event;
  /** `counted`: the next release is compared with these; `emptied`: they are gone (P6). */
  readonly ballots: "kept" | "counted" | "emptied";
}

/** How the pace is told: from five, and never so that two tellings differ by fewer. */
const pacePolicy: Policy = { source: "ballots", about: "knowledge", floor: 5 };
const paceCells = { options: paceSignals, other: false };

/**
 * Counts a box; undefined if nothing new may be said. `last`: the box is counted for the last time, and emptied.
 * Every number that ever leaves the server about what people sent is made here (P5).
 */
export function countBox(
  session: Session,
  plan: Plan,
  box: Box,
  ballots: readonly Ballot[],
  last: boolean,
): Counting | undefined {
  switch (box.kind) {
    case "poll": {
      const poll = findPoll(plan, box.poll);
      const state = pollState(session, box.poll);
      // A poll that was taken out of the seminar while it was open keeps its ballots until the end.
      if (poll === undefined || state.run !== box.run || state.phase !== "open") return undefined;
      return countPoll(poll, box.run, ballots, last);
    }
    case "pace":
      if (box.round !== session.pace.round) return undefined;
      return last
        ? { event: { type: "pace-noted", round: box.round }, ballots: "emptied" }
        : pace(box, ballots);
    case "question": {
      // An upvote is public like a raised hand: each is told.
      const upvotes = ballots.filter(({ answer }) => answer === true).length;
      const question = session.questions.find(({ id }) => id === box.question);
      if (question === undefined || question.upvotes === upvotes) return undefined;
      return { event: { type: "question-counted", question: box.question, upvotes }, ballots: "kept" };
    }
    default:
      return box satisfies never;
  }
}

function pace({ round }: Extract<Box, { kind: "pace" }>, ballots: readonly Ballot[]): Counting | undefined {
  const now = signals(ballots, ({ answer }) => answer);
  const before = signals(ballots, ({ counted }) => counted);
  const counted = before.size === 0 ? undefined : released(before);
  const next = nextRelease(choice, paceCells, pacePolicy, counted, now, false);
  return next && { event: { type: "pace-told", round, release: next.release }, ballots: "counted" };
}

function released(ballots: ReadonlyMap<string, ChoiceAnswer>) {
  const release = choice.release(choice.tally([...ballots.values()], paceCells), pacePolicy, paceCells);
  return { ballots, release };
}

function signals(ballots: readonly Ballot[], of: (ballot: Ballot) => Json | undefined) {
  return new Map<string, ChoiceAnswer>(
    ballots.flatMap((ballot) => {
      const read = choice.validate(of(ballot), paceCells);
      return read.ok ? [[ballot.participant, read.answer] as const] : [];
    }),
  );
}
