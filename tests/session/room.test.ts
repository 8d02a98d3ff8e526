import { describe, expect, it } from "vitest";
import { openMemoryStore } from "../../src/server/store/memory.ts";
import { openSqliteStore } from "../../src/server/store/sqlite.ts";
import type { Command } from "../../src/session/commands.ts";
import type { Event } from "../../src/session/events.ts";
import { fold } from "../../src/session/evolve.ts";
import { openRoom, type Room } from "../../src/session/room.ts";
import { pollState } from "../../src/session/session.ts";
import { failed, type SessionStore } from "../../src/session/store.ts";
import { tempFolder } from "../support/temp-folder.ts";
import { failure, record, valueOf } from "../server/store-contract.ts";
import { person, plan, presenter } from "./plans.ts";

const check = { poll: "check", run: 1 };
const lean = { poll: "lean", run: 1 };

async function enter(store: SessionStore, heard: Event[] = []): Promise<Room> {
  let ids = 0;
  const options = {
    store,
    id: "s",
    plan: () => plan,
    changed: (_: unknown, event: Event) => void heard.push(event),
  };
  return valueOf(await openRoom({ ...options, moment: () => ({ now: 7, id: `q${(ids += 1)}` }) }));
}

async function begin(store: SessionStore): Promise<SessionStore> {
  valueOf(await store.create(record));
  return store;
}

/** Carries out commands of the presenter, one after the other. */
async function does(room: Room, ...commands: readonly Command[]): Promise<void> {
  for (const command of commands) expect(await room.handle(command, presenter)).toEqual({ kind: "done" });
}

function votes(room: Room, poll: string, from: number, to: number, answer = 1) {
  const people = Array.from({ length: to - from }, (_, index) => person(`p${from + index}`));
  return Promise.all(people.map((who) => room.handle({ type: "vote", poll, run: 1, answer }, who)));
}

/** A store whose disk is full while `full` is. */
function filling(store: SessionStore): SessionStore & { full: boolean } {
  const disk = { full: false };
  const no = () => Promise.resolve(failed("disk-full", "the disk is full"));
  return Object.assign(disk, {
    ...store,
    append: (...args: Parameters<SessionStore["append"]>) => (disk.full ? no() : store.append(...args)),
    put: (...args: Parameters<SessionStore["put"]>) => (disk.full ? no() : store.put(...args)),
    count: (...args: Parameters<SessionStore["count"]>) => (disk.full ? no() : store.count(...args)),
    finish: (...args: Parameters<SessionStore["finish"]>) => (disk.full ? no() : store.finish(...args)),
  });
}

const go: Command = { type: "go", slide: "asked", step: 0 };

