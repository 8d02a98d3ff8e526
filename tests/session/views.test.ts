import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Event } from "../../src/session/events.ts";
import { fold } from "../../src/session/evolve.ts";
import type { ReadText } from "../../src/session/session.ts";
import { changeOf, withChange } from "../../src/session/views/change.ts";
import { presenterView } from "../../src/session/views/presenter-view.ts";
import { roomView } from "../../src/session/views/room-view.ts";
import { stageView, type Presence } from "../../src/session/views/stage-view.ts";
import { after, on, plan, press } from "./plans.ts";

const nobody: Presence = { joined: 0, connected: 0, ballots: {} };
const check = { poll: "check", run: 1 };
const lean = { poll: "lean", run: 1 };
const counts = { shape: "counts", n: 3, cells: [1, 2, 0], declined: 0, more: false } as const;

const read = (text: string, verdict: ReadText["verdict"]): ReadText => ({ text, count: "few", verdict });
const texts: readonly Event[] = [
  { type: "poll-opened", poll: "open", run: 1 },
  {
    type: "poll-closed",
    poll: "open",
    run: 1,
    source: "ballots",
    release: { shape: "texts", n: 5, texts: [], more: false },
    texts: [read("APPROVED", "approved"), read("WAITING", "waiting"), read("REJECTED", "rejected")],
  },
  { type: "poll-shown", poll: "open", run: 1 },
];

describe("what the room is told", () => {
  it("S1 slides and steps it has reached, and no others", () => {
    const now = fold([{ type: "moved", to: { slide: "first", step: 1 }, at: 0 }], on("last", 1));
    expect(roomView(now, plan)).toMatchObject({
      position: { slide: "first", step: 1 },
      reached: { first: 1, last: 1 },
    });
    expect(roomView(on("first"), plan).reached).toEqual({ first: 0 });
    // The room opens on the first slide: who was there may go back to it, wherever the presenter went next.
    expect(roomView(on("last"), plan).reached).toEqual({ first: 0, last: 0 });
    expect(roomView(on("first"), { ...plan, ahead: true }).reached).toEqual({
      first: 2,
      asked: 0,
      texts: 0,
      last: 1,
    });
  });

  it("S1 polls and settings of slides it has reached, and no others", () => {
    const set: readonly Event[] = ["curve", "later", "none"].map((widget) => ({
      type: "widget-set",
      widget,
      change: { large: true },
    }));
    const view = roomView(fold(set, on("first")), plan);
    expect(view.polls).toEqual({});
    expect(view.settings).toEqual({ curve: { large: true } });
    expect(Object.keys(roomView(on("asked"), plan).polls)).toEqual(["lean", "check"]);
  });

  it("S1 a correct answer after the reveal", () => {
    const before = press(on("asked"), 6);
    expect(JSON.stringify(roomView(before, plan))).not.toContain("correct");
    expect(roomView(press(before, 1), plan).polls["check"]?.correct).toBe(1);
  });

  it("P1 a result once it is shown", () => {
    const closed = fold(
      [
        { type: "poll-opened", ...lean },
        { type: "poll-closed", ...lean, source: "ballots", release: counts, texts: [] },
      ],
      on("asked"),
    );
    expect(roomView(closed, plan).polls["lean"]?.release).toBeUndefined();
    expect(roomView(after(closed, { type: "show", ...lean }), plan).polls["lean"]?.release).toEqual(counts);
  });

  it("P4 a knowledge poll's releases while it is open, only where the presenter wants it", () => {
    const open = fold(
      [
        { type: "poll-opened", ...check },
        { type: "poll-released", ...check, release: counts },
      ],
      on("asked"),
    );
    expect(roomView(open, plan).polls["check"]?.release).toBeUndefined();
    const live = after(open, { type: "show-live", ...check, on: true });
    expect(roomView(live, plan).polls["check"]?.release).toEqual(counts);
  });

  it("P7 texts and questions that were approved", () => {
    const asked: readonly Event[] = (["approved", "waiting", "rejected", "answered"] as const).map(
      (state) => ({
        type: "question-asked",
        question: state,
        text: `QUESTION ${state}`,
        state,
      }),
    );
    const now = fold([...texts, ...asked], on("texts"));
    const view = roomView(now, plan);
    expect(view.polls["open"]?.release).toMatchObject({ n: 5, texts: [{ text: "APPROVED" }] });
    expect(Object.keys(view.questions)).toEqual(["approved", "answered"]);
    for (const told of [view, stageView(now, plan, nobody)])
      expect(JSON.stringify(told)).not.toMatch(/WAITING|REJECTED|QUESTION (waiting|rejected)/);
  });
});

