import type { PollKind } from "./kind.ts";
import type { Policy } from "./policy.ts";
import type { Release } from "./release.ts";

/** The ballots of a poll run by participant: an answer, or that this person would rather not say. */
export type Ballots<Answer> = ReadonlyMap<string, Answer | Declined>;
export const declined = "prefer-not-to-say";
export type Declined = typeof declined;

/**
 * What stands in a box where somebody took an answer back: the answer is gone, and what the last release counted of it
 * is still known, so that the next one does not differ by one person alone (P5).
 */
export const withdrawn = null;

/** A release with the ballots it counts, which the next one is compared with. */
export interface Released<Answer> {
  readonly ballots: Ballots<Answer>;
  readonly release: Release;
}

/** How many people's ballots are new, different or gone. */
export function changedBallots<Answer>(before: Ballots<Answer>, now: Ballots<Answer>): number {
  let changed = 0;
  for (const [participant, answer] of now) {
    if (!before.has(participant) || JSON.stringify(before.get(participant)) !== JSON.stringify(answer))
      changed += 1;
  }
  for (const participant of before.keys()) if (!now.has(participant)) changed += 1;
  return changed;
}

/**
 * What may be released now, given what was released last; undefined if nothing new may be said (live.md, P5).
 * Knowledge polls release again whenever at least *floor* ballots are new, changed or gone, so no two releases differ by
 * fewer people; at closing a smaller remainder stays out and the last release says that there are a few more.
 * Personal polls release once, at closing.
 */
export function nextRelease<Settings, Answer>(
  kind: PollKind<Settings, Answer>,
  settings: Settings,
  policy: Policy,
  last: Released<Answer> | undefined,
  now: Ballots<Answer>,
  closing: boolean,
): Released<Answer> | undefined {
  const count = (): Released<Answer> => {
    const answers = [...now.values()].filter((answer): answer is Answer => answer !== declined);
    const tally = kind.tally(answers, settings, now.size - answers.length);
    return { ballots: now, release: kind.release(tally, policy, settings) };
  };
  if (policy.source === "hands") return count();
  if (policy.about === "me") return closing ? count() : undefined;
  if (changedBallots(last?.ballots ?? new Map(), now) >= policy.floor) {
    const next = count();
    // Before the floor is reached silence tells less than a refusal that comes and goes.
    return next.release.shape === "withheld" && !closing ? undefined : next;
  }
  if (!closing) return undefined;
  if (!last) return count();
  const more = last.release.shape !== "withheld" && [...now.keys()].some((one) => !last.ballots.has(one));
  return more ? { ballots: last.ballots, release: { ...last.release, more } } : last;
}
