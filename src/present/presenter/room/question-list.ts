import type { Question } from "../../../session/session.ts";

/**
 * Questions as the presenter wants them: those to be read, as they came; those that everybody sees, the most wanted
 * first; those answered. What was put away is last. Alike ones stay in the order in which they were asked.
 */
export function questionList(inbox: Readonly<Record<string, Question>>): readonly Question[] {
  const order: readonly Question["state"][] = ["waiting", "approved", "answered", "rejected"];
  return Object.values(inbox).toSorted(
    (a, b) =>
      order.indexOf(a.state) - order.indexOf(b.state) || (a.state === "waiting" ? 0 : b.upvotes - a.upvotes),
  );
}

/** How many questions the presenter has not dealt with: unread ones and open ones. */
export function openQuestions(inbox: Readonly<Record<string, Question>>): {
  readonly waiting: number;
  readonly open: number;
} {
  const all = Object.values(inbox);
  return {
    waiting: all.filter(({ state }) => state === "waiting").length,
    open: all.filter(({ state }) => state === "approved").length,
  };
}
