import { describe, expect, it } from "vitest";
import { openQuestions, questionList } from "../../../../src/present/presenter/room/question-list.ts";
import { approvable, readingList } from "../../../../src/present/presenter/room/reading-list.ts";
import type { Question, ReadText } from "../../../../src/session/session.ts";

const text = (words: string, verdict: ReadText["verdict"], held?: ReadText["held"]): ReadText => ({
  text: words,
  count: 1,
  verdict,
  ...(held === undefined ? {} : { held }),
});
const poll = { run: 2, phase: "closed", source: "ballots", live: false } as const;

describe("P7 texts to be read", () => {
  const texts = {
    early: [text("e", "waiting")],
    here: [
      text("a", "approved"),
      text("b", "waiting", "name"),
      text("c", "rejected"),
      text("d", "waiting"),
      text("f", "waiting"),
    ],
  };
  const list = readingList({ texts, polls: { here: poll, early: poll } }, ["here"]);

  it("what waits comes first, what is held for a reason last of that; then what is decided", () => {
    expect(list.map(({ text: words }) => words).join("")).toBe("dfbace");
  });

  it("each is named by its poll, run and place", () => {
    expect(list[0]).toMatchObject({ poll: "here", run: 2, index: 3 });
    expect(list.at(-1)).toMatchObject({ poll: "early", run: 2, index: 0 });
  });

  it("all at once means those without a sign of naming anybody", () => {
    expect(approvable(list).map(({ text: words }) => words)).toEqual(["d", "f", "e"]);
  });

  it("a poll that is called like something of JavaScript's is a poll like any other", () => {
    expect(readingList({ texts: {}, polls: {} }, ["constructor"])).toEqual([]);
  });
});

describe("questions", () => {
  const question = (id: string, state: Question["state"], upvotes = 0): Question => ({
    id,
    text: id,
    state,
    upvotes,
  });
  const inbox = Object.fromEntries(
    [
      question("answered", "answered", 30),
      question("little", "approved", 2),
      question("new", "waiting"),
      question("away", "rejected"),
      question("much", "approved", 9),
      question("newer", "waiting"),
      question("as little", "approved", 2),
    ].map((one) => [one.id, one]),
  );

  it("unread ones as they came, then the most wanted, then those answered and put away", () => {
    expect(questionList(inbox).map(({ id }) => id)).toEqual([
      "new",
      "newer",
      "much",
      "little",
      "as little",
      "answered",
      "away",
    ]);
  });

  it("counts what is left to do", () => {
    expect(openQuestions(inbox)).toEqual({ waiting: 2, open: 3 });
  });
});
