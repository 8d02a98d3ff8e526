import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { DatabaseSync } from "node:sqlite";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { failureOf } from "../../../src/server/store/sqlite-failure.ts";
import { openSqliteStore, type SqliteOptions } from "../../../src/server/store/sqlite.ts";
import type { SessionStore } from "../../../src/session/store.ts";
import { tempFolder } from "../../support/temp-folder.ts";
import { failure, locked, record, tally, unlocked, valueOf } from "../store-contract.ts";
import { randomFrom } from "./random.ts";

const newFile = () => `${tempFolder()}/sessions.db`;

async function open(path: string, options?: SqliteOptions): Promise<SessionStore> {
  return valueOf(await openSqliteStore(path, options));
}

async function begun(path: string, options?: SqliteOptions): Promise<SessionStore> {
  const store = await open(path, options);
  valueOf(await store.create(record));
  return store;
}

/** How often a marker stands in the database, its write-ahead log and the index of it. */
function found(path: string, marker: string): number {
  return ["", "-wal", "-shm"]
    .map((ending) => path + ending)
    .filter((file) => existsSync(file))
    .reduce((sum, file) => sum + readFileSync(file, "latin1").split(marker).length - 1, 0);
}

describe("what stays on the disk", () => {
  it("P3 is there again after a restart: log, ballots, and what was counted", async () => {
    const path = newFile();
    const store = await begun(path);
    valueOf(await store.append("s", 0, [locked]));
    valueOf(await store.put("s", "a", "p1", [1, 2]));
    valueOf(await store.count("s", 1, "a", tally("counted", unlocked)));
    await store.close();
    const again = await open(path);
    expect(valueOf(await again.list())).toEqual([{ ...record, revision: 2, ended: false }]);
    expect(valueOf(await again.read("s"))).toEqual([locked, unlocked]);
    expect(valueOf(await again.ballots("s", "a"))).toEqual([
      { participant: "p1", answer: [1, 2], counted: [1, 2] },
    ]);
    await again.close();
  });

  it("P3 a ballot is acknowledged after the commit, not before", async () => {
    const path = newFile();
    const store = await begun(path, { pause: 5 });
    const reader = new DatabaseSync(path, { readOnly: true });
    const onDisk = () => reader.prepare("SELECT count(*) AS n FROM ballot").get()?.["n"];
    let acknowledged = false;
    const put = store.put("s", "a", "p1", 1).then((kept) => (acknowledged = kept.ok));
    await Promise.resolve();
    expect([onDisk(), acknowledged]).toEqual([0, false]);
    await put;
    expect([onDisk(), acknowledged]).toEqual([1, true]);
    reader.close();
    await store.close();
  });

  it("is for its owner's eyes only", async () => {
    const path = `${tempFolder()}/kept/sessions.db`;
    const store = await begun(path);
    if (process.platform !== "win32") expect(statSync(path).mode & 0o777).toBe(0o600);
    await store.close();
  });
});

describe("what leaves the disk", () => {
  /** Ballots of all lengths, overwritten now and then, in boxes that lie between each other. */
  async function fill(store: SessionStore, seed: number, sessions: readonly string[]): Promise<void> {
    const random = randomFrom(seed);
    const puts = Array.from({ length: 500 }, () => {
      const [session, box] = [sessions[random(sessions.length)] ?? "", `box${random(3)}`];
      const text = `MARK-${session}-${box}-${"x".repeat(random(60))}`.repeat(1 + random(9));
      return store.put(session, box, `p${random(250).toString(36)}`, text);
    });
    await Promise.all(puts);
  }

  it.each([1, 2, 3, 4])("P6 no answer is in the file once its poll is closed (seed %i)", async (seed) => {
    const path = newFile();
    const store = await begun(path);
    await fill(store, seed, ["s"]);
    expect(found(path, "MARK-s-box0")).toBeGreaterThan(0);
    for (const [index, box] of ["box0", "box1", "box2"].entries()) {
      valueOf(await store.count("s", index, box, tally("emptied")));
      expect(found(path, `MARK-s-${box}`)).toBe(0);
    }
    await store.close();
  });

  it.each([5, 6])("P6 nothing of a session is in the file after End and clear (seed %i)", async (seed) => {
    const path = newFile();
    const store = await begun(path);
    valueOf(await store.create({ ...record, id: "t" }));
    await fill(store, seed, ["s", "t"]);
    for (const id of ["s", "t"]) {
      const texts = Array.from({ length: 200 }, (_, index) => ({
        type: "question-asked" as const,
        question: `${id}${index}`,
        text: `MARK-${id}-question-${"y".repeat(index)}`,
        state: "waiting" as const,
      }));
      valueOf(await store.append(id, 0, texts));
    }
    valueOf(await store.remove("s"));
    expect(found(path, "MARK-s-")).toBe(0);
    expect(found(path, "MARK-t-box0")).toBeGreaterThan(0);
    valueOf(await store.finish("t", 200, { type: "ended" }));
    expect(found(path, "MARK-t-box")).toBe(0);
    expect(found(path, "MARK-t-question")).toBeGreaterThan(0);
    await store.close();
  });

  it("P6 an answer that was overwritten is gone with the others", async () => {
    const path = newFile();
    const store = await begun(path);
    valueOf(await store.put("s", "a", "p1", "MARK-first"));
    valueOf(await store.put("s", "a", "p1", "second"));
    valueOf(await store.count("s", 0, "a", tally("emptied")));
    expect(found(path, "MARK-first")).toBe(0);
    await store.close();
  });

  it("P6 what another program kept from being swept is swept at the next start", async () => {
    const path = newFile();
    const store = await begun(path);
    await fill(store, 7, ["s"]);
    const reader = new DatabaseSync(path, { readOnly: true });
    reader.exec("BEGIN");
    reader.prepare("SELECT count(*) FROM ballot").get();
    valueOf(await store.count("s", 0, "box0", tally("emptied")));
    expect(found(path, "MARK-s-box0")).toBeGreaterThan(0);
    expect(failure(await store.remove("s"))).toBe("not-swept");
    reader.exec("COMMIT");
    reader.close();
    await store.close();
    expect(found(path, "MARK")).toBe(0);
  });
});

