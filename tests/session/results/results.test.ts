import { describe, expect, it } from "vitest";
import type { Event } from "../../../src/session/events.ts";
import { lastReleases, mostAnswers, resultsOf } from "../../../src/session/results/results.ts";
import { namelessSeminar } from "../../../src/session/results/names.ts";
import type { Release } from "../../../src/session/polls/release.ts";
import { names } from "./names.ts";

type Counts = Extract<Release, { shape: "counts" }>;
const facts = { id: "s", startedAt: Date.UTC(2026, 2, 4, 17, 30), ended: true };
const counts = (cells: readonly number[], n = cells.reduce((sum, one) => sum + one, 0)): Counts => ({
  shape: "counts",
  n,
  cells,
  declined: 0,
  more: false,
});
const opened = (poll: string, run = 1): Event => ({ type: "poll-opened", poll, run });
const closed = (poll: string, release: Release, run = 1): Event => ({
  type: "poll-closed",
  poll,
  run,
  source: "ballots",
  release,
  texts: [],
});
const shown = (poll: string, run = 1): Event => ({ type: "poll-shown", poll, run });
const set = (widget: string, change: Record<string, number>): Event => ({
  type: "widget-set",
  widget,
  change,
});
const of = (...log: readonly Event[]) => resultsOf(facts, log, names);

describe("results of a session", () => {
  it("H3 are plain data: polls in the order of the seminar, answers by name, counts as released", () => {
    const file = of(
      opened("check"),
      closed("check", counts([4, 9, 2])),
      opened("lean"),
      closed("lean", { ...counts([8, 0, 5], 20), cells: [8, "few", "few"], declined: "few" }),
    );
    expect(file).toMatchObject({
      format: "attune-results 1",
      session: "s",
      seminar: { id: "deck", title: "Leaning", language: "en" },
      startedAt: "2026-03-04T17:30:00.000Z",
      ended: true,
    });
    expect(file.polls.map(({ poll }) => poll)).toEqual(["lean", "check"]);
    expect(file.polls[0]).toMatchObject({
      question: "When I lean on someone I feel …",
      slide: "asked",
      about: "me",
      n: 20,
      declined: "few",
      answers: [
        { text: "steadier", count: 8 },
        { text: "exposed", count: "few" },
        { text: "in debt", count: "few" },
      ],
    });
    expect(JSON.parse(JSON.stringify(file))).toEqual(file);
    expect(mostAnswers(file)).toBe(20);
    expect(mostAnswers(of())).toBe(0);
  });

  it("keep every run: asking again takes nothing away", () => {
    const file = of(
      opened("check"),
      closed("check", counts([1, 2, 3])),
      shown("check"),
      opened("check", 2),
      closed("check", counts([0, 6, 0]), 2),
    );
    expect(file.polls.map(({ run, phase, n }) => [run, phase, n])).toEqual([
      [1, "shown", 6],
      [2, "closed", 6],
    ]);
    expect(lastReleases(file)).toEqual({ check: counts([0, 6, 0]) });
  });

  it("a poll that was opened and said nothing is not in them", () => {
    expect(of(opened("lean")).polls).toEqual([]);
  });

  it("P4 what was withheld says its floor and no number", () => {
    const [poll] = of(opened("lean"), closed("lean", { shape: "withheld", floor: 5 })).polls;
    expect(poll).toMatchObject({ release: { shape: "withheld", floor: 5 }, answers: [] });
    expect(poll).not.toHaveProperty("n");
  });

  it("P7 only texts that were approved, and only questions that were", () => {
    const text = (words: string) => ({ text: words, count: 1, verdict: "waiting" }) as const;
    const asked = (question: string): Event => ({
      type: "question-asked",
      question,
      text: `about ${question}`,
      state: "waiting",
    });
    const file = of(
      opened("open"),
      {
        type: "poll-closed",
        poll: "open",
        run: 1,
        source: "ballots",
        release: { shape: "texts", n: 5, texts: [], more: false },
        texts: [text("a walk"), text("MARKER")],
      },
      { type: "texts-reviewed", poll: "open", run: 1, texts: [0], approve: true },
      asked("sleep"),
      asked("MARKER"),
      { type: "question-reviewed", question: "sleep", state: "answered" },
      { type: "question-counted", question: "sleep", upvotes: 4 },
    );
    expect(file.polls[0]?.answers).toEqual([{ text: "a walk", count: 1 }]);
    expect(file.questions).toEqual([{ text: "about sleep", upvotes: 4, answered: true }]);
    expect(JSON.stringify(file)).not.toContain("MARKER");
  });

  it("S1 a correct answer stands in them only once it was revealed", () => {
    const log = [opened("check"), closed("check", counts([4, 9, 2])), shown("check")];
    expect(of(...log).polls[0]).not.toHaveProperty("correct");
    expect(of(...log, { type: "poll-revealed", poll: "check", run: 1 }).polls[0]).toMatchObject({
      correct: "cortisol",
      before: "lean",
    });
  });

  it("H1 what a shown result drove is kept with it, whatever the control is set to afterwards", () => {
    const log = [opened("lean"), closed("lean", counts([5, 5, 5])), shown("lean")];
    const drove = { widget: "curve", parameter: "touch", value: 0.5 };
    expect(of(...log, set("curve", { touch: 0.5 }), set("curve", { touch: 1 })).polls[0]?.drove).toEqual(
      drove,
    );
    expect(of(...log, set("other", { touch: 1 })).polls[0]).not.toHaveProperty("drove");
    expect(of(...log, set("curve", { touch: 1, dose: 2 })).polls[0]).not.toHaveProperty("drove");
    const few = [opened("lean"), closed("lean", { shape: "withheld", floor: 5 }), shown("lean")];
    expect(of(...few, set("curve", { touch: 1 })).polls[0]).not.toHaveProperty("drove");
  });

  it("a seminar that lost its names, a poll or an option still has results", () => {
    const log = [
      opened("lean"),
      closed("lean", counts([5, 5, 5, 5])),
      opened("gone"),
      closed("gone", counts([7])),
    ];
    expect(of(...log).polls.map(({ poll, question }) => [poll, question])).toEqual([
      ["lean", "When I lean on someone I feel …"],
      ["gone", "gone"],
    ]);
    expect(of(...log).polls[0]?.answers.at(-1)).toEqual({ text: "4", count: 5 });
    expect(resultsOf(facts, log, namelessSeminar("deck")).polls).toHaveLength(2);
  });

  it("ranks have a place instead of a count", () => {
    const ranks: Release = { shape: "ranks", n: 10, ranks: [1.4, 2.6, 2], more: true };
    expect(of(opened("lean"), closed("lean", ranks)).polls[0]?.answers[1]).toEqual({
      text: "exposed",
      rank: 2.6,
    });
  });
});
