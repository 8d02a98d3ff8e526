import { describe, expect, it } from "vitest";
import { evolve, fold } from "../../src/session/evolve.ts";
import { heldFor } from "../../src/session/held.ts";
import { pollState, type ReadText, type Session } from "../../src/session/session.ts";
import {
  after,
  attendee,
  closed,
  decided,
  eventsOf,
  lean,
  on,
  person,
  plan,
  presenter,
  refusal,
} from "./plans.ts";

const run = { poll: "lean", run: 1 };
const opened = after(on("asked"), { type: "open", ...run });

describe("voting", () => {
  it("P2 one ballot a participant and run", () => {
    expect(decided(opened, { type: "vote", ...run, answer: 2 }, person("someone"))).toEqual({
      kind: "ballot",
      box: { kind: "poll", ...run },
      participant: "someone",
      answer: 2,
    });
  });

  it("P2 a ballot of an earlier run is refused", () => {
    const again = after(opened, { type: "close", ...run }, { type: "ask-again", ...run });
    expect(refusal(decided(again, { type: "vote", ...run, answer: 0 }, attendee))).toBe("stale-run");
    expect(decided(again, { type: "vote", poll: "lean", run: 2, answer: 0 }, attendee).kind).toBe("ballot");
  });

  it("P2 nothing is taken before the poll is open or after it is closed", () => {
    expect(refusal(decided(on("asked"), { type: "vote", ...run, answer: 0 }, attendee))).toBe("not-open");
    const done = after(opened, { type: "close", ...run });
    expect(refusal(decided(done, { type: "vote", ...run, answer: 0 }, attendee))).toBe("not-open");
    expect(refusal(decided(done, { type: "decline", ...run }, attendee))).toBe("not-open");
  });

  it("asks the poll's kind what it accepts", () => {
    expect(refusal(decided(opened, { type: "vote", ...run, answer: 3 }, attendee))).toBe("not-an-option");
    expect(refusal(decided(opened, { type: "vote", ...run, answer: { x: 1 } }, attendee))).toBe("unreadable");
  });

  it("lets people rather not say where that is offered", () => {
    expect(decided(opened, { type: "decline", ...run }, attendee)).toMatchObject({
      answer: "prefer-not-to-say",
    });
    const check = after(on("asked"), { type: "open", poll: "check", run: 1 });
    expect(refusal(decided(check, { type: "decline", poll: "check", run: 1 }, attendee))).toBe(
      "may-not-decline",
    );
  });

  it("P2 an answer can be taken back until the poll closes", () => {
    expect(decided(opened, { type: "withdraw", ...run }, person("someone"))).toEqual({
      kind: "ballot",
      box: { kind: "poll", ...run },
      participant: "someone",
      answer: null,
    });
    const done = after(opened, { type: "close", ...run });
    expect(refusal(decided(done, { type: "withdraw", ...run }, attendee))).toBe("not-open");
    // Nobody can send what stands for it as an answer.
    expect(refusal(decided(opened, { type: "vote", ...run, answer: null }, attendee))).toBe("unreadable");
  });

  it("S1 tells nobody whether there is such a poll further on", () => {
    expect(refusal(decided(on("first"), { type: "vote", ...run, answer: 0 }, attendee))).toBe("no-such-poll");
  });
});

describe("a show of hands", () => {
  const hands = { type: "hands", ...run, counts: [4, 1, 0] } as const;

  it("P9 the presenter types the counts, and nothing is held back", () => {
    const counted = after(on("asked"), hands);
    expect(pollState(counted, "lean")).toMatchObject({
      phase: "closed",
      source: "hands",
      release: { shape: "counts", n: 5, cells: [4, 1, 0] },
    });
    expect(pollState(after(counted, { type: "show", ...run }), "lean").phase).toBe("shown");
  });

  it("P9 may be counted again, also on the wall", () => {
    const shown = after(on("asked"), hands, { type: "show", ...run });
    const again = after(shown, { ...hands, counts: [5, 1, 0] });
    expect(pollState(again, "lean")).toMatchObject({ phase: "shown", release: { n: 6 } });
    expect(eventsOf(again, { ...hands, counts: [5, 1, 0] })).toEqual([]);
  });

  it("P9 never mixes with answers from devices", () => {
    expect(refusal(decided(opened, hands))).toBe("still-open");
    expect(refusal(decided(after(opened, { type: "close", ...run }), hands))).toBe("not-reopened");
  });

  it.each([[[1, 2]], [[1, 2, 3, 4]], [[1, 2, -1]], [[1, 2, 1.5]], [[1, 2, 1e6]]])(
    "P9 refuses %j",
    (counts) => {
      expect(decided(on("asked"), { ...hands, counts }).kind).toBe("refused");
    },
  );

  it("P9 cannot answer what has no cells", () => {
    const texts = on("texts");
    expect(refusal(decided(texts, { type: "hands", poll: "open", run: 1, counts: [] }))).toBe(
      "not-countable",
    );
  });
});

