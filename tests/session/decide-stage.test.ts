import { describe, expect, it } from "vitest";
import type { Command } from "../../src/session/commands.ts";
import { mayJoin } from "../../src/session/decide.ts";
import { newSession, pollState, type Session } from "../../src/session/session.ts";
import { placeOf } from "../../src/session/place.ts";
import {
  after,
  attendee,
  check,
  decided,
  eventsOf,
  lean,
  moment,
  on,
  plan,
  presenter,
  press,
  refusal,
  remote,
} from "./plans.ts";

const run = { poll: "lean", run: 1 };
const stage: readonly Command[] = [
  { type: "next", turn: 1 },
  { type: "previous", turn: 1 },
  { type: "go", slide: "last", step: 0 },
  { type: "cover", cover: "black" },
  { type: "open", ...run },
  { type: "close", ...run },
  { type: "show", ...run },
  { type: "reveal", ...run },
];
const console: readonly Command[] = [
  { type: "ask-again", ...run },
  { type: "show-live", ...run, on: true },
  { type: "hands", ...run, counts: [1, 2, 3] },
  { type: "review", ...run, texts: [0], approve: true },
  { type: "review-question", question: "q", verdict: "approved" },
  { type: "set", widget: "curve", change: { touch: 1 } },
  { type: "note-pace", round: 1 },
  { type: "lock", locked: true },
  { type: "clock", running: true },
  { type: "end" },
];
const room: readonly Command[] = [
  { type: "vote", ...run, answer: 0 },
  { type: "decline", ...run },
  { type: "withdraw", ...run },
  { type: "ask", text: "Why?" },
  { type: "upvote", question: "q", on: true },
  { type: "pace", signal: "lost" },
];

describe("roles", () => {
  it.each([...stage, ...console])("R2 an attendee may not $type", (command) => {
    expect(refusal(decided(on("asked"), command, attendee))).toBe("not-yours");
  });

  it.each(room)("R2 a presenter takes no part: $type", (command) => {
    expect(refusal(decided(on("asked"), command, presenter))).toBe("not-yours");
    expect(refusal(decided(on("asked"), command, remote))).toBe("not-yours");
  });

  it.each(console)("R6 a phone on plain HTTP may not $type", (command) => {
    expect(refusal(decided(on("asked"), command, remote))).toBe("not-yours");
  });

  it.each(stage)("R6 a phone on plain HTTP may $type", (command) => {
    expect(decided(on("asked"), command, remote)).toEqual(decided(on("asked"), command, presenter));
    expect(refusal(decided(on("asked"), command, remote))).not.toBe("not-yours");
  });

  it("R3 two devices that press at once move the room once", () => {
    const now = on("first");
    const press = { type: "next", turn: now.turn } as const;
    const moved = after(now, press);
    expect(refusal(decided(moved, press, remote))).toBe("overtaken");
    expect(refusal(decided(moved, { type: "previous", turn: now.turn }))).toBe("overtaken");
  });

  it("R7 a locked room takes nobody new, and those who were here come back", () => {
    const locked = after(on("first"), { type: "lock", locked: true });
    expect(mayJoin(locked, false)?.code).toBe("room-locked");
    expect(mayJoin(locked, true)).toBeUndefined();
    expect(mayJoin(after(locked, { type: "lock", locked: false }), false)).toBeUndefined();
  });

  it("nothing can be wanted of a seminar that has ended", () => {
    const ended = after(on("first"), { type: "end" });
    for (const command of [...stage, ...console]) expect(refusal(decided(ended, command))).toBe("ended");
    for (const command of room) expect(refusal(decided(ended, command, attendee))).toBe("ended");
    expect(mayJoin(ended, true)?.code).toBe("ended");
  });
});

