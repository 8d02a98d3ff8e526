import { pollBox } from "../box.ts";
import type { AttendeeCommand } from "../commands.ts";
import { refused, type Decision } from "../decision.ts";
import { readJson, type Json } from "../json.ts";
import { kindOf, type Plan } from "../plan.ts";
import { declined, withdrawn } from "../polls/live.ts";
import type { Session } from "../session.ts";
import type { Who } from "../who.ts";
import { findRun } from "./run.ts";

/**
 * One ballot a participant and run; the last one counts until closing, and repeating is harmless (P2). It can be
 * taken back until then.
 */
export function vote(
  session: Session,
  command: Extract<AttendeeCommand, { type: "vote" | "decline" | "withdraw" }>,
  who: Who,
  plan: Plan,
): Decision {
  if (who.role !== "attendee") return refused("not-yours");
  const found = findRun(session, command, plan);
  if (!found.ok) {
    // Nobody learns from a refusal what is still to come (S1).
    return refused(found.code === "not-reached" ? "no-such-poll" : found.code, command.poll);
  }
  const { poll, state } = found;
  if (state.phase !== "open") return refused("not-open", poll.id);
  const put = (answer: Json): Decision => ({
    kind: "ballot",
    box: pollBox(poll.id, state),
    participant: who.participant,
    answer,
  });
  if (command.type === "withdraw") return put(withdrawn);
  if (command.type === "decline")
    return poll.mayDecline ? put(declined) : refused("may-not-decline", poll.id);
  const read = kindOf(poll).validate(command.answer, poll.settings);
  if (!read.ok) return refused(read.refusal, poll.id);
  const answer = readJson(read.answer);
  return answer === undefined ? refused("unreadable", poll.id) : put(answer);
}
