import { paceSignals, type PaceSignal } from "../commands.ts";
import { already, happens, refused, type Decision } from "../decision.ts";
import type { Plan } from "../plan.ts";
import { pollState, type Cover, type Session } from "../session.ts";
import type { Who } from "../who.ts";

export function cover(session: Session, wanted: Cover): Decision {
  return session.cover === wanted ? already : happens({ type: "covered", cover: wanted });
}

/** Locked, the room takes nobody new; whoever is in stays and may come back (R7). */
export function lock(session: Session, locked: boolean): Decision {
  return session.locked === locked ? already : happens({ type: "locked", locked });
}

/** How someone finds the pace: one signal a participant, the last one counts. */
export function signalPace(session: Session, signal: PaceSignal, who: Who): Decision {
  if (who.role !== "attendee") return refused("not-yours");
  return {
    kind: "ballot",
    box: { kind: "pace", round: session.pace.round },
    participant: who.participant,
    answer: paceSignals.indexOf(signal),
  };
}

/** The presenter has taken note: the signals are forgotten and a new round begins. */
export function notePace(session: Session, round: number): Decision {
  if (round !== session.pace.round) return already;
  return { kind: "close", box: { kind: "pace", round }, events: [] };
}

/** A seminar ends when no poll is open: its ballots would be lost without a word. */
export function end(session: Session, plan: Plan): Decision {
  const open = plan.polls.find(({ id }) => pollState(session, id).phase === "open");
  return open === undefined ? { kind: "end", event: { type: "ended" } } : refused("still-open", open.id);
}
