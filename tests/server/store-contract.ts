import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Event } from "../../src/session/events.ts";
import type { SessionStore, Stored, StoreFailureCode, Tallied } from "../../src/session/store.ts";

export const locked: Event = { type: "locked", locked: true };
export const unlocked: Event = { type: "locked", locked: false };
export const record = { id: "s", deck: "deck", startedAt: 1, key: "k" };

export function valueOf<Value>(kept: Stored<Value>): Value {
  if (!kept.ok) throw new Error(`${kept.failure.code}: ${kept.failure.detail}`);
  return kept.value;
}

export function failure(kept: Stored<unknown>): StoreFailureCode | undefined {
  return kept.ok ? undefined : kept.failure.code;
}

export function tally(ballots: Tallied["ballots"], ...events: readonly Event[]): () => Tallied {
  return () => ({ ballots, events: events.length === 0 ? [locked] : events });
}

/** What every store does, whatever it keeps things in. */
export function storeContract(name: string, open: () => Promise<SessionStore>): void {
  describe(`the store in ${name}`, () => {
    let store: SessionStore;
    beforeEach(async () => {
      store = await open();
      valueOf(await store.create(record));
    });
    afterEach(() => store.close());

    const events = async (from?: number) => valueOf(await store.read("s", from));
    const answers = async (box: string) =>
      valueOf(await store.ballots("s", box)).map(({ participant, answer, counted }) => [
        participant,
        answer,
        counted,
      ]);

    describe("the log", () => {
      it("is appended and read, also from the middle", async () => {
        valueOf(await store.append("s", 0, [locked]));
        valueOf(await store.append("s", 1, [unlocked, locked]));
        expect(await events()).toEqual([locked, unlocked, locked]);
        expect(await events(2)).toEqual([locked]);
        expect(await events(9)).toEqual([]);
      });

      it("takes nothing from two who do not know of each other", async () => {
        valueOf(await store.append("s", 0, [locked]));
        expect(failure(await store.append("s", 0, [unlocked]))).toBe("conflict");
        expect(failure(await store.append("s", 5, [unlocked]))).toBe("conflict");
        expect(await events()).toEqual([locked]);
      });

      it("is followed in order, until the listener goes", async () => {
        const heard: string[] = [];
        const stop = store.follow("s", (event, revision) => heard.push(`${revision} ${event.type}`));
        store.follow("other", () => heard.push("other"));
        valueOf(await store.append("s", 0, [locked, { type: "rested" }]));
        await store.append("s", 0, [locked]);
        valueOf(await store.count("s", 2, "box", tally("kept", unlocked)));
        stop();
        valueOf(await store.append("s", 3, [locked]));
        expect(heard).toEqual(["1 locked", "2 rested", "3 locked"]);
      });

      it("keeps whatever is in an event", async () => {
        const event: Event = {
          type: "widget-set",
          widget: "a'b\"; DROP TABLE log; --",
          change: Object.fromEntries([["__proto__", [1, null, "\u{1F9F8}\u0000"]]]),
        };
        valueOf(await store.append("s", 0, [event]));
        expect(JSON.stringify(await events())).toBe(JSON.stringify([event]));
      });
    });

    describe("ballots", () => {
      it("P2 are one a participant and box, and the last one counts", async () => {
        valueOf(await store.put("s", "a", "p2", 1));
        valueOf(await store.put("s", "a", "p1", "x"));
        valueOf(await store.put("s", "a", "p2", { x: [2] }));
        valueOf(await store.put("s", "b", "p2", false));
        expect(await answers("a")).toEqual([
          ["p1", "x", undefined],
          ["p2", { x: [2] }, undefined],
        ]);
        expect(valueOf(await store.ballotsOf("s", "p2"))).toEqual([
          { box: "a", answer: { x: [2] } },
          { box: "b", answer: false },
        ]);
      });

      it("P6 stand in an order that says nothing of when they came", async () => {
        for (const participant of ["m", "z", "a"]) valueOf(await store.put("s", "a", participant, 1));
        expect((await answers("a")).map(([participant]) => participant)).toEqual(["a", "m", "z"]);
      });

      it("put at once are all kept", async () => {
        const all = Array.from({ length: 300 }, (_, index) => store.put("s", "a", `p${index}`, index));
        for (const kept of await Promise.all(all)) expect(kept.ok).toBe(true);
        expect(await answers("a")).toHaveLength(300);
      });

      it("P6 leave with the last count of their box, in one transaction with what it says", async () => {
        void store.put("s", "a", "p1", 1);
        void store.put("s", "b", "p1", 2);
        const seen: unknown[] = [];
        const done = await store.count("s", 0, "a", (ballots) => {
          seen.push(...ballots);
          return { events: [locked, unlocked], ballots: "emptied" };
        });
        expect(valueOf(done)?.events).toHaveLength(2);
        expect(seen).toEqual([{ participant: "p1", answer: 1, counted: undefined }]);
        expect(await events()).toEqual([locked, unlocked]);
        expect(await answers("a")).toEqual([]);
        expect(await answers("b")).toHaveLength(1);
      });

      it("P5 remember what a release counted, whatever is put after it", async () => {
        valueOf(await store.put("s", "a", "p1", 1));
        valueOf(await store.count("s", 0, "a", tally("counted")));
        valueOf(await store.put("s", "a", "p1", 2));
        valueOf(await store.put("s", "a", "p2", 3));
        expect(await answers("a")).toEqual([
          ["p1", 2, 1],
          ["p2", 3, undefined],
        ]);
      });

      it("P5 remember what a release counted of an answer that was taken back", async () => {
        valueOf(await store.put("s", "a", "p1", 1));
        valueOf(await store.put("s", "a", "p2", 1));
        valueOf(await store.put("s", "a", "p2", null));
        valueOf(await store.count("s", 0, "a", tally("counted")));
        valueOf(await store.put("s", "a", "p1", null));
        expect(await answers("a")).toEqual([
          ["p1", null, 1],
          ["p2", null, null],
        ]);
        expect(valueOf(await store.ballotsOf("s", "p1"))).toEqual([{ box: "a", answer: null }]);
      });

      it("stay as they are when nothing may be said, when the log is another one, or when counting fails", async () => {
        valueOf(await store.put("s", "a", "p1", 1));
        expect(valueOf(await store.count("s", 0, "a", () => undefined))).toBeUndefined();
        expect(failure(await store.count("s", 4, "a", tally("emptied")))).toBe("conflict");
        expect(failure(await store.count("s", 4, "a", tally("counted")))).toBe("conflict");
        const broken = store.count("s", 0, "a", () => {
          throw new Error("broken");
        });
        expect(failure(await broken)).toBe("failed");
        expect(await answers("a")).toEqual([["p1", 1, undefined]]);
        expect(await events()).toEqual([]);
      });

      it("are all gone when the session is finished", async () => {
        valueOf(await store.put("s", "a", "p1", 1));
        valueOf(await store.put("s", "b", "p1", 1));
        expect(failure(await store.finish("s", 3, { type: "ended" }))).toBe("conflict");
        expect(await answers("b")).toHaveLength(1);
        valueOf(await store.finish("s", 0, { type: "ended" }));
        expect(valueOf(await store.ballotsOf("s", "p1"))).toEqual([]);
        expect(valueOf(await store.list())).toEqual([{ ...record, revision: 1, ended: true }]);
      });
    });

    describe("sessions", () => {
      it("are listed, the latest first", async () => {
        valueOf(await store.create({ ...record, id: "later", startedAt: 2 }));
        valueOf(await store.append("s", 0, [locked, unlocked]));
        expect(valueOf(await store.list())).toEqual([
          { ...record, id: "later", startedAt: 2, revision: 0, ended: false },
          { ...record, revision: 2, ended: false },
        ]);
      });

      it("do not know of each other", async () => {
        valueOf(await store.create({ ...record, id: "other" }));
        valueOf(await store.put("other", "a", "p1", 1));
        valueOf(await store.append("other", 0, [locked]));
        expect(await events()).toEqual([]);
        expect(await answers("a")).toEqual([]);
        valueOf(await store.finish("s", 0, { type: "ended" }));
        expect(valueOf(await store.ballots("other", "a"))).toHaveLength(1);
      });

      it("begin once", async () => {
        expect(failure(await store.create(record))).toBe("exists");
      });

      it("K1 are deleted with a receipt", async () => {
        valueOf(await store.append("s", 0, [locked, unlocked]));
        valueOf(await store.put("s", "a", "p1", 1));
        expect(valueOf(await store.remove("s"))).toEqual({
          session: "s",
          deck: "deck",
          events: 2,
          ballots: 1,
        });
        expect(valueOf(await store.list())).toEqual([]);
        expect(failure(await store.read("s"))).toBe("no-such-session");
        valueOf(await store.create(record));
        expect(await events()).toEqual([]);
        expect(await answers("a")).toEqual([]);
      });

      it("that are not there are said to be not there", async () => {
        for (const kept of [
          store.read("x"),
          store.append("x", 0, [locked]),
          store.put("x", "a", "p", 1),
          store.ballots("x", "a"),
          store.ballotsOf("x", "p"),
          store.count("x", 0, "a", tally("kept")),
          store.finish("x", 0, locked),
          store.remove("x"),
        ])
          expect(failure(await kept)).toBe("no-such-session");
      });
    });

    it("says that it is closed, and can be closed twice", async () => {
      const put = store.put("s", "a", "p1", 1);
      await store.close();
      expect((await put).ok).toBe(true);
      await store.close();
      for (const kept of [
        store.create({ ...record, id: "new" }),
        store.list(),
        store.read("s"),
        store.append("s", 0, [locked]),
        store.put("s", "a", "p1", 1),
        store.count("s", 0, "a", tally("kept")),
        store.remove("s"),
      ])
        expect(failure(await kept)).toBe("closed");
    });
  });
}
