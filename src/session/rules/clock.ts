import { already, happens, type Decision, type Moment } from "../decision.ts";
import type { Event } from "../events.ts";
import type { Plan } from "../plan.ts";
import type { Position, Session } from "../session.ts";

/** Starts the seminar's clock, or puts it back to nought. One that runs is not started anew by a second press. */
export function clock(session: Session, running: boolean, { now }: Moment): Decision {
  if (running === (session.startedAt !== undefined)) return already;
  return happens({ type: "clock-set", at: running ? now : null });
}

/** Leaving the first slide is the beginning, whichever device does it, if nobody has started the clock. */
export function beginning(
  session: Session,
  from: Position,
  to: Position,
  plan: Plan,
  { now }: Moment,
): readonly Event[] {
  const leaves = from.slide === plan.slideIds[0] && to.slide !== from.slide;
  return leaves && session.startedAt === undefined ? [{ type: "clock-set", at: now }] : [];
}
