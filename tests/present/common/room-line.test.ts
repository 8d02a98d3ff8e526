import { describe, expect, it } from "vitest";
import { openRoomLine, type RoomLineOptions } from "../../../src/present/common/room-line.ts";
import { closeCodes, type CloseName } from "../../../src/session/close-codes.ts";
import type { RoomView } from "../../../src/session/views/room-view.ts";
import { fakeSurroundings } from "./fake-surroundings.ts";

const view: RoomView = {
  position: { slide: "first", step: 0 },
  reached: { first: 0 },
  cover: "none",
  polls: { lean: { run: 1, phase: "open", source: "ballots", live: false } },
  settings: {},
  renamed: {},
  questions: {},
  ended: false,
};
const snapshot = {
  type: "snapshot",
  protocol: 1,
  revision: 7,
  edition: "monday",
  now: 5000,
  view,
  participant: "p1",
} as const;
const vote = { type: "vote", poll: "lean", run: 1, answer: 2 } as const;

function line(options: Partial<RoomLineOptions> = {}) {
  const around = fakeSurroundings();
  const given: string[] = [];
  const edited: (readonly string[] | undefined)[] = [];
  const opened = openRoomLine<RoomView>({
    address: "ws://attune.test/room/KMTR",
    deck: "deck",
    view: "attendee",
    given: (participant) => given.push(participant),
    edited: (slides) => edited.push(slides),
    surroundings: around,
    ...options,
  });
  const heard: string[] = [];
  opened.subscribe(() => heard.push(opened.state()));
  return { around, line: opened, given, edited, heard };
}

/** A line that is in the room. */
function here(options: Partial<RoomLineOptions> = {}) {
  const made = line(options);
  made.around.socket().open();
  made.around.socket().say(snapshot);
  return made;
}

describe("joining", () => {
  it("T2 says protocol, deck and view first, and takes the snapshot that comes back", () => {
    const { around, line: one, given, heard } = line();
    expect([one.state(), one.view()]).toEqual(["joining", undefined]);
    around.socket().open();
    expect(around.socket().sent).toEqual([{ type: "join", protocol: 1, deck: "deck", view: "attendee" }]);
    around.socket().say({ ...snapshot, own: { answers: { lean: 1 }, upvoted: ["q"] } });
    expect([one.state(), one.view(), one.participant()]).toEqual(["here", view, "p1"]);
    expect(one.own()).toEqual({ answers: { lean: 1 }, upvoted: ["q"] });
    expect([given, heard]).toEqual([["p1"], ["here"]]);
  });

  it("runs by the laptop's clock, however wrong this device's own is", () => {
    const { around, line: one } = line();
    around.pass(800);
    expect(one.now()).toBe(800);
    around.socket().open();
    around.socket().say(snapshot);
    expect(one.now()).toBe(5000);
    around.pass(1000);
    expect(one.now()).toBe(6000);
  });

  it("shows the participant and the ticket that the page kept", () => {
    const { around } = line({ participant: "p0", ticket: "T" });
    around.socket().open();
    expect(around.socket().sent).toMatchObject([{ participant: "p0", ticket: "T" }]);
  });

  it("T2 comes back as the participant it was given", () => {
    const { around } = here();
    around.socket().close(1006);
    around.pass(2000);
    around.socket().open();
    expect(around.socket().sent).toMatchObject([{ type: "join", participant: "p1" }]);
  });
});