describe("driving a curve", () => {
  const drives = { widget: "curve", parameter: "touch", values: [1, 2, 3], low: 1, high: 3 } as const;
  const shownWith = (poll: object, counts: readonly number[]) => {
    const driving = { ...plan, polls: [{ ...lean, ...poll }] };
    const counted = fold(
      eventsOf(on("asked"), { type: "hands", ...run, counts }, presenter, driving),
      on("asked"),
    );
    return eventsOf(counted, { type: "show", ...run }, presenter, driving);
  };

  it("H1 a shown result moves a control, on its steps", () => {
    expect(shownWith({ drives: { ...drives, by: "mean" } }, [0, 1, 3])).toEqual([
      { type: "poll-shown", ...run },
      // A mean of 2.75 between 1 and 3, as a value of 0.875 between 0 and 1.
      { type: "widget-set", widget: "curve", change: { touch: 0.9, spread: null } },
    ]);
    expect(shownWith({ drives: { ...drives, by: "median" } }, [0, 1, 3])).toMatchObject([
      {},
      { change: { touch: 1 } },
    ]);
    expect(shownWith({ drives: { ...drives, by: "share", cell: 1 } }, [2, 1, 1])).toMatchObject([
      {},
      { change: { touch: 0.3 } },
    ]);
  });

  it("H1 a whole distribution moves the control to its middle and says how the room is spread", () => {
    expect(shownWith({ drives: { ...drives, by: "distribution" } }, [2, 5, 3])).toMatchObject([
      { type: "poll-shown" },
      {
        change: {
          touch: 0.5,
          spread: {
            touch: [
              [0, 0.2],
              [0.5, 0.5],
              [1, 0.3],
            ],
          },
        },
      },
    ]);
    // An answer that is worth nothing, such as something else, moves nothing; cells on one step are one.
    expect(
      shownWith({ drives: { ...drives, by: "distribution", values: [1, 1.04] } }, [2, 2, 9]),
    ).toMatchObject([{}, { change: { touch: 0, spread: { touch: [[0, 1]] } } }]);
  });

  it("H1 a widget that cannot show a distribution gets its middle", () => {
    const [curve, ...others] = plan.widgets;
    const flag = { kind: "flag" } as const;
    const narrow = {
      ...plan,
      polls: [{ ...lean, drives: { ...drives, by: "distribution" as const } }],
      widgets: curve ? [{ ...curve, settings: { ...curve.settings, spread: flag } }, ...others] : others,
    };
    const counted = fold(
      eventsOf(on("asked"), { type: "hands", ...run, counts: [0, 3, 1] }, presenter, narrow),
      on("asked"),
    );
    expect(eventsOf(counted, { type: "show", ...run }, presenter, narrow)).toMatchObject([
      {},
      { change: { touch: 0.5 } },
    ]);
  });

  it.each([[[]], [[[0.5, 2]]], [[["x", 1]]], [[[0.5]]], ["all"], [Array.from({ length: 51 }, () => [0, 0])]])(
    "H1 nobody can say that a room is spread like %j",
    (touch) => {
      const set = { type: "set", widget: "curve", change: { spread: { touch } } } as const;
      expect(refusal(decided(on("first"), set))).toBe("no-such-setting");
    },
  );

  it("H1 a result that says nothing moves nothing", () => {
    expect(shownWith({ drives: { ...drives, by: "mean" } }, [0, 0, 0])).toHaveLength(1);
    expect(shownWith({ drives: { ...drives, by: "mean", widget: "none" } }, [1, 1, 1])).toHaveLength(1);
    const withheld = fold([closed("lean")], opened);
    const driving = { ...plan, polls: [{ ...lean, drives: { ...drives, by: "mean" as const } }] };
    expect(eventsOf(withheld, { type: "show", ...run }, presenter, driving)).toHaveLength(1);
  });
});

