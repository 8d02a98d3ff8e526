import { join as inFolder } from "node:path";
import { describe, expect, it } from "vitest";
import { openMemoryStore } from "../../../src/server/store/memory.ts";
import { openSqliteStore } from "../../../src/server/store/sqlite.ts";
import { failed, type SessionStore, type StoreFailureCode } from "../../../src/session/store.ts";
import { tempFolder } from "../../support/temp-folder.ts";
import { roomServer } from "./room-server.ts";

const lean = { poll: "lean", run: 1 } as const;

/** A store that can be made to fail as a disk does. */
function failing(): SessionStore & { trouble: StoreFailureCode | undefined } {
  const store = openMemoryStore();
  const or = <Args extends readonly unknown[], Value>(work: (...args: Args) => Promise<Value>) => {
    return (...args: Args) =>
      broken.trouble === undefined ? work(...args) : Promise.resolve(failed(broken.trouble, "the disk"));
  };
  const broken = {
    ...store,
    trouble: undefined as StoreFailureCode | undefined,
    append: or(store.append),
    put: or(store.put),
    count: or(store.count),
    finish: or(store.finish),
  };
  return broken;
}

describe("a disk that does not take anything", () => {
  it.each(["disk-full", "read-only", "unreachable"] as const)(
    "P3 %s: nothing is acknowledged, the presenter is told, the talk goes on, and everything is kept later",
    async (trouble) => {
      const store = failing();
      const room = await roomServer({ store });
      const [presenter, page] = [await room.presenter(), await room.attendee()];
      await presenter.send({ type: "go", slide: "asked", step: 0 });
      await presenter.send({ type: "open", ...lean });
      store.trouble = trouble;
      expect(await page.send({ type: "vote", ...lean, answer: 1 })).toMatchObject({
        type: "refused",
        refusal: { code: "not-kept" },
      });
      await presenter.see((view) => view["trouble"] === trouble);
      expect(await presenter.send({ type: "go", slide: "last", step: 0 })).toMatchObject({ type: "done" });
      await page.see(({ position }) => position.slide === "last");
      expect(page.bytes.join()).not.toContain("trouble");

      store.trouble = undefined;
      expect(await presenter.send({ type: "go", slide: "asked", step: 0 })).toMatchObject({ type: "done" });
      expect(await page.send({ type: "vote", ...lean, answer: 1 })).toMatchObject({ type: "done" });
      await presenter.see((view) => view["trouble"] === undefined);
      const log = await store.read("session");
      const moves = (log.ok ? log.value : []).flatMap((event) =>
        event.type === "moved" ? [event.to.slide] : [],
      );
      expect(moves).toEqual(["asked", "last", "asked"]);
    },
  );

  it("P3 a file that may not grow any more: what was acknowledged stays", async () => {
    const opened = await openSqliteStore(inFolder(tempFolder(), "sessions.sqlite"), { mostPages: 24 });
    if (!opened.ok) throw new Error(opened.failure.detail);
    const room = await roomServer({
      store: opened.value,
      limits: { attendee: { burst: 1e9, perSecond: 0 } },
    });
    const [presenter, first] = [await room.presenter(), await room.attendee()];
    await presenter.send({ type: "go", slide: "asked", step: 0 });
    await presenter.send({ type: "open", ...lean });
    expect(await first.send({ type: "vote", ...lean, answer: 2 })).toMatchObject({ type: "done" });
    const { participant = "" } = first.snapshot();
    // Long questions fill the file.
    let said = "done";
    for (let times = 0; said === "done" && times < 2000; times += 1) {
      await first.send({ type: "ask", text: `${times} ${"x".repeat(250)}` });
      said = room.served.room.trouble() === undefined ? "done" : "trouble";
    }
    expect(room.served.room.trouble()?.code).toBe("disk-full");
    await presenter.see((view) => view["trouble"] === "disk-full");
    expect(await presenter.send({ type: "cover", cover: "black" })).toMatchObject({ type: "done" });
    const again = await room.attendee({ participant });
    expect(again.snapshot().own).toMatchObject({ answers: { lean: 2 } });
  });
});