describe("changes", () => {
  it("T2 are put onto the view, one after the other", () => {
    const { around, line: one } = here();
    const change = { set: { cover: "black" } };
    around.socket().say({ type: "changed", after: 7, revision: 9, change });
    around
      .socket()
      .say({ type: "changed", after: 9, revision: 10, change: { in: { reached: { set: { last: 1 } } } } });
    expect(one.view()).toEqual({ ...view, cover: "black", reached: { first: 0, last: 1 } });
  });

  it("T2 that leave a gap are not put on: the snapshot is asked for, once", () => {
    const { around, line: one } = here();
    const gap = { type: "changed", after: 8, revision: 9, change: { set: { cover: "black" } } };
    around.socket().say(gap);
    around.socket().say({ ...gap, after: 9, revision: 10 });
    expect(one.view()).toEqual(view);
    expect(around.socket().sent.slice(1)).toEqual([{ type: "snapshot" }]);
    around.socket().say({ ...snapshot, revision: 10, view: { ...view, cover: "white" } });
    around.socket().say({ type: "changed", after: 10, revision: 11, change: { set: { ended: true } } });
    expect(one.view()).toEqual({ ...view, cover: "white", ended: true });
  });

  it("tells which slides the author saved", () => {
    const { around, edited } = here();
    around.socket().say({ type: "edited", edition: "tuesday", slides: ["first"] });
    expect(edited).toEqual([["first"]]);
  });

  it("T2 tells that the author saved while the page was away, once", () => {
    const { around, edited } = here();
    const returns = (edition: string): void => {
      around.socket().close(1006);
      around.pass(2000);
      around.socket().open();
      around.socket().say({ ...snapshot, edition });
    };
    returns("monday");
    expect(edited).toEqual([]);
    returns("tuesday");
    expect(edited).toEqual([undefined]);
    // Of what it hears while it is here it knows already when it comes back.
    around.socket().say({ type: "edited", edition: "wednesday", slides: ["first"] });
    returns("wednesday");
    expect(edited).toEqual([undefined, ["first"]]);
  });

  it("P2 an answer is known under its poll's other name, also after a second change", () => {
    const { around, line: one } = here();
    around.socket().say({ ...snapshot, own: { answers: { lean: 1 }, upvoted: [] } });
    const poll = { ...view.polls["lean"], was: "lean" };
    const become = (name: string, before: string, after: number) =>
      around.socket().say({
        type: "changed",
        after,
        revision: after + 1,
        change: { in: { polls: { set: { [name]: poll }, gone: [before] } } },
      });
    become("rely", "lean", 7);
    expect(one.own().answers).toEqual({ rely: 1 });
    become("trust", "rely", 8);
    expect(one.own().answers).toEqual({ trust: 1 });
  });

  it("of a kind that it does not know are passed over", () => {
    const { around, line: one } = here();
    around.socket().say({ type: "something-newer" });
    expect(one.state()).toBe("here");
  });
});

describe("sending", () => {
  it("settles with what became of each, in whatever order the answers come", async () => {
    const { around, line: one } = here();
    const [first, second] = [one.send(vote), one.send({ type: "ask", text: "Why?" })];
    expect(around.socket().sent.slice(1)).toEqual([
      { type: "sent", number: 1, command: vote },
      { type: "sent", number: 2, command: { type: "ask", text: "Why?" } },
    ]);
    const refusal = { code: "too-many-questions" };
    around.socket().say({ type: "refused", number: 2, refusal });
    around.socket().say({ type: "done", number: 1 });
    expect(await Promise.all([first, second])).toEqual([{ kind: "done" }, { kind: "refused", refusal }]);
  });

  it("T3 tells that nothing is known to be done where the line breaks before the answer", async () => {
    const { around, line: one } = here();
    const sent = one.send(vote);
    around.socket().close(1006);
    expect(await sent).toEqual({ kind: "away" });
    expect(await one.send(vote)).toEqual({ kind: "away" });
    expect(one.own().answers).toEqual({});
  });

  it("knows own answers once they are kept, until the poll is asked again", async () => {
    const { around, line: one } = here();
    const sent = [
      one.send(vote),
      one.send({ type: "upvote", question: "q", on: true }),
      one.send({ type: "decline", poll: "feel", run: 1 }),
    ];
    expect(one.own()).toEqual({ answers: {}, upvoted: [] });
    for (const number of [1, 2, 3]) around.socket().say({ type: "done", number });
    await Promise.all(sent);
    expect(one.own()).toEqual({ answers: { lean: 2, feel: "prefer-not-to-say" }, upvoted: ["q"] });
    const again = { ...view.polls["lean"], run: 2 };
    const change = { in: { polls: { set: { lean: again } } } };
    around.socket().say({ type: "changed", after: 7, revision: 8, change });
    expect(one.own().answers).toEqual({ feel: "prefer-not-to-say" });
  });
});

