import type { Command } from "./commands.ts";
import { refused, type Decision, type Moment } from "./decision.ts";
import type { Plan } from "./plan.ts";
import type { Refusal } from "./refusals.ts";
import { clock } from "./rules/clock.ts";
import { countHands } from "./rules/hands.ts";
import { go, next, previous } from "./rules/move.ts";
import { moderate } from "./rules/moderate.ts";
import { ask, review, upvote } from "./rules/questions.ts";
import { cover, end, lock, notePace, signalPace } from "./rules/room.ts";
import { setWidget } from "./rules/settings.ts";
import { showLive, stepPoll } from "./rules/step-poll.ts";
import { vote } from "./rules/vote.ts";
import type { Session } from "./session.ts";
import { may, type Who } from "./who.ts";

/**
 * What comes of a command: the whole of the rules, each in its own file. Pure and total: nothing is stored, and
 * whatever a stranger sends is at worst refused.
 */
export function decide(session: Session, command: Command, who: Who, plan: Plan, moment: Moment): Decision {
  if (!may(who, command.type)) return refused("not-yours");
  if (session.ended) return refused("ended");
  switch (command.type) {
    case "next":
      return next(session, command.turn, plan, moment);
    case "previous":
      return previous(session, command.turn, plan, moment);
    case "go":
      return go(session, command, plan, moment);
    case "cover":
      return cover(session, command.cover);
    case "clock":
      return clock(session, command.running, moment);
    case "open":
    case "close":
    case "show":
    case "reveal":
    case "ask-again":
      return stepPoll(session, command, plan);
    case "show-live":
      return showLive(session, command, plan);
    case "hands":
      return countHands(session, command, plan);
    case "review":
      return moderate(session, command, plan);
    case "review-question":
      return review(session, command.question, command.verdict);
    case "set":
      return setWidget(session, command.widget, command.change, plan);
    case "note-pace":
      return notePace(session, command.round);
    case "lock":
      return lock(session, command.locked);
    case "end":
      return end(session, plan);
    case "vote":
    case "decline":
    case "withdraw":
      return vote(session, command, who, plan);
    case "ask":
      return ask(session, command.text, plan, moment);
    case "upvote":
      return upvote(session, command, who);
    case "pace":
      return signalPace(session, command.signal, who);
    default:
      return command satisfies never;
  }
}

/** Whether somebody may come in: in a locked room, only those who were here before (R7). */
export function mayJoin(session: Session, known: boolean): Refusal | undefined {
  if (session.ended) return { code: "ended" };
  return session.locked && !known ? { code: "room-locked" } : undefined;
}
