import type { PresenterCommand } from "../commands.ts";
import { already, happens, refused, type Decision } from "../decision.ts";
import { kindOf, type Plan, type PlannedPoll } from "../plan.ts";
import { handsPolicy } from "../polls/policy.ts";
import { handsTally } from "../polls/tally.ts";
import type { Session } from "../session.ts";
import { findRun } from "./run.ts";

/** No room is larger; a longer number is a slip of the finger. */
const most = 9999;

/**
 * Hands that the presenter counted close the poll at once (P9): everybody saw them. They may be counted again, but
 * never mixed with answers from devices.
 */
export function countHands(
  session: Session,
  command: Extract<PresenterCommand, { type: "hands" }>,
  plan: Plan,
): Decision {
  const found = findRun(session, command, plan);
  if (!found.ok) return refused(found.code, command.poll);
  const { poll, state } = found;
  const counts = command.counts;
  if (counts.length !== cells(poll)) return refused("not-countable", poll.id);
  if (!counts.every((count) => Number.isInteger(count) && count >= 0 && count <= most))
    return refused("out-of-range", poll.id);
  if (state.phase === "open") return refused("still-open", poll.id);
  if (state.phase !== "ready" && state.source !== "hands") return refused("not-reopened", poll.id);
  const release = kindOf(poll).release(handsTally(counts), handsPolicy, poll.settings);
  if (JSON.stringify(release) === JSON.stringify(state.release)) return already;
  return happens({ type: "poll-closed", poll: poll.id, run: state.run, source: "hands", release, texts: [] });
}

/** How many cells a poll's hands fall into; undefined for what hands cannot answer. */
function cells(poll: PlannedPoll): number | undefined {
  const tally = kindOf(poll).tally([], poll.settings);
  return tally.shape === "counts" ? tally.cells.length : undefined;
}
