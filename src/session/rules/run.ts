import type { RunOf } from "../commands.ts";
import { reachedIn } from "../place.ts";
import { findPoll, type Plan, type PlannedPoll } from "../plan.ts";
import type { RefusalCode } from "../refusals.ts";
import { pollState, type PollState, type Session } from "../session.ts";

export type Found =
  | { readonly ok: true; readonly poll: PlannedPoll; readonly state: PollState }
  | { readonly ok: false; readonly code: RefusalCode };

/**
 * The run of a poll that a command means: there is such a poll, the room has come to its slide (S1), and no newer
 * run has begun (P2).
 */
export function findRun(session: Session, { poll: id, run }: RunOf, plan: Plan): Found {
  const poll = findPoll(plan, id);
  if (poll === undefined) return { ok: false, code: "no-such-poll" };
  if (!reachedIn(session, plan).has(poll.slide)) return { ok: false, code: "not-reached" };
  const state = pollState(session, id);
  return state.run === run ? { ok: true, poll, state } : { ok: false, code: "stale-run" };
}
