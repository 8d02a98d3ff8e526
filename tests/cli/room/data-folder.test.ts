import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join as inFolder } from "node:path";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { openDataFolder } from "../../../src/cli/room/data-folder.ts";
import { wordsFor } from "../../../src/words/words.ts";
import { ask } from "../../server/ask.ts";
import { startAttune, type AttuneProcess } from "../../support/attune-process.ts";
import { builtRuntime } from "../../support/built.ts";
import { tempFolder } from "../../support/temp-folder.ts";
import { talkFiles } from "./talk.ts";

const { trouble } = wordsFor("en").room;
vi.setConfig({ testTimeout: 120_000 });
const running: AttuneProcess[] = [];
afterEach(async () => {
  for (const attune of running.splice(0)) await attune.end("SIGKILL");
});

async function start(folder: string, ...more: readonly string[]): Promise<AttuneProcess> {
  const words = ["present", inFolder(folder, "talk.md"), "--no-open", "--host", "127.0.0.1", "--port", "0"];
  const attune = await startAttune(...words, ...more);
  running.push(attune);
  return attune;
}

describe("the folder for sessions", () => {
  it("is for its owner alone, belongs in no repository, and is used by one Attune at a time", async () => {
    const folder = inFolder(tempFolder(), ".attune");
    const first = await openDataFolder(folder);
    expect(first.unkept).toBeUndefined();
    first.keepKeys({ presenter: "A".repeat(22), remotes: [] });
    if (process.platform !== "win32") {
      expect(statSync(folder).mode & 0o077).toBe(0);
      for (const file of ["keys.json", "sessions.sqlite"])
        expect(statSync(inFolder(folder, file)).mode & 0o077).toBe(0);
    }
    expect(readFileSync(inFolder(folder, ".gitignore"), "utf8")).toBe("*\n");
    const second = await openDataFolder(folder);
    expect(second.unkept).toBe("busy");
    await second.close();
    await first.close();
    const third = await openDataFolder(folder);
    expect([third.unkept, third.keys?.presenter]).toEqual([undefined, "A".repeat(22)]);
    await third.close();
  });

  it.each([
    ["a file in its place", (path: string) => writeFileSync(path, ""), "unreachable"],
    [
      "something else in its file",
      (path: string) => {
        mkdirSync(path);
        writeFileSync(inFolder(path, "sessions.sqlite"), "no database at all ".repeat(500));
      },
      "damaged",
    ],
  ])("that cannot be used (%s) is remembered instead, and the reason is known", async (_what, make, code) => {
    const folder = inFolder(tempFolder(), ".attune");
    make(folder);
    const data = await openDataFolder(folder);
    expect(data.unkept).toBe(code);
    expect((await data.store.list()).ok).toBe(true);
    await data.close();
  });

  it("that holds no keys, or broken ones, gets new ones", async () => {
    const folder = inFolder(tempFolder(), ".attune");
    mkdirSync(folder);
    for (const text of ["", "{", "null", '{"presenter":"short","remotes":[]}', '{"presenter":1}']) {
      writeFileSync(inFolder(folder, "keys.json"), text);
      const data = await openDataFolder(folder);
      expect(data.keys).toBeUndefined();
      await data.close();
    }
  });
});

describe("attune present", () => {
  beforeAll(builtRuntime);

  it("says in a sentence where nothing can be kept, and goes on", async () => {
    const folder = tempFolder({ ...talkFiles, ".attune": "a file" });
    const attune = await start(folder);
    const page = await ask(attune.port, "/talk/");
    expect([page.status, /data-room="[A-Z]{4}"/.test(String(page.body))]).toEqual([200, true]);
    expect(attune.said()).toContain(trouble["unreachable"]);
  });

  it("keeps apart from another one that has the same seminars", async () => {
    const folder = tempFolder(talkFiles);
    const first = await start(folder);
    const second = await start(folder);
    const pages = await Promise.all([first, second].map(({ port }) => ask(port, "/talk/")));
    const codes = pages.map(({ body }) => /data-room="([A-Z]{4})"/.exec(String(body))?.[1]);
    expect(new Set(codes).size).toBe(2);
    expect(second.said()).toContain(trouble["busy"]);
    expect(first.said()).not.toContain(trouble["busy"]);
  });

  it("keeps sessions where it is told to, and nothing with --no-room", async () => {
    const [folder, data] = [tempFolder(talkFiles), inFolder(tempFolder(), "elsewhere")];
    await start(folder, "--data", data);
    expect([existsSync(data), existsSync(inFolder(folder, ".attune"))]).toEqual([true, false]);
    const alone = await start(folder, "--no-room");
    const page = await ask(alone.port, "/talk/");
    expect([page.status, String(page.body).includes("data-room")]).toEqual([200, false]);
    expect(existsSync(inFolder(folder, ".attune"))).toBe(false);
  });
});
