import type { House } from "../house.ts";
import { own } from "../own.ts";
import type { Plan } from "../plan.ts";
import { pollState, type Question, type ReadText, type Session } from "../session.ts";
import { stageView, type Presence, type StageView } from "./stage-view.ts";

/**
 * Everything about a session that the presenter's console is told. It alone reads what waits for approval; correct
 * answers and counts that were not released are not in it either.
 */
export interface PresenterView extends StageView {
  /** All texts of polls that were closed, by poll id; a review names them by their place. */
  readonly texts: Readonly<Record<string, readonly ReadText[]>>;
  /** All questions, by id, in the order in which they were asked. */
  readonly inbox: Readonly<Record<string, Question>>;
  /** What the machine knows beside the session. */
  readonly house?: House;
}

export function presenterView(
  session: Session,
  plan: Plan,
  presence: Presence,
  house?: House,
): PresenterView {
  const read = plan.polls.flatMap(({ id }) => {
    const { texts } = pollState(session, id);
    return own(session.polls, id) === undefined || texts.length === 0 ? [] : [[id, texts] as const];
  });
  return {
    ...stageView(session, plan, presence),
    texts: Object.fromEntries(read),
    inbox: Object.fromEntries(session.questions.map((question) => [question.id, question])),
    ...(house === undefined ? {} : { house }),
  };
}
