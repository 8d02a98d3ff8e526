import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { endRoom } from "../../../src/server/keeping/end-room.ts";
import { openPastSessions, keptWithoutAsking } from "../../../src/server/keeping/past-sessions.ts";
import { openSessionNotes } from "../../../src/server/keeping/session-notes.ts";
import { openMemoryStore } from "../../../src/server/store/memory.ts";
import { openSqliteStore } from "../../../src/server/store/sqlite.ts";
import type { Command } from "../../../src/session/commands.ts";
import { openRoom } from "../../../src/session/room.ts";
import type { SessionStore } from "../../../src/session/store.ts";
import { names } from "../../session/results/names.ts";
import { person, plan, presenter } from "../../session/plans.ts";
import { tempFolder } from "../../support/temp-folder.ts";
import { failure, valueOf } from "../store-contract.ts";

const began = Date.UTC(2026, 2, 4, 17, 30);
const marker = "MARKERwalk";

interface Kept {
  readonly store: SessionStore;
  readonly folder?: string;
  /** Ids of sessions whose room is open. */
  readonly live?: Set<string>;
  readonly now?: number;
}

function pastSessions({ store, folder, live = new Set(), now = began }: Kept) {
  return openPastSessions({
    store,
    notes: openSessionNotes(folder && join(folder, "notes")),
    isLive: (id) => live.has(id),
    end: (id) => {
      live.delete(id);
      return Promise.resolve(true);
    },
    now: () => now,
  });
}

/** A session in which eight people wrote a text that begins with the marker, and the presenter approved some. */
async function evening(store: SessionStore, id = "s", startedAt = began) {
  valueOf(await store.create({ id, deck: "deck", startedAt, key: "k" }));
  let ids = 0;
  const room = valueOf(
    await openRoom({
      store,
      id,
      plan: () => plan,
      moment: () => ({ now: startedAt, id: `q${(ids += 1)}` }),
      changed: () => {},
    }),
  );
  const does = async (...commands: readonly Command[]) => {
    for (const command of commands) expect(await room.handle(command, presenter)).toEqual({ kind: "done" });
  };
  const run = { poll: "open", run: 1 };
  await does({ type: "go", slide: "texts", step: 0 }, { type: "open", ...run });
  for (let index = 0; index < 8; index += 1)
    await room.handle({ type: "vote", ...run, answer: `${marker} number ${index}` }, person(`p${index}`));
  await does({ type: "close", ...run }, { type: "review", ...run, texts: [0, 1], approve: true });
  await room.handle({ type: "ask", text: `${marker} asked?` }, person("p1"));
  return { room, does };
}

/** How often the marker stands in any file of a folder. */
function found(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), "latin1"))
    .reduce((sum, text) => sum + text.split(marker).length - 1, 0);
}

