import type { RunOf } from "./commands.ts";
import type { Event } from "./events.ts";
import type { Count } from "./polls/mask.ts";
import type { Release } from "./polls/release.ts";
import { pollState, type PollState, type Question, type Session } from "./session.ts";

/** What a program outside is told of a session (H3): events, with texts only once they were approved (P7). */
export type OutsideEvent =
  | Exclude<Event, { type: Reworded }>
  | {
      readonly type: "poll-closed";
      readonly poll: string;
      readonly run: number;
      readonly source: PollState["source"];
      readonly release: Release;
    }
  /** Texts of a closed poll that may be seen from now on. */
  | {
      readonly type: "texts-approved";
      readonly poll: string;
      readonly run: number;
      readonly texts: readonly { readonly text: string; readonly count: Count }[];
    }
  /** A question that may be seen from now on, or was answered. */
  | {
      readonly type: "question-told";
      readonly question: string;
      readonly text: string;
      readonly state: Question["state"];
    };

type Reworded = "poll-closed" | "texts-reviewed" | "question-asked" | "question-reviewed";

/** What may be told outside of what has just happened; nothing where it is about what nobody has approved. */
export function outsideEvents(session: Session, event: Event): readonly OutsideEvent[] {
  switch (event.type) {
    case "poll-closed": {
      const { texts, ...closed } = event;
      const approved = texts.filter(({ verdict }) => verdict === "approved");
      return [closed, ...textsApproved(event, approved)];
    }
    case "texts-reviewed": {
      const { texts } = pollState(session, event.poll);
      return event.approve
        ? textsApproved(
            event,
            event.texts.flatMap((index) => texts[index] ?? []),
          )
        : [];
    }
    case "question-asked":
    case "question-reviewed": {
      const question = openQuestion(session, event.question);
      return question
        ? [{ type: "question-told", question: question.id, text: question.text, state: question.state }]
        : [];
    }
    case "question-counted":
      return openQuestion(session, event.question) ? [event] : [];
    // Each by name: whoever adds an event decides here whether it may be told outside.
    case "moved":
    case "clock-set":
    case "covered":
    case "poll-opened":
    case "poll-released":
    case "poll-shown":
    case "poll-live":
    case "poll-revealed":
    case "widget-set":
    case "slides-renamed":
    case "widgets-renamed":
    case "pace-told":
    case "pace-noted":
    case "locked":
    case "ended":
    case "rested":
      return [event];
    default:
      return event satisfies never;
  }
}

function textsApproved(
  { poll, run }: RunOf,
  texts: readonly { readonly text: string; readonly count: Count }[],
): readonly OutsideEvent[] {
  if (texts.length === 0) return [];
  return [{ type: "texts-approved", poll, run, texts: texts.map(({ text, count }) => ({ text, count })) }];
}

function openQuestion(session: Session, id: string): Question | undefined {
  return session.questions.find(
    (one) => one.id === id && (one.state === "approved" || one.state === "answered"),
  );
}
