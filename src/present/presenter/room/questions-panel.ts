import type { Question } from "../../../session/session.ts";
import { make } from "../../../widgets/mount-dom.ts";
import type { Words } from "../../../words/words.ts";
import type { AskRoom } from "./ask-room.ts";
import { itemRow, type Act } from "./item-row.ts";
import { listKeys } from "./list-keys.ts";
import { openQuestions, questionList } from "./question-list.ts";
import { createRedraw } from "./redraw.ts";

export interface QuestionsPanel {
  readonly show: (inbox: Readonly<Record<string, Question>>, reachable: boolean) => void;
}

type Verdict = "approved" | "rejected" | "answered";
type AskedWords = Words["presenter"]["asked"];

/** The room's questions: let everyone see them, put them away, note them as answered. */
export function createQuestionsPanel(root: HTMLElement, words: Words, ask: AskRoom): QuestionsPanel {
  const redraw = createRedraw(root);
  listKeys(root);
  const review = (question: string, verdict: Verdict): void =>
    void ask({ type: "review-question", question, verdict });
  return {
    show: (inbox, reachable) => {
      const list = questionList(inbox);
      const { waiting, open } = openQuestions(inbox);
      const { asked, texts } = words.presenter;
      redraw([list, reachable], () =>
        list.length === 0
          ? [make("p", { class: "empty" }, asked.none)]
          : [
              make(
                "div",
                { class: "list-head" },
                make("p", {}, asked.counts(waiting, open)),
                make("p", { class: "keys" }, asked.keys),
              ),
              make(
                "ul",
                { class: "items" },
                ...list.map((question) =>
                  itemRow(
                    {
                      key: question.id,
                      text: question.text,
                      remarks: remarks(question, asked, texts.held),
                      state: question.state,
                      held: question.state === "waiting" && question.held !== undefined,
                    },
                    acts(question, asked, review),
                    !reachable,
                  ),
                ),
              ),
            ],
      );
    },
  };
}

function remarks(
  { state, held, upvotes }: Question,
  words: AskedWords,
  why: Words["presenter"]["texts"]["held"],
): readonly string[] {
  return [
    ...(upvotes === 0 ? [] : [words.upvotes(upvotes)]),
    ...(state === "waiting" && held ? [why[held]] : []),
    ...(state === "answered" ? [words.done] : []),
    ...(state === "rejected" ? [words.putAway] : []),
  ];
}

/** What can be done with a question, by how it stands. */
function acts(
  { id, text, state }: Question,
  words: AskedWords,
  review: (question: string, verdict: Verdict) => void,
): readonly Act[] {
  const act = (letter: string, said: string, label: string, verdict: Verdict): Act => ({
    letter,
    words: said,
    label,
    press: () => review(id, verdict),
  });
  const approve = act("a", words.approve, words.approveOf(text), "approved");
  const reject = act("r", words.reject, words.rejectOf(text), "rejected");
  const answered = act("d", words.answered, words.answeredOf(text), "answered");
  switch (state) {
    case "waiting":
      return [approve, answered, reject];
    case "approved":
      return [answered, reject];
    case "answered":
      return [act("a", words.reopen, words.reopenOf(text), "approved")];
    case "rejected":
      return [approve];
    default:
      return state satisfies never;
  }
}