describe("moving", () => {
  const walk = (from: Session, presses: number) =>
    Array.from({ length: presses + 1 }, (_, times) => {
      const { slide, step } = placeOf(press(from, times), plan);
      return `${slide} ${step}`;
    });

  it("goes through steps and slides by name", () => {
    expect(walk(newSession, 3)).toEqual(["first 0", "first 1", "first 2", "asked 0"]);
  });

  it("ends where the deck ends, on both sides", () => {
    const last = on("last", 1);
    expect(refusal(decided(last, { type: "next", turn: last.turn }))).toBe("at-end");
    const first = on("first");
    expect(refusal(decided(first, { type: "previous", turn: first.turn }))).toBe("at-start");
  });

  it("goes back to the end of the slide before", () => {
    const asked = on("asked");
    expect(placeOf(after(asked, { type: "previous", turn: asked.turn }), plan)).toEqual({
      slide: "first",
      step: 2,
    });
  });

  it("jumps to any slide, never past its last step", () => {
    expect(placeOf(after(newSession, { type: "go", slide: "last", step: 9 }), plan)).toEqual({
      slide: "last",
      step: 1,
    });
    expect(refusal(decided(newSession, { type: "go", slide: "__proto__", step: 0 }))).toBe("no-such-slide");
    expect(eventsOf(on("last", 1), { type: "go", slide: "last", step: 1 })).toEqual([]);
  });

  it("is uncovered by whoever goes somewhere, and stays covered where that is wanted: all in one", () => {
    const black = after(on("first"), { type: "cover", cover: "black" });
    expect(after(black, { type: "go", slide: "last", step: 1 }).cover).toBe("none");
    const kept = eventsOf(black, { type: "go", slide: "last", step: 1, cover: "black" });
    expect(kept.map(({ type }) => type)).not.toContain("covered");
    expect(after(on("first"), { type: "go", slide: "last", step: 1, cover: "white" }).cover).toBe("white");
    expect(eventsOf(black, { type: "go", slide: "first", step: 0, cover: "black" })).toEqual([]);
  });

  it("keeps the room's place when its slide was taken out of the seminar", () => {
    const now = after(
      on("first"),
      { type: "go", slide: "asked", step: 0 },
      { type: "go", slide: "texts", step: 0 },
    );
    const saved = { ...plan, slideIds: ["first", "asked", "last"] };
    expect(placeOf(now, saved).slide).toBe("asked");
    expect(placeOf(now, { ...plan, slideIds: ["other"] }).slide).toBe("other");
    expect(placeOf(now, { ...plan, slideIds: [] })).toEqual({ slide: "", step: 0 });
    expect(
      refusal(
        decided(now, { type: "next", turn: now.turn }, presenter, { ...plan, slideIds: [], polls: [] }),
      ),
    ).toBe("at-end");
  });

  it("opens a covered screen: who goes on wants to be seen", () => {
    const black = after(on("first"), { type: "cover", cover: "black" });
    expect(press(black, 1).cover).toBe("none");
    expect(eventsOf(black, { type: "cover", cover: "black" })).toEqual([]);
  });
});

describe("the clock", () => {
  it("starts when the first slide is left, whichever device leaves it, and not with its steps", () => {
    const stepped = after(newSession, { type: "next", turn: 0 });
    expect(stepped.startedAt).toBeUndefined();
    expect(eventsOf(stepped, { type: "go", slide: "asked", step: 0 }, remote)).toEqual([
      { type: "moved", to: { slide: "asked", step: 0 }, at: moment.now },
      { type: "clock-set", at: moment.now },
    ]);
  });

  it("is started and put back by hand; what runs is not started anew", () => {
    const running = after(newSession, { type: "clock", running: true });
    expect(running.startedAt).toBe(moment.now);
    expect(eventsOf(running, { type: "clock", running: true })).toEqual([]);
    expect(after(running, { type: "clock", running: false }).startedAt).toBeUndefined();
  });

  it("put back in the middle, it stands until somebody starts it", () => {
    const back = after(on("asked"), { type: "clock", running: false });
    expect(after(back, { type: "go", slide: "texts", step: 0 }).startedAt).toBeUndefined();
  });
});