describe("what the presenter is told", () => {
  it("P7 what waits to be read, with its place", () => {
    const now = fold(texts, on("texts"));
    expect(presenterView(now, plan, nobody).texts["open"]?.map(({ text }) => text)).toEqual([
      "APPROVED",
      "WAITING",
      "REJECTED",
    ]);
    expect(stageView(now, plan, nobody).results["open"]).toMatchObject({ waiting: 1, answered: 5 });
  });

  it.each([
    [0, 0],
    [4, 0],
    [5, 5],
    [14, 10],
  ])("P5 of %i answers to an open personal poll, %i", (ballots, told) => {
    const open = after(on("asked"), { type: "open", ...lean });
    const view = presenterView(open, plan, { ...nobody, ballots: { lean: ballots } });
    expect(view.results["lean"]).toEqual({ answered: told, waiting: 0 });
  });

  it("P5 of answers to an open knowledge poll, those that were released", () => {
    const open = after(on("asked"), { type: "open", ...check });
    const ballots = { check: 4 };
    expect(presenterView(open, plan, { ...nobody, ballots }).results["check"]?.answered).toBe(0);
    const released = fold([{ type: "poll-released", ...check, release: counts }], open);
    expect(presenterView(released, plan, { ...nobody, ballots }).results["check"]).toEqual({
      answered: 3,
      waiting: 0,
      release: counts,
    });
  });

  it("S1 no correct answer before the reveal either", () => {
    expect(JSON.stringify(presenterView(press(on("asked"), 6), plan, nobody))).not.toContain("correct");
  });
});

describe("T2 a change", () => {
  const value = fc.jsonValue({ maxDepth: 1 });
  const name = fc.constantFrom("a", "b", "__proto__", "constructor", "c");
  const record = fc
    .array(fc.tuple(name, value), { maxLength: 4 })
    .map((entries) => Object.fromEntries(entries));
  const view = fc
    .array(fc.tuple(name, fc.oneof(value, record, fc.constant(undefined))), { maxLength: 4 })
    .map((entries): Readonly<Record<string, unknown>> => Object.fromEntries(entries));

  it("turns one view into the other, also once it has been sent", () => {
    fc.assert(
      fc.property(view, view, (before, now) => {
        const sent = (value: unknown) =>
          JSON.parse(JSON.stringify(value)) as Readonly<Record<string, unknown>>;
        const change = changeOf(before, now);
        const made = change === undefined ? sent(before) : withChange(sent(before), sent(change));
        expect(sorted(made)).toBe(sorted(sent(now)));
      }),
    );
  });

  it("is nothing where nothing is different, and small where little is", () => {
    const view = roomView(on("asked"), plan);
    expect(changeOf(view, roomView(on("asked"), plan))).toBeUndefined();
    const moved = roomView(after(on("asked"), { type: "go", slide: "texts", step: 0 }), plan);
    expect(changeOf(view, moved)).toMatchObject({
      in: {
        position: { set: { slide: "texts" } },
        reached: { set: { texts: 0 } },
        polls: { set: { open: { phase: "ready" } } },
      },
    });
    expect(JSON.stringify(changeOf(view, moved)).length).toBeLessThan(200);
  });

  /** As JSON with its names in order: it makes no difference in which they stand. */
  function sorted(value: unknown): string {
    return JSON.stringify(value, (_, one: unknown) =>
      typeof one === "object" && one !== null && !Array.isArray(one)
        ? Object.entries(one).toSorted(([a], [b]) => (a < b ? -1 : 1))
        : one,
    );
  }
});