describe("sessions that are kept", () => {
  it("K1 are listed with when, how many answered, and what has results", async () => {
    const store = openMemoryStore();
    await evening(store);
    await evening(store, "later", began + 1000);
    valueOf(await store.create({ id: "empty", deck: "deck", startedAt: began, key: "k" }));
    const past = pastSessions({ store, live: new Set(["later"]) });
    await past.named("s", names);
    expect(valueOf(await past.list())).toEqual([
      { ...one, id: "later", title: "deck", startedAt: began + 1000, state: "live" },
      { ...one, id: "s", title: "Leaning", startedAt: began, state: "resting" },
    ]);
  });

  it("K1 have results, which grow with them", async () => {
    const store = openMemoryStore();
    const { room, does } = await evening(store);
    const past = pastSessions({ store });
    await past.named("s", names);
    const before = valueOf(await past.results("s"));
    expect(before.polls[0]).toMatchObject({ question: "What helped?", n: 5 });
    expect(before.polls[0]?.answers).toHaveLength(2);
    await does({ type: "review", poll: "open", run: 1, texts: [2], approve: true }, { type: "end" });
    const after = valueOf(await past.results("s"));
    expect(after.polls[0]?.answers).toHaveLength(3);
    expect(after.ended).toBe(true);
    expect(room.session().ended).toBe(true);
    expect(failure(await past.results("other"))).toBe("no-such-session");
  });

  it("K1 keep the names that the seminar had, whatever becomes of its file", async () => {
    const [store, folder] = [openMemoryStore(), tempFolder()];
    await evening(store);
    await pastSessions({ store, folder }).named("s", names);
    const later = pastSessions({ store, folder });
    expect(valueOf(await later.results("s"))).toMatchObject({
      seminar: { title: "Leaning" },
      polls: [{ question: "What helped?", kind: "text" }],
    });
    writeFileSync(join(folder, "notes", "s.json"), '{"names":{"id":"deck","polls":7');
    expect(valueOf(await pastSessions({ store, folder }).results("s")).seminar.title).toBe("deck");
  });

  it("K1 keep the names under which a poll was answered, when its options are written anew", async () => {
    const store = openMemoryStore();
    await evening(store);
    const past = pastSessions({ store });
    await past.named("s", names);
    const [lean, ...others] = names.polls;
    const renamed = others.map((poll) => ({ ...poll, question: `${poll.question} (again)` }));
    const questions = async () => valueOf(await past.results("s")).polls.map(({ question }) => question);
    await past.named("s", { ...names, title: "Leaning on", polls: renamed });
    expect(await questions()).toEqual(["What helped?"]);
    await past.named("s", { ...names, polls: renamed }, "open");
    expect(await questions()).toEqual(["What helped? (again)"]);
    expect(lean?.poll).toBe("lean");
  });

  it("K1 go with a receipt, and afterwards no answer is on the disk", async () => {
    const folder = tempFolder();
    const store = valueOf(await openSqliteStore(join(folder, "sessions.sqlite")));
    await evening(store);
    await evening(store, "other");
    const past = pastSessions({ store, folder, now: began + 5000 });
    await past.named("s", names);
    await past.named("other", names);
    expect(found(folder)).toBeGreaterThan(0);
    expect(valueOf(await past.clear("other"))).toMatchObject({ session: "other" });
    expect(valueOf(await past.clear("s"))).toEqual({
      session: "s",
      seminar: "deck",
      title: "Leaning",
      startedAt: began,
      clearedAt: began + 5000,
      polls: 1,
      texts: 2,
      questions: 0,
      events: 6,
      ballots: 0,
      swept: true,
    });
    expect(found(folder)).toBe(0);
    expect(readdirSync(join(folder, "notes"))).toEqual([]);
    expect(valueOf(await past.list())).toEqual([]);
    expect(failure(await past.clear("s"))).toBe("no-such-session");
    await store.close();
    expect(found(folder)).toBe(0);
  });

  it("K1 end before they go: a live one, with answers in the box of an open poll", async () => {
    const folder = tempFolder();
    const store = valueOf(await openSqliteStore(join(folder, "sessions.sqlite")));
    const { room, does } = await evening(store);
    await does({ type: "ask-again", poll: "open", run: 1 });
    await room.handle({ type: "vote", poll: "open", run: 2, answer: `${marker} again` }, person("p1"));
    const past = openPastSessions({
      store,
      notes: openSessionNotes(folder),
      isLive: () => !room.session().ended,
      end: () => endRoom(room),
      now: () => began,
    });
    expect(valueOf(await past.clear("s"))).toMatchObject({ session: "s", swept: true });
    expect(
      await room.handle({ type: "vote", poll: "open", run: 2, answer: `${marker} late` }, person("p2")),
    ).toMatchObject({
      kind: "refused",
    });
    expect(found(folder)).toBe(0);
    await store.close();
  });

  it("K1 stay where their room cannot be ended", async () => {
    const store = openMemoryStore();
    await evening(store);
    const options = { store, notes: openSessionNotes(undefined), now: () => began };
    const past = openPastSessions({ ...options, isLive: () => true, end: () => Promise.resolve(false) });
    expect(failure(await past.clear("s"))).toBe("busy");
    expect(valueOf(await past.list())).toHaveLength(1);
  });

  it("K1 ask after 30 days whether they are still needed, and not again for 30 more", async () => {
    const store = openMemoryStore();
    await evening(store);
    const folder = tempFolder();
    const at = (now: number) => pastSessions({ store, folder, now });
    const asks = async (now: number) => valueOf(await at(now).list())[0]?.asks;
    expect(await asks(began + keptWithoutAsking - 1)).toBe(false);
    expect(await asks(began + keptWithoutAsking)).toBe(true);
    expect(await at(began + keptWithoutAsking).keep("s")).toBe(true);
    expect(await asks(began + 2 * keptWithoutAsking - 1)).toBe(false);
    expect(await asks(began + 2 * keptWithoutAsking)).toBe(true);
    expect(await at(began).keep("other")).toBe(false);
  });

  it("are told of although nothing can be written beside them", async () => {
    const store = openMemoryStore();
    await evening(store);
    const folder = tempFolder({ notes: "a file, no folder" });
    const past = pastSessions({ store, folder });
    await past.named("s", names);
    expect(valueOf(await past.results("s")).seminar.title).toBe("Leaning");
    expect(valueOf(await past.clear("s")).title).toBe("Leaning");
  });
});

const one = { seminar: "deck", polls: 1, answers: 5, asks: false };