describe("a disk that will not", () => {
  it("being full is a value; what was kept stays, and goes on when there is room", async () => {
    const path = newFile();
    const store = await begun(path, { mostPages: 30 });
    valueOf(await store.put("s", "a", "kept", "yes"));
    const long = "z".repeat(8000);
    const puts = await Promise.all(
      Array.from({ length: 40 }, (_, index) => store.put("s", "b", `p${index}`, long)),
    );
    expect(puts.map(failure)).toContain("disk-full");
    expect(
      failure(
        await store.append("s", 0, [
          { type: "question-asked", question: "q", text: long.repeat(20), state: "waiting" },
        ]),
      ),
    ).toBe("disk-full");
    expect(valueOf(await store.ballots("s", "a"))).toHaveLength(1);
    valueOf(await store.append("s", 0, [locked]));
    await store.close();
    const again = await open(path);
    expect(valueOf(await again.read("s"))).toEqual([locked]);
    expect(valueOf(await again.ballots("s", "a"))).toHaveLength(1);
    await again.close();
  });

  it("a folder that is not one, or may not be written, is a value", async () => {
    const folder = tempFolder({ file: "text" });
    expect(failure(await openSqliteStore(`${folder}/file/sessions.db`))).toBe("unreachable");
    expect(failure(await openSqliteStore(folder))).toBe("unreachable");
    if (process.platform === "linux") {
      expect(["unreachable", "read-only"]).toContain(
        failure(await openSqliteStore("/proc/attune/sessions.db")),
      );
    }
  });

  it("a file that is not ours, broken, or of a newer Attune is a value", async () => {
    const path = newFile();
    writeFileSync(path, "This is not a database, but it is long enough to be looked at. ".repeat(20));
    expect(failure(await openSqliteStore(path))).toBe("damaged");
    const newer = newFile();
    const database = new DatabaseSync(newer);
    database.exec("PRAGMA user_version = 99");
    database.close();
    expect(failure(await openSqliteStore(newer))).toBe("newer");
    const torn = newFile();
    const store = await begun(torn);
    const other = new DatabaseSync(torn);
    other.exec("INSERT INTO log VALUES ('s', 1, '{')");
    other.close();
    expect(failure(await store.read("s"))).toBe("damaged");
    await store.close();
  });

  it("another program that holds the file is a value", async () => {
    const path = newFile();
    const store = await begun(path);
    const other = new DatabaseSync(path);
    other.exec("BEGIN IMMEDIATE");
    expect(failure(await store.append("s", 0, [locked]))).toBe("busy");
    expect(failure(await store.put("s", "a", "p", 1))).toBe("busy");
    other.exec("ROLLBACK");
    other.close();
    valueOf(await store.append("s", 0, [locked]));
    await store.close();
  });

  it.each([
    [Object.assign(new Error("x"), { errcode: 8 | (6 << 8) }), "read-only"],
    [Object.assign(new Error("x"), { errcode: 13 }), "disk-full"],
    [Object.assign(new Error("x"), { errcode: 1 }), "failed"],
    [Object.assign(new Error("x"), { code: "EROFS" }), "read-only"],
    [Object.assign(new Error("x"), { code: "ENOSPC" }), "disk-full"],
    [Object.assign(new Error("x"), { code: "EACCES" }), "unreachable"],
    [new Error("x"), "failed"],
    ["x", "failed"],
  ])("means something: %j is %s", (error, code) => {
    expect(failure(failureOf(error))).toBe(code);
  });
});

describe("kill -9", () => {
  const writer = fileURLToPath(new URL("ballot-writer.ts", import.meta.url));

  it.each([11, 12, 13, 14, 15])("P3 loses no acknowledged ballot (seed %i)", async (seed) => {
    const path = newFile();
    const random = randomFrom(seed);
    const acknowledged = new Map<string, number>();
    for (let run = 1; run <= 2; run += 1) {
      const child = spawn(process.execPath, [writer, path, String(seed * 10 + run), String(run)], {
        stdio: ["ignore", "pipe", "inherit"],
      });
      let left = 40 + random(400);
      // Every line says that a ballot was acknowledged: who, and which of theirs.
      for await (const line of createInterface({ input: child.stdout })) {
        const [participant = "", number = ""] = line.split(" ");
        acknowledged.set(participant, Math.max(Number(number), acknowledged.get(participant) ?? 0));
        left -= 1;
        if (left === 0) child.kill("SIGKILL");
      }
      if (child.exitCode === null && child.signalCode === null) await once(child, "close");
      expect(child.signalCode).toBe("SIGKILL");
      const store = await open(path);
      const kept = new Map(
        valueOf(await store.ballots("s", "a")).map(({ participant, answer }) => [
          participant,
          Number(answer),
        ]),
      );
      // A later ballot may have been kept without its acknowledgement having arrived; an earlier one may not.
      const lost = [...acknowledged].filter(
        ([participant, number]) => !((kept.get(participant) ?? 0) >= number),
      );
      expect(lost).toEqual([]);
      await store.close();
    }
    expect(acknowledged.size).toBeGreaterThan(20);
  });
});
