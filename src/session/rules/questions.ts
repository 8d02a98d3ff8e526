import type { AttendeeCommand } from "../commands.ts";
import { already, happens, refused, type Decision, type Moment } from "../decision.ts";
import { heldFor } from "../held.ts";
import type { Plan } from "../plan.ts";
import { cleanText } from "../polls/clean-text.ts";
import type { Question, Session } from "../session.ts";
import type { Who } from "../who.ts";

/** UTF-16 units: about five lines on a phone. */
const longest = 500;
/** More than a presenter can read; who goes on asking is not asking. */
const most = 1000;

/** A question to the presenter. What could name somebody waits even where nothing else does (P7). */
export function ask(session: Session, text: string, plan: Plan, moment: Moment): Decision {
  const clean = cleanText(text);
  if (clean === "") return refused("empty");
  if (clean.length > longest) return refused("too-long");
  if (session.questions.length >= most) return refused("too-many-questions");
  const held = heldFor(clean);
  return happens({
    type: "question-asked",
    question: moment.id,
    text: clean,
    state: plan.moderateQuestions || held !== undefined ? "waiting" : "approved",
    ...(held === undefined ? {} : { held }),
  });
}

/** The presenter lets everyone see a question, puts it away, or has answered it. */
export function review(session: Session, id: string, state: Question["state"]): Decision {
  const question = session.questions.find((one) => one.id === id);
  if (question === undefined) return refused("no-such-question");
  if (question.state === state) return already;
  return happens({ type: "question-reviewed", question: id, state });
}

/** Me too: one a participant, which can be taken back. Only what everyone can see can be upvoted. */
export function upvote(
  session: Session,
  { question: id, on }: Extract<AttendeeCommand, { type: "upvote" }>,
  who: Who,
): Decision {
  if (who.role !== "attendee") return refused("not-yours");
  const question = session.questions.find((one) => one.id === id);
  if (question?.state !== "approved") return refused("no-such-question");
  return {
    kind: "ballot",
    box: { kind: "question", question: id },
    participant: who.participant,
    answer: on,
  };
}
