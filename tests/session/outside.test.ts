import { describe, expect, it } from "vitest";
import type { Event } from "../../src/session/events.ts";
import { evolve } from "../../src/session/evolve.ts";
import { outsideEvents } from "../../src/session/outside.ts";
import { newSession } from "../../src/session/session.ts";

function told(...log: readonly Event[]) {
  let session = newSession;
  return log.flatMap((event) => {
    session = evolve(session, event);
    return outsideEvents(session, event);
  });
}

const run = { poll: "open", run: 1 };
const closed: Event = {
  type: "poll-closed",
  ...run,
  source: "ballots",
  release: { shape: "texts", n: 5, texts: [], more: false },
  texts: [
    { text: "a walk", count: 2, verdict: "approved" },
    { text: "MARKER", count: 1, verdict: "waiting", held: "name" },
  ],
};
const asked: Event = { type: "question-asked", question: "q", text: "MARKER?", state: "waiting" };

describe("what a program outside is told", () => {
  it("H3 events as they happen", () => {
    const log: readonly Event[] = [
      { type: "poll-opened", ...run },
      { type: "poll-shown", ...run },
      { type: "moved", to: { slide: "a", step: 0 }, at: 7 },
      { type: "ended" },
    ];
    expect(told(...log)).toEqual(log);
  });

  it("P7 no text before it was approved, and never one that was not", () => {
    expect(told(closed)).toEqual([
      {
        type: "poll-closed",
        ...run,
        source: "ballots",
        release: { shape: "texts", n: 5, texts: [], more: false },
      },
      { type: "texts-approved", ...run, texts: [{ text: "a walk", count: 2 }] },
    ]);
    const rejected: Event = { type: "texts-reviewed", ...run, texts: [1], approve: false };
    expect(JSON.stringify(told(closed, rejected))).not.toContain("MARKER");
    expect(told(closed, { ...rejected, approve: true }).at(-1)).toEqual({
      type: "texts-approved",
      ...run,
      texts: [{ text: "MARKER", count: 1 }],
    });
  });

  it("P7 a question only once it was approved", () => {
    const counted: Event = { type: "question-counted", question: "q", upvotes: 3 };
    const reviewed = (state: "approved" | "rejected" | "answered"): Event => ({
      type: "question-reviewed",
      question: "q",
      state,
    });
    expect(told(asked, counted, reviewed("rejected"))).toEqual([]);
    expect(told(asked, reviewed("approved"), counted)).toEqual([
      { type: "question-told", question: "q", text: "MARKER?", state: "approved" },
      counted,
    ]);
  });
});
