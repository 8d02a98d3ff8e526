import type { Command } from "../../src/session/commands.ts";
import { decide } from "../../src/session/decide.ts";
import type { Decision } from "../../src/session/decision.ts";
import type { Event } from "../../src/session/events.ts";
import { fold } from "../../src/session/evolve.ts";
import type { Plan, PlannedPoll } from "../../src/session/plan.ts";
import type { RefusalCode } from "../../src/session/refusals.ts";
import { newSession, type Session } from "../../src/session/session.ts";
import type { Who } from "../../src/session/who.ts";

export const presenter: Who = { role: "presenter" };
export const remote: Who = { role: "remote" };
export const attendee: Who = { role: "attendee", participant: "p1" };
export const person = (participant: string): Who => ({ role: "attendee", participant });

export const lean: PlannedPoll = {
  id: "lean",
  slide: "asked",
  step: 0,
  kind: "choice",
  settings: { options: ["steadier", "exposed", "in debt"], other: false },
  about: "me",
  floor: 5,
  mayDecline: true,
  moderated: false,
};

export const check: PlannedPoll = {
  ...lean,
  id: "check",
  about: "knowledge",
  floor: 3,
  mayDecline: false,
  correct: 1,
};

export const open: PlannedPoll = {
  ...lean,
  id: "open",
  slide: "texts",
  kind: "text",
  settings: {},
  moderated: true,
};

/** Four slides; two polls stand on the second one, a text poll on the third. */
export const plan: Plan = {
  deckId: "deck",
  slideIds: ["first", "asked", "texts", "last"],
  steps: { first: 2, last: 1 },
  polls: [lean, check, open],
  widgets: [
    {
      id: "curve",
      slide: "first",
      settings: {
        touch: { kind: "range", from: 0, to: 1, step: 0.1 },
        pattern: { kind: "choice", values: ["secure", "insecure"] },
        large: { kind: "flag" },
        spread: {
          kind: "group",
          of: { touch: { kind: "spread", of: { kind: "range", from: 0, to: 1, step: 0.1 } } },
        },
      },
    },
    { id: "later", slide: "last", settings: { large: { kind: "flag" } } },
  ],
  ahead: false,
  moderateQuestions: true,
};

export const moment = { now: 1000, id: "new" };

export function decided(session: Session, command: Command, who: Who = presenter, on: Plan = plan): Decision {
  return decide(session, command, who, on, moment);
}

/** The events of a command that is not refused and puts nothing into a box. */
export function eventsOf(
  session: Session,
  command: Command,
  who: Who = presenter,
  on: Plan = plan,
): readonly Event[] {
  const decision = decided(session, command, who, on);
  if (decision.kind !== "events") throw new Error(`${command.type}: ${JSON.stringify(decision)}`);
  return decision.events;
}

/** The session after commands of the presenter; a poll that closes has no answers. */
export function after(session: Session, ...commands: readonly Command[]): Session {
  return commands.reduce((now, command) => {
    const decision = decided(now, command);
    if (decision.kind === "events") return fold(decision.events, now);
    if (decision.kind === "end") return fold([decision.event], now);
    if (decision.kind !== "close" || decision.box.kind !== "poll") throw new Error(JSON.stringify(decision));
    return fold([closed(decision.box.poll, decision.box.run), ...decision.events], now);
  }, session);
}

export function closed(poll: string, run = 1): Event {
  const release = { shape: "withheld", floor: 5 } as const;
  return { type: "poll-closed", poll, run, source: "ballots", release, texts: [] };
}

export function refusal(decision: Decision): RefusalCode | undefined {
  return decision.kind === "refused" ? decision.refusal.code : undefined;
}

/** The room stands on this slide. */
export function on(slide: string, step = 0): Session {
  return fold([{ type: "moved", to: { slide, step }, at: 0 }], newSession);
}

/** Presses a clicker so often. */
export function press(session: Session, times: number): Session {
  let now = session;
  for (let count = 0; count < times; count += 1) now = after(now, { type: "next", turn: now.turn });
  return now;
}