describe("the path of a poll", () => {
  const phases = (now: Session) => [lean, check].map(({ id }) => pollState(now, id).phase).join(" ");

  it("P1 a clicker walks the polls of a slide in order, then goes on", () => {
    const seen = Array.from({ length: 8 }, (_, times) => {
      const now = press(on("asked"), times);
      return `${phases(now)} ${placeOf(now, plan).slide}`;
    });
    expect(seen).toEqual([
      "ready ready asked",
      "open ready asked",
      "closed ready asked",
      "shown ready asked",
      "shown open asked",
      "shown closed asked",
      "shown shown asked",
      // The check has an answer to reveal.
      "shown shown asked",
    ]);
    expect(pollState(press(on("asked"), 7), "check").revealed).toBe(true);
    expect(placeOf(press(on("asked"), 8), plan).slide).toBe("texts");
  });

  it("P1 turns to a poll when the slide's steps before it are there", () => {
    const late = { ...plan, steps: { asked: 2 }, polls: [{ ...lean, step: 1 }] };
    const first = decided(on("asked"), { type: "next", turn: 1 }, presenter, late);
    expect(first).toMatchObject({ events: [{ type: "moved", to: { step: 1 } }] });
    const second = decided(on("asked", 1), { type: "next", turn: 1 }, presenter, late);
    expect(second).toMatchObject({ events: [{ type: "poll-opened" }] });
    const fewer = { ...late, steps: {} };
    expect(decided(on("asked"), { type: "next", turn: 1 }, presenter, fewer)).toMatchObject({
      events: [{ type: "poll-opened" }],
    });
  });

  it("P1 closing and showing are two presses, and nothing is skipped", () => {
    const asked = on("asked");
    expect(refusal(decided(asked, { type: "close", ...run }))).toBe("not-open");
    expect(refusal(decided(asked, { type: "show", ...run }))).toBe("not-closed");
    const opened = after(asked, { type: "open", ...run });
    expect(refusal(decided(opened, { type: "show", ...run }))).toBe("not-closed");
    const shown = after(opened, { type: "close", ...run }, { type: "show", ...run });
    expect(pollState(shown, "lean").phase).toBe("shown");
  });

  it("P1 saying it twice is harmless", () => {
    const opened = after(on("asked"), { type: "open", ...run });
    expect(eventsOf(opened, { type: "open", ...run })).toEqual([]);
    const closed = after(opened, { type: "close", ...run });
    expect(eventsOf(closed, { type: "close", ...run })).toEqual([]);
    const shown = after(closed, { type: "show", ...run });
    expect(eventsOf(shown, { type: "show", ...run })).toEqual([]);
  });

  it("P1 a poll that was closed is not reopened: asking again is a new run", () => {
    const closed = after(on("asked"), { type: "open", ...run }, { type: "close", ...run });
    expect(refusal(decided(closed, { type: "open", ...run }))).toBe("not-reopened");
    const again = after(closed, { type: "ask-again", ...run });
    expect(pollState(again, "lean")).toMatchObject({ run: 2, phase: "open", revealed: false });
    expect(refusal(decided(again, { type: "ask-again", ...run }))).toBe("stale-run");
    expect(refusal(decided(again, { type: "close", ...run }))).toBe("stale-run");
    expect(refusal(decided(again, { type: "ask-again", poll: "lean", run: 2 }))).toBe("not-closed");
  });

  it("S1 a poll on a slide that the room has not reached cannot be opened", () => {
    expect(refusal(decided(on("first"), { type: "open", ...run }))).toBe("not-reached");
    expect(refusal(decided(on("first"), { type: "open", poll: "constructor", run: 1 }))).toBe("no-such-poll");
  });

  it("S1 a correct answer is revealed after the result, where there is one", () => {
    const ask = { poll: "check", run: 1 };
    const closed = after(on("asked"), { type: "open", ...ask }, { type: "close", ...ask });
    expect(refusal(decided(closed, { type: "reveal", ...ask }))).toBe("not-shown");
    const shown = after(closed, { type: "show", ...ask });
    expect(pollState(after(shown, { type: "reveal", ...ask }), "check").revealed).toBe(true);
    expect(refusal(decided(on("asked"), { type: "reveal", ...run }))).toBe("nothing-to-reveal");
  });

  it("P4 only a knowledge poll grows on the wall", () => {
    const both = after(on("asked"), { type: "open", ...run }, { type: "open", poll: "check", run: 1 });
    expect(refusal(decided(both, { type: "show-live", ...run, on: true }))).toBe("personal");
    const live = after(both, { type: "show-live", poll: "check", run: 1, on: true });
    expect(pollState(live, "check").live).toBe(true);
    expect(eventsOf(live, { type: "show-live", poll: "check", run: 1, on: true })).toEqual([]);
  });

  it("a seminar does not end while a poll is open", () => {
    const opened = after(on("asked"), { type: "open", ...run });
    expect(decided(opened, { type: "end" })).toEqual({
      kind: "refused",
      refusal: { code: "still-open", poll: "lean" },
    });
    // One that is no longer in the seminar keeps nobody.
    expect(decided(opened, { type: "end" }, presenter, { ...plan, polls: [] }).kind).toBe("end");
  });
});

describe("settings", () => {
  it("are clamped to what exists", () => {
    const change = { touch: 7, pattern: "secure", large: "yes", other: 1, __proto__: 3 };
    expect(eventsOf(on("first"), { type: "set", widget: "curve", change })).toEqual([
      { type: "widget-set", widget: "curve", change: { touch: 1, pattern: "secure" } },
    ]);
    expect(eventsOf(on("first"), { type: "set", widget: "curve", change: { touch: 0.34 } })).toMatchObject([
      { change: { touch: 0.3 } },
    ]);
  });

  it("may be taken away, and are not said twice", () => {
    const set = after(on("first"), { type: "set", widget: "curve", change: { touch: 0.5 } });
    expect(eventsOf(set, { type: "set", widget: "curve", change: { touch: 0.5 } })).toEqual([]);
    const cleared = after(set, { type: "set", widget: "curve", change: { touch: null } });
    expect(cleared.settings["curve"]).toEqual({ touch: null });
  });

  it("of what does not exist are refused", () => {
    for (const [widget, change] of [
      ["nothing", { touch: 1 }],
      ["curve", { other: 1 }],
      ["curve", { pattern: "torn" }],
      ["__proto__", { large: true }],
    ] as const)
      expect(refusal(decided(on("first"), { type: "set", widget, change }))).toBe("no-such-setting");
  });
});
