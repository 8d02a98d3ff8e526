import type { QuestionView } from "../../session/views/room-view.ts";

/**
 * Questions as they stand on the wall: those that most want answered first, among equals the one that was asked first;
 * those that were answered at the end.
 */
export function ordered(questions: Readonly<Record<string, QuestionView>>): readonly QuestionView[] {
  return Object.values(questions).toSorted(
    (a, b) => Number(a.answered) - Number(b.answered) || b.upvotes - a.upvotes,
  );
}