describe("a room", () => {
  it("K2 the same command brings back slide, step, poll and answers", async () => {
    const path = `${tempFolder()}/sessions.db`;
    const store = await begin(valueOf(await openSqliteStore(path)));
    const room = await enter(store);
    await does(
      room,
      go,
      { type: "open", ...check },
      { type: "set", widget: "curve", change: { touch: 0.4 } },
    );
    await votes(room, "check", 0, 3);
    await room.tick();
    await votes(room, "check", 3, 5);
    await store.close();

    const again = valueOf(await openSqliteStore(path));
    const resumed = await enter(again);
    expect(resumed.session()).toEqual(room.session());
    expect(resumed.ballots()).toEqual({ check: 5 });
    expect(await resumed.ownPart("p4")).toEqual({ answers: { check: 1 }, upvoted: [] });
    // P5: what was released before the restart is remembered: two more are not told.
    await resumed.tick();
    expect(pollState(resumed.session(), "check").release).toMatchObject({ n: 3 });
    await does(resumed, { type: "close", ...check });
    expect(pollState(resumed.session(), "check").release).toMatchObject({ n: 3, more: true });
    expect(valueOf(await again.ballots("s", "poll 1 check"))).toEqual([]);
    await again.close();
  });

  it("P2 an answer that was taken back is not counted, not shown to its sender, and not remembered as one", async () => {
    const path = `${tempFolder()}/sessions.db`;
    const store = await begin(valueOf(await openSqliteStore(path)));
    const room = await enter(store);
    await does(room, go, { type: "open", ...check });
    await votes(room, "check", 0, 5);
    expect(await room.handle({ type: "withdraw", ...check }, person("p4"))).toEqual({ kind: "done" });
    await room.handle({ type: "withdraw", ...check }, person("p9"));
    expect(room.ballots()).toEqual({ check: 4 });
    expect(await room.ownPart("p4")).toEqual({ answers: {}, upvoted: [] });
    await store.close();

    const again = valueOf(await openSqliteStore(path));
    const resumed = await enter(again);
    expect(resumed.ballots()).toEqual({ check: 4 });
    await resumed.handle({ type: "vote", ...check, answer: 0 }, person("p3"));
    await does(resumed, { type: "close", ...check });
    expect(pollState(resumed.session(), "check").release).toMatchObject({ n: 4 });
    expect(valueOf(await again.ballots("s", "poll 1 check"))).toEqual([]);
    await again.close();
  });

  it("P5 a release does not move because one person took an answer back", async () => {
    const room = await enter(await begin(openMemoryStore()));
    await does(room, go, { type: "open", ...check });
    await votes(room, "check", 0, 6);
    await room.tick();
    const told = pollState(room.session(), "check").release;
    expect(told).toMatchObject({ n: 6, more: false });
    for (const who of ["p0", "p1"]) await room.handle({ type: "withdraw", ...check }, person(who));
    await room.tick();
    expect(pollState(room.session(), "check").release).toEqual(told);
    await room.handle({ type: "withdraw", ...check }, person("p2"));
    await room.tick();
    expect(pollState(room.session(), "check").release).toMatchObject({ n: 3 });
    await room.handle({ type: "withdraw", ...check }, person("p3"));
    await does(room, { type: "close", ...check });
    // Nobody came in addition: nothing is said about the one who went.
    expect(pollState(room.session(), "check").release).toMatchObject({ n: 3, more: false });
  });

  it("K2 remembers whether the server was ended properly", async () => {
    const store = await begin(openMemoryStore());
    const room = await enter(store);
    await does(room, go);
    expect((await enter(store)).session().resting).toBe(false);
    await room.rest();
    const resumed = await enter(store);
    expect(resumed.session().resting).toBe(true);
    await does(resumed, { type: "cover", cover: "black" });
    expect(resumed.session().resting).toBe(false);
  });

  it("P2 an answer sent while its poll closes is either counted or refused", async () => {
    const store = await begin(openMemoryStore());
    const room = await enter(store);
    await does(room, go, { type: "open", ...check });
    const [before, closing, after] = await Promise.all([
      votes(room, "check", 0, 4),
      room.handle({ type: "close", ...check }, presenter),
      votes(room, "check", 4, 8),
    ]);
    expect(before.map(({ kind }) => kind)).toEqual(["done", "done", "done", "done"]);
    expect(closing.kind).toBe("done");
    expect(after.every((outcome) => outcome.kind === "refused" && outcome.refusal.code === "not-open")).toBe(
      true,
    );
    expect(pollState(room.session(), "check").release).toMatchObject({ n: 4 });
  });

  it("P7 texts come to the presenter at closing, sorted, and below the floor not at all", async () => {
    const store = await begin(openMemoryStore());
    const room = await enter(store);
    await does(room, { type: "go", slide: "texts", step: 0 }, { type: "open", poll: "open", run: 1 });
    for (const [index, answer] of ["calm", "Berlin 01069 Dresden", "brave", "alone", "calm"].entries())
      await room.handle({ type: "vote", poll: "open", run: 1, answer }, person(`p${index}`));
    await does(room, { type: "close", poll: "open", run: 1 });
    expect(pollState(room.session(), "open").texts).toEqual([
      { text: "alone", count: "few", verdict: "waiting" },
      { text: "Berlin 01069 Dresden", count: "few", verdict: "waiting", held: "address" },
      { text: "brave", count: "few", verdict: "waiting" },
      { text: "calm", count: "few", verdict: "waiting" },
    ]);
    await does(room, { type: "ask-again", poll: "open", run: 1 });
    await room.handle({ type: "vote", poll: "open", run: 2, answer: "only me" }, person("p1"));
    await does(room, { type: "close", poll: "open", run: 2 });
    expect(pollState(room.session(), "open")).toMatchObject({ release: { shape: "withheld" }, texts: [] });
    expect(JSON.stringify(valueOf(await store.read("s")))).not.toContain("only me");
  });

  it("counts upvotes once a participant, and lets them be taken back", async () => {
    const store = await begin(openMemoryStore());
    const room = await enter(store);
    await room.handle({ type: "ask", text: "Why?" }, person("p1"));
    const question = room.session().questions[0]?.id ?? "";
    await does(room, { type: "review-question", question, verdict: "approved" });
    const upvote = (who: string, on: boolean) => room.handle({ type: "upvote", question, on }, person(who));
    await Promise.all([upvote("p1", true), upvote("p1", true), upvote("p2", true)]);
    await room.tick();
    expect(room.session().questions[0]?.upvotes).toBe(2);
    expect((await room.ownPart("p2")).upvoted).toEqual([question]);
    await upvote("p2", false);
    await room.tick();
    expect(room.session().questions[0]?.upvotes).toBe(1);
  });

  it("keeps nobody's ballots when the seminar ends", async () => {
    const store = await begin(openMemoryStore());
    const room = await enter(store);
    await room.handle({ type: "pace", signal: "lost" }, person("p1"));
    await does(room, { type: "end" });
    expect(valueOf(await store.ballotsOf("s", "p1"))).toEqual([]);
    expect(valueOf(await store.list())[0]?.ended).toBe(true);
    expect((await room.handle({ type: "pace", signal: "lost" }, person("p1"))).kind).toBe("refused");
  });

  it("cannot be opened where its session is not", async () => {
    const options = { store: openMemoryStore(), id: "none", plan: () => plan, changed: () => undefined };
    expect(failure(await openRoom({ ...options, moment: () => ({ now: 0, id: "x" }) }))).toBe(
      "no-such-session",
    );
  });
});