describe("the line that breaks", () => {
  it("T3 keeps what the page shows and comes back after a wait of chance below two seconds", () => {
    const { around, line: one } = here();
    around.chance = 0.25;
    around.socket().close(1006);
    expect([one.state(), one.view()]).toEqual(["away", view]);
    around.pass(499);
    expect(around.sockets).toHaveLength(1);
    around.pass(1);
    expect(around.sockets).toHaveLength(2);
  });

  it("T3 backs off while nobody answers, to fifteen seconds, and begins anew after a snapshot", () => {
    const { around } = here();
    const waits: (number | undefined)[] = [];
    for (let times = 0; times < 6; times += 1) {
      around.socket().close(1006);
      waits.push(around.due());
      around.pass(around.due() ?? 0);
    }
    expect(waits).toEqual([2000, 4000, 8000, 15_000, 15_000, 15_000]);
    around.socket().open();
    around.socket().say(snapshot);
    around.socket().close(closeCodes.goingAway);
    expect(around.due()).toBe(2000);
  });

  it("T3 the presenter's own pages go on trying within two seconds", () => {
    for (const page of ["projector", "presenter", "remote"] as const) {
      const { around } = here({ view: page });
      for (let failures = 0; failures < 6; failures += 1) {
        around.socket().close(1006);
        expect(around.due()).toBe(2000);
        around.pass(2000);
      }
    }
  });

  it("T3 says whether this device or the room is away", () => {
    const { around, line: one } = here();
    around.socket().close(1006);
    expect(one.whoIsAway()).toBe("room");
    around.network = false;
    expect(one.whoIsAway()).toBe("device");
  });

  it("T5 is noticed where it just went silent, and not while beats are heard", () => {
    const { around, line: one } = here();
    for (let beats = 0; beats < 12; beats += 1) {
      around.pass(10_000);
      around.socket().say({ type: "beat" });
    }
    expect([one.state(), around.sockets.length]).toEqual(["here", 1]);
    around.pass(24_999);
    expect(one.state()).toBe("here");
    around.pass(1);
    expect([one.state(), around.sockets[0]?.ended()]).toEqual(["away", true]);
    around.pass(2000);
    expect(around.sockets).toHaveLength(2);
  });

  it("T5 is noticed within eight seconds where something was sent and nothing comes back", async () => {
    const { around, line: one } = here();
    const answered = one.send(vote);
    around.pass(7000);
    around.socket().say({ type: "done", number: 1 });
    expect(await answered).toEqual({ kind: "done" });
    around.pass(7000);
    expect(one.state()).toBe("here");
    const lost = one.send(vote);
    around.pass(7999);
    expect(one.state()).toBe("here");
    around.pass(1);
    expect(await lost).toEqual({ kind: "away" });
    expect([one.state(), around.sockets[0]?.ended()]).toEqual(["away", true]);
  });

  it("comes back at once when the laptop wakes or the network is there again", () => {
    const { around } = here();
    around.wake();
    expect(around.sockets).toHaveLength(1);
    around.sleep(60 * 60_000);
    around.wake();
    expect(around.sockets).toHaveLength(2);
    around.socket().close(1006);
    around.wake();
    expect(around.sockets).toHaveLength(3);
  });

  it("hears nothing more after it was closed", async () => {
    const { around, line: one, heard } = here();
    const sent = one.send(vote);
    one.close();
    expect(await sent).toEqual({ kind: "away" });
    around.pass(100_000);
    around.wake();
    expect([around.sockets.length, around.socket().ended(), heard]).toEqual([1, true, ["here"]]);
  });
});

describe("T5 the room says by name why it does not let a page in", () => {
  const retried: readonly (readonly [CloseName, string])[] = [
    ["locked", "locked"],
    ["full", "full"],
    ["noRoom", "gone"],
    ["notYours", "not-yours"],
    ["tooMuch", "away"],
    ["tooSlow", "away"],
    ["silent", "away"],
    ["goingAway", "away"],
  ];
  it.each(retried)("%s is %s, and tried again", (name, state) => {
    const { around, line: one } = here();
    around.socket().close(closeCodes[name]);
    expect(one.state()).toBe(state);
    around.pass(2000);
    expect(around.sockets).toHaveLength(2);
  });

  it.each(["ended", "elsewhere", "ticket"] as const)("%s is not tried again by itself", (name) => {
    const { around, line: one } = here();
    around.socket().close(closeCodes[name]);
    expect(one.state()).toBe(name);
    around.pass(600_000);
    around.wake();
    expect(around.sockets).toHaveLength(1);
  });

  it("comes in with a ticket when one is shown", () => {
    const { around, line: one } = line();
    around.socket().open();
    around.socket().close(closeCodes.ticket);
    one.show("KMTR-PQXZ");
    around.socket().open();
    expect(around.socket().sent).toMatchObject([{ type: "join", ticket: "KMTR-PQXZ" }]);
    around.socket().say(snapshot);
    expect(one.state()).toBe("here");
  });

  it("loads a page again that is of another version", () => {
    const { around } = line();
    around.socket().open();
    around.socket().close(closeCodes.otherProtocol);
    expect(around.reloads).toBe(1);
  });
});
