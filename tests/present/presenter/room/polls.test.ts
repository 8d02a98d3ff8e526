import { describe, expect, it } from "vitest";
import { paceCounts } from "../../../../src/present/presenter/room/pace-signals.ts";
import { readFacts } from "../../../../src/present/presenter/room/poll-facts.ts";
import { pollSentence } from "../../../../src/present/presenter/room/poll-sentence.ts";
import { pollChoices, pollStep } from "../../../../src/present/presenter/room/poll-step.ts";
import { resultLine } from "../../../../src/present/presenter/room/result-line.ts";
import { press } from "../../../../src/session/rules/step-poll.ts";
import { newSession, runOf, type PollState } from "../../../../src/session/session.ts";
import type { PollView } from "../../../../src/session/views/room-view.ts";
import type { ResultView } from "../../../../src/session/views/stage-view.ts";
import { wordsFor } from "../../../../src/words/words.ts";
import { check, plan } from "../../../session/plans.ts";

const words = wordsFor("en").presenter.poll;
const view = (phase: PollState["phase"], more: Partial<PollView> = {}): PollView => ({
  run: 1,
  phase,
  source: "ballots",
  live: false,
  ...more,
});
const result = (answered: number, more: Partial<ResultView> = {}): ResultView => ({
  answered,
  waiting: 0,
  ...more,
});

describe("P1 the one next action", () => {
  it.each([
    [undefined, "open"],
    [view("ready"), "open"],
    [view("open"), "close"],
    [view("closed"), "show"],
    [view("shown"), "reveal"],
    [view("shown", { correct: 1 }), undefined],
  ] as const)("of %o is to %s", (poll, step) => {
    expect(pollStep(poll, true)).toBe(step);
  });

  it("without an answer to show, a shown result is the end", () => {
    expect(pollStep(view("shown"), false)).toBeUndefined();
  });

  it.each(["ready", "open", "closed", "shown"] as const)(
    "is what a clicker's next would do when it is %s",
    (phase) => {
      const session = { ...newSession, polls: { [check.id]: runOf(1, phase) } };
      const decision = press(session, check, plan);
      const done = {
        open: "poll-opened",
        close: "close",
        show: "poll-shown",
        reveal: "poll-revealed",
      };
      const told = decision?.kind === "events" ? decision.events[0]?.type : decision?.kind;
      const step = pollStep(view(phase), true);
      expect(told).toBe(step && done[step]);
    },
  );

  it("offers hands before anybody answered, and to correct what was counted", () => {
    const can = { hands: true, live: true };
    const none = { hands: false, live: false };
    expect(pollChoices(undefined, can)).toEqual({ again: false, live: false, hands: true });
    expect(pollChoices(view("open"), can)).toEqual({ again: false, live: true, hands: false });
    expect(pollChoices(view("closed"), can)).toEqual({ again: true, live: false, hands: false });
    const counted = view("shown", { source: "hands" });
    expect(pollChoices(counted, can)).toEqual({ again: true, live: false, hands: true });
    expect(pollChoices(view("open"), none)).toEqual({ again: false, live: false, hands: false });
  });
});

describe("P5 a poll in one sentence", () => {
  const me = { about: "me" } as const;
  const known = { about: "knowledge" } as const;
  it.each([
    [me, undefined, undefined, "Not open yet."],
    [me, view("open"), result(0), "Open. The count is told in fives."],
    [me, view("open"), result(45), "About 45 of 62 answered."],
    [known, view("open"), result(0), "Open. Nobody has been counted yet."],
    [known, view("open"), result(13), "13 of 62 counted so far."],
    [me, view("closed"), result(45), "Closed, about 45 answers. Not on the wall yet."],
    [known, view("closed"), result(1), "Closed, 1 answer. Not on the wall yet."],
    [known, view("closed", { source: "hands" }), result(31), "31 hands counted."],
    [known, view("shown"), result(31), "The result is on the wall."],
    [known, view("shown", { correct: 2 }), result(31), "Result and answer are on the wall."],
  ] as const)("%o %o %o: %s", (facts, poll, counted, sentence) => {
    expect(pollSentence(facts, poll, counted, 62, words)).toBe(sentence);
  });

  it("says the floor and no number below it", () => {
    const withheld = result(0, { release: { shape: "withheld", floor: 5 } });
    const said = pollSentence(me, view("closed"), withheld, 62, words);
    expect(said).toContain("Fewer than 5 answered");
    expect(said.replace("5", "")).not.toMatch(/\d/);
  });
});

describe("P5 a result in one line", () => {
  const all = wordsFor("en").poll;
  const labels = ["steadier", "exposed", "in debt"];
  const counts = (cells: readonly (number | "few")[]) =>
    ({ shape: "counts", n: 30, cells, declined: 0, more: false }) as const;

  it("tells what was released, small counts as few", () => {
    expect(resultLine(labels, counts([21, 8, "few"]), all)).toBe("steadier 21 · exposed 8 · in debt few");
  });

  it("tells ranks by their mean", () => {
    const ranks = { shape: "ranks", n: 30, ranks: [1.2, 2.5, 2.3], more: false } as const;
    expect(resultLine(labels, ranks, all)).toBe("Mean rank: steadier 1.2 · exposed 2.5 · in debt 2.3");
  });

  it("leaves out of many rows those that nobody chose", () => {
    const many = Array.from({ length: 9 }, (_, index) => `${index}`);
    expect(resultLine(many, counts([0, 3, 0, 0, "few", 0, 0, 0, 9]), all)).toBe("1 3 · 4 few · 8 9");
  });

  it("says nothing where there is nothing to tell", () => {
    expect(resultLine(labels, undefined, all)).toBeUndefined();
    expect(resultLine(labels, { shape: "withheld", floor: 5 }, all)).toBeUndefined();
    expect(resultLine([], counts([1]), all)).toBeUndefined();
  });
});

describe("what a slide says of its poll", () => {
  it("is read from what the widget published", () => {
    const settings = {
      kind: "choice",
      question: "Which?",
      about: "knowledge",
      floor: 3,
      mayDecline: false,
      hands: true,
      other: false,
      rows: [
        { text: "A", html: "A" },
        { text: "B", html: "B" },
      ],
      correct: [1],
      answer: true,
    };
    expect(readFacts("p", settings)).toEqual({
      id: "p",
      question: "Which?",
      rows: ["A", "B"],
      labels: ["A", "B"],
      about: "knowledge",
      hasAnswer: true,
    });
  });

  it("a poll that says nothing is a poll all the same", () => {
    expect(readFacts("p", undefined)).toEqual({
      id: "p",
      question: "",
      rows: [],
      labels: [],
      about: "me",
      hasAnswer: false,
    });
  });
});

describe("the pace", () => {
  it("is told once it was released, and not before", () => {
    expect(paceCounts({ round: 1, release: undefined })).toBeUndefined();
    expect(paceCounts({ round: 1, release: { shape: "withheld", floor: 5 } })).toBeUndefined();
    const release = { shape: "counts", n: 9, cells: [5, 3, 1], declined: 0, more: false } as const;
    expect(paceCounts({ round: 1, release })).toEqual({ slower: 5, fine: 3, lost: 1 });
  });
});