describe("moderation", () => {
  const text = (words: string): ReadText => ({ text: words, count: "few", verdict: "waiting" });
  const release = { shape: "texts", n: 5, texts: [], more: false } as const;
  const read: Session = fold(
    [
      { type: "poll-opened", poll: "open", run: 1 },
      {
        type: "poll-closed",
        poll: "open",
        run: 1,
        source: "ballots",
        release,
        texts: [text("a"), text("b")],
      },
    ],
    on("texts"),
  );
  const review = { type: "review", poll: "open", run: 1, approve: true } as const;

  it("P7 the presenter approves texts one by one, and can take it back", () => {
    const once = after(read, { ...review, texts: [1, 1] });
    expect(pollState(once, "open").texts.map(({ verdict }) => verdict)).toEqual(["waiting", "approved"]);
    const back = after(once, { ...review, texts: [1], approve: false });
    expect(pollState(back, "open").texts[1]?.verdict).toBe("rejected");
    expect(eventsOf(once, { ...review, texts: [1] })).toEqual([]);
  });

  it.each([[[]], [[2]], [[0, 7]]])("P7 refuses a review of texts %j that are not there", (texts) => {
    expect(refusal(decided(read, { ...review, texts }))).toBe("no-such-text");
  });

  it.each([
    ["anna@example.org helped me", "mail"],
    ["see www.example.org", "link"],
    ["call 0170 123 45 67", "phone"],
    ["+49 (351) 4581234", "phone"],
    ["I live at 12 Baker Street", "address"],
    ["Hauptstraße 5", "address"],
    ["01069 Dresden", "address"],
    ["Dr. Miller said so", "name"],
    ["my name is anna", "name"],
    ["I told Anna Berger about it", "name"],
    ["Anna Berger", "name"],
  ])("P7 holds “%s” as a likely %s", (words, reason) => {
    expect(heldFor(words)).toBe(reason);
  });

  it.each([
    "safe",
    "I was 12 years old",
    "Being held. Nothing else matters",
    "in 1988 and 2007",
    "50 % of the time",
    "WHY NOT",
    "Ich fühle mich sicher",
  ])("P7 does not hold “%s”", (words) => {
    expect(heldFor(words)).toBeUndefined();
  });
});

describe("questions", () => {
  const asked = fold(
    eventsOf(on("first"), { type: "ask", text: "  Why \u202E so? " }, attendee),
    on("first"),
  );

  it("P7 wait for the presenter, cleaned", () => {
    expect(asked.questions).toEqual([{ id: "new", text: "Why so?", state: "waiting", upvotes: 0 }]);
    const free = { ...plan, moderateQuestions: false };
    expect(eventsOf(on("first"), { type: "ask", text: "Why?" }, attendee, free)).toMatchObject([
      { state: "approved" },
    ]);
    expect(eventsOf(on("first"), { type: "ask", text: "Is Dr. Miller here?" }, attendee, free)).toMatchObject(
      [{ state: "waiting", held: "name" }],
    );
  });

  it("are neither empty nor endless nor too many", () => {
    expect(refusal(decided(asked, { type: "ask", text: " \u0000 " }, attendee))).toBe("empty");
    expect(refusal(decided(asked, { type: "ask", text: "a".repeat(501) }, attendee))).toBe("too-long");
    const many = { ...asked, questions: Array.from({ length: 1000 }, () => asked.questions).flat() };
    expect(refusal(decided(many, { type: "ask", text: "Why?" }, attendee))).toBe("too-many-questions");
  });

  it("can be upvoted once they can be seen: one a participant", () => {
    const upvote = { type: "upvote", question: "new", on: true } as const;
    expect(refusal(decided(asked, upvote, attendee))).toBe("no-such-question");
    const seen = after(asked, { type: "review-question", question: "new", verdict: "approved" });
    expect(decided(seen, upvote, attendee)).toEqual({
      kind: "ballot",
      box: { kind: "question", question: "new" },
      participant: "p1",
      answer: true,
    });
    const answered = after(seen, { type: "review-question", question: "new", verdict: "answered" });
    expect(refusal(decided(answered, upvote, attendee))).toBe("no-such-question");
    expect(refusal(decided(seen, { type: "review-question", question: "x", verdict: "answered" }))).toBe(
      "no-such-question",
    );
  });
});

describe("pace", () => {
  it("is one signal a participant and round", () => {
    expect(decided(on("first"), { type: "pace", signal: "lost" }, attendee)).toEqual({
      kind: "ballot",
      box: { kind: "pace", round: 1 },
      participant: "p1",
      answer: 2,
    });
  });

  it("begins a new round when the presenter has taken note", () => {
    const first = on("first");
    expect(decided(first, { type: "note-pace", round: 1 })).toMatchObject({
      kind: "close",
      box: { kind: "pace" },
    });
    const noted = evolve(first, { type: "pace-noted", round: 1 });
    expect(noted.pace).toEqual({ round: 2, release: undefined });
    expect(eventsOf(noted, { type: "note-pace", round: 1 })).toEqual([]);
  });
});
