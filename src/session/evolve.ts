import { evolvePoll } from "./evolve-poll.ts";
import type { Event } from "./events.ts";
import { own, withOwn } from "./own.ts";
import { reach } from "./reach.ts";
import { renameSlides } from "./rename-slides.ts";
import { renameWidgets } from "./rename-widgets.ts";
import { newSession, pollState, type Question, type Session } from "./session.ts";

/** The session after an event. No rules: whatever is in the log has happened. */
export function evolve(session: Session, event: Event): Session {
  const next = apply(session, event);
  return { ...next, revision: session.revision + 1, resting: event.type === "rested" };
}

/** A session from its log. */
export function fold(events: readonly Event[], from: Session = newSession): Session {
  return events.reduce(evolve, from);
}

function apply(session: Session, event: Event): Session {
  switch (event.type) {
    case "moved":
      return {
        ...session,
        turn: session.turn + 1,
        position: event.to,
        reached: reach(session.reached, event.to),
        movedAt: event.at,
      };
    case "covered":
      return { ...session, cover: event.cover };
    case "clock-set":
      return { ...session, startedAt: event.at ?? undefined };
    case "poll-opened":
    case "poll-closed":
    case "poll-shown":
    case "poll-revealed":
      return { ...withPoll(session, event), turn: session.turn + 1 };
    case "poll-released":
    case "poll-live":
    case "texts-reviewed":
      return withPoll(session, event);
    case "widget-set": {
      const set = { ...own(session.settings, event.widget), ...event.change };
      return { ...session, settings: withOwn(session.settings, event.widget, set) };
    }
    case "slides-renamed":
      return renameSlides(session, event.names);
    case "widgets-renamed":
      return renameWidgets(session, event.names);
    case "question-asked": {
      const { question: id, text, state, held } = event;
      const question: Question = { id, text, state, upvotes: 0, ...(held === undefined ? {} : { held }) };
      return { ...session, questions: [...session.questions, question] };
    }
    case "question-reviewed":
      return withQuestion(session, event.question, { state: event.state });
    case "question-counted":
      return withQuestion(session, event.question, { upvotes: event.upvotes });
    case "pace-told":
      return { ...session, pace: { round: event.round, release: event.release } };
    case "pace-noted":
      return { ...session, pace: { round: event.round + 1, release: undefined } };
    case "locked":
      return { ...session, locked: event.locked };
    case "ended":
      return { ...session, ended: true };
    case "rested":
      return session;
    default:
      return event satisfies never;
  }
}

function withPoll(session: Session, event: Parameters<typeof evolvePoll>[1]): Session {
  const state = evolvePoll(pollState(session, event.poll), event);
  return { ...session, polls: withOwn(session.polls, event.poll, state) };
}

function withQuestion(session: Session, id: string, change: Partial<Question>): Session {
  const questions = session.questions.map((one) => (one.id === id ? { ...one, ...change } : one));
  return { ...session, questions };
}
