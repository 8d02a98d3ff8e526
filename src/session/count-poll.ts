import type { Ballot, Counting } from "./count.ts";
import { heldFor } from "./held.ts";
import type { Json } from "./json.ts";
import { kindOf, policyOf, type PlannedPoll } from "./plan.ts";
import { declined, nextRelease, type Ballots, type Released } from "./polls/live.ts";
import type { Release } from "./polls/release.ts";
import type { ReadText } from "./session.ts";

/**
 * Counts the ballots of an open poll: live, where its policy lets it say something new, or for the last time.
 * What the last release counted is worked out again from the ballots that it counted, so that a restart in
 * between changes nothing.
 */
export function countPoll(
  poll: PlannedPoll,
  run: number,
  ballots: readonly Ballot[],
  last: boolean,
): Counting | undefined {
  const before = readBallots(poll, ballots, ({ counted }) => counted);
  const now = readBallots(poll, ballots, ({ answer }) => answer);
  const told = before.size === 0 ? undefined : count(poll, before);
  const next = nextRelease(kindOf(poll), poll.settings, policyOf(poll), told, now, last);
  if (next === undefined) return undefined;
  const { release, texts } = splitTexts(poll, next.release);
  if (last) {
    const event = { type: "poll-closed", poll: poll.id, run, source: "ballots", release, texts } as const;
    return { event, ballots: "emptied" };
  }
  // Texts are read when the poll is closed: until then whoever sent one may still change it.
  if (next.release.shape === "texts") return undefined;
  return { event: { type: "poll-released", poll: poll.id, run, release }, ballots: "counted" };
}

function count(poll: PlannedPoll, ballots: Ballots<unknown>): Released<unknown> {
  const answers = [...ballots.values()].filter((answer) => answer !== declined);
  const tally = kindOf(poll).tally(answers, poll.settings, ballots.size - answers.length);
  return { ballots, release: kindOf(poll).release(tally, policyOf(poll), poll.settings) };
}

/** Checked again: the seminar may have been saved with other options since they were sent. */
function readBallots(
  poll: PlannedPoll,
  ballots: readonly Ballot[],
  of: (ballot: Ballot) => Json | undefined,
): Ballots<unknown> {
  return new Map(
    ballots.flatMap((ballot) => {
      const answer = of(ballot);
      if (answer === declined) return [[ballot.participant, declined] as const];
      const read = kindOf(poll).validate(answer, poll.settings);
      return read.ok ? [[ballot.participant, read.answer] as const] : [];
    }),
  );
}

/**
 * Texts go where they are read (P7). Their counts are made before anything is approved, so that approving one after
 * the other tells nothing about them. Sorted as they are, nothing is left of who sent what when.
 */
function splitTexts(
  poll: PlannedPoll,
  release: Release,
): { readonly release: Release; readonly texts: readonly ReadText[] } {
  if (release.shape !== "texts") return { release, texts: [] };
  const texts = release.texts.map(({ text, count: times }): ReadText => {
    const held = heldFor(text);
    const verdict = poll.moderated || held !== undefined ? "waiting" : "approved";
    return { text, count: times, verdict, ...(held === undefined ? {} : { held }) };
  });
  return { release: { ...release, texts: [] }, texts };
}
