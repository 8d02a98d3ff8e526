import { pollBox } from "../box.ts";
import type { PresenterCommand } from "../commands.ts";
import { already, happens, refused, type Decision } from "../decision.ts";
import { drive } from "../drive.ts";
import type { Plan, PlannedPoll } from "../plan.ts";
import { pollState, type PollState, type Session } from "../session.ts";
import { findRun } from "./run.ts";

type Step = Extract<PresenterCommand, { type: "open" | "close" | "show" | "reveal" | "ask-again" }>;

/** One step on a poll's path: ready, open, closed, shown, and the answer where there is one (P1). */
export function stepPoll(session: Session, command: Step, plan: Plan): Decision {
  const found = findRun(session, command, plan);
  if (!found.ok) return refused(found.code, command.poll);
  const { poll, state } = found;
  switch (command.type) {
    case "open":
      return open(poll, state);
    case "close":
      return close(poll, state);
    case "show":
      return show(poll, state, plan);
    case "reveal":
      return reveal(poll, state);
    case "ask-again":
      return state.phase === "closed" || state.phase === "shown"
        ? happens({ type: "poll-opened", poll: poll.id, run: state.run + 1 })
        : refused("not-closed", poll.id);
    default:
      return command satisfies never;
  }
}

/** The one next step of a poll; undefined when it has come to its end. */
export function press(session: Session, poll: PlannedPoll, plan: Plan): Decision | undefined {
  const state = pollState(session, poll.id);
  switch (state.phase) {
    case "ready":
      return open(poll, state);
    case "open":
      return close(poll, state);
    case "closed":
      return show(poll, state, plan);
    case "shown":
      return poll.correct === undefined || state.revealed ? undefined : reveal(poll, state);
    default:
      return state.phase satisfies never;
  }
}

/** Whether a knowledge poll's results grow on the wall while it is open (P4). */
export function showLive(
  session: Session,
  command: Extract<PresenterCommand, { type: "show-live" }>,
  plan: Plan,
): Decision {
  const found = findRun(session, command, plan);
  if (!found.ok) return refused(found.code, command.poll);
  const { poll, state } = found;
  if (poll.about === "me") return refused("personal", poll.id);
  if (state.phase !== "open") return refused("not-open", poll.id);
  if (state.live === command.on) return already;
  return happens({ type: "poll-live", poll: poll.id, run: state.run, on: command.on });
}

function open(poll: PlannedPoll, state: PollState): Decision {
  if (state.phase === "open") return already;
  if (state.phase !== "ready") return refused("not-reopened", poll.id);
  return happens({ type: "poll-opened", poll: poll.id, run: state.run });
}

function close(poll: PlannedPoll, state: PollState): Decision {
  if (state.phase === "ready") return refused("not-open", poll.id);
  if (state.phase !== "open") return already;
  return { kind: "close", box: pollBox(poll.id, state), events: [] };
}

function show(poll: PlannedPoll, state: PollState, plan: Plan): Decision {
  if (state.phase === "shown") return already;
  if (state.phase !== "closed") return refused("not-closed", poll.id);
  return happens({ type: "poll-shown", poll: poll.id, run: state.run }, ...drive(poll, state.release, plan));
}

function reveal(poll: PlannedPoll, state: PollState): Decision {
  if (poll.correct === undefined) return refused("nothing-to-reveal", poll.id);
  if (state.phase !== "shown") return refused("not-shown", poll.id);
  return state.revealed ? already : happens({ type: "poll-revealed", poll: poll.id, run: state.run });
}