describe("a full disk", () => {
  it("does not stop the talk; what happened meanwhile is kept when there is room again", async () => {
    const store = filling(await begin(openMemoryStore()));
    const heard: Event[] = [];
    const room = await enter(store, heard);
    await does(room, go, { type: "open", ...lean });
    await votes(room, "lean", 0, 6);
    store.full = true;
    await does(room, { type: "cover", cover: "black" });
    expect(room.trouble()?.code).toBe("disk-full");
    // An answer that cannot be kept is not acknowledged (P3).
    expect((await votes(room, "lean", 6, 7))[0]).toMatchObject({
      kind: "not-kept",
      failure: { code: "disk-full" },
    });
    await does(room, { type: "close", ...lean }, { type: "show", ...lean });
    expect(pollState(room.session(), "lean")).toMatchObject({ phase: "shown", release: { n: 5 } });
    expect(heard.map(({ type }) => type)).toEqual([
      "moved",
      "clock-set",
      "poll-opened",
      "covered",
      "poll-closed",
      "poll-shown",
    ]);
    expect(valueOf(await store.read("s"))).toHaveLength(3);
    store.full = false;
    await does(room, { type: "cover", cover: "none" });
    expect(room.trouble()).toBeUndefined();
    expect(fold(valueOf(await store.read("s")))).toEqual(room.session());
    expect(valueOf(await store.ballots("s", "poll 1 lean"))).toEqual([]);
  });

  it("P5 makes no release that could not be remembered", async () => {
    const store = filling(await begin(openMemoryStore()));
    const room = await enter(store);
    await does(room, go, { type: "open", ...check });
    await votes(room, "check", 0, 4);
    store.full = true;
    await room.tick();
    expect(pollState(room.session(), "check").release).toBeUndefined();
    store.full = false;
    await room.tick();
    expect(pollState(room.session(), "check").release).toMatchObject({ n: 4 });
  });

  it("ends a seminar, and deletes what is left of it when it can", async () => {
    const store = filling(await begin(openMemoryStore()));
    const room = await enter(store);
    await room.handle({ type: "pace", signal: "fine" }, person("p1"));
    store.full = true;
    await does(room, { type: "end" });
    expect(room.session().ended).toBe(true);
    store.full = false;
    await room.rest();
    expect(valueOf(await store.ballotsOf("s", "p1"))).toEqual([]);
    expect(fold(valueOf(await store.read("s")))).toEqual(room.session());
  });
});
