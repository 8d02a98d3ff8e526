import { join as inFolder } from "node:path";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Command } from "../../../src/session/commands.ts";
import { ask } from "../../server/ask.ts";
import { join, type TestPage } from "../../server/room/page.ts";
import { startAttune, type AttuneProcess } from "../../support/attune-process.ts";
import { builtRuntime } from "../../support/built.ts";
import { tempFolder } from "../../support/temp-folder.ts";
import { talkFiles } from "./talk.ts";

/** Each starts Attune twice, on a machine that may have other things to do, ms. */
const patience = 300_000;

/** Five moments in `npm test`, a hundred in `npm run torture`. */
const seeds = Array.from({ length: process.env["ATTUNE_TORTURE"] === undefined ? 5 : 100 }, (_, i) => i + 1);
const people = 20;
const check = { poll: "check", run: 1 } as const;

beforeAll(builtRuntime);
const running = new Set<AttuneProcess>();
afterEach(async () => {
  for (const attune of running) await attune.end("SIGKILL");
  running.clear();
});

async function start(folder: string, port: number): Promise<AttuneProcess> {
  const words = ["present", inFolder(folder, "talk.md"), "--no-open", "--host", "127.0.0.1"];
  const attune = await startAttune(...words, "--port", String(port));
  running.add(attune);
  return attune;
}

async function kill(attune: AttuneProcess, signal: NodeJS.Signals): Promise<number | string> {
  running.delete(attune);
  return await attune.end(signal);
}

/** What a presenter's browser gets with the page: the cookie and the room's code. */
async function open({ port }: AttuneProcess) {
  const page = await ask(port, "/talk/");
  const cookie = page.headers["set-cookie"]?.[0]?.split(";")[0] ?? "";
  const code = /data-room="([A-Z]{4})"/.exec(String(page.body))?.[1] ?? "";
  return { port, code, cookie };
}

/** Numbers from 0 to 1, the same for a seed (mulberry32). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** What somebody sent, and what of it the room said was kept. */
interface Told<Value> {
  kept: Value | undefined;
  sent: Value[];
}

/** Sends one after the other until the line breaks. */
async function keepSending<Value>(
  page: TestPage,
  told: Told<Value>,
  next: () => Value,
  command: (value: Value) => Command,
  heard: () => void,
): Promise<void> {
  try {
    for (;;) {
      const value = next();
      told.sent.push(value);
      const message = await page.send(command(value));
      if (message.type !== "done") continue;
      told.kept = value;
      told.sent = [];
      heard();
    }
  } catch {
    // The line broke: what is in `sent` may have been kept or not.
  }
}

const possible = <Value>({ kept, sent }: Told<Value>): readonly (Value | undefined)[] => [kept, ...sent];

describe("kill -9 in the middle of an evening", () => {
  it.each(seeds)(
    "P3 K2 loses nothing that was acknowledged, and the same command goes on: moment %i",
    async (seed) => {
      const random = chance(seed);
      const folder = tempFolder(talkFiles);
      const first = await start(folder, 0);
      const room = await open(first);
      const presenter = await join(room, "presenter", { deck: "talk" });
      await presenter.send({ type: "go", slide: "steps", step: 1 });
      await presenter.send({ type: "go", slide: "curve", step: 0 });
      await presenter.send({ type: "set", widget: "speech", change: { large: true } });
      await presenter.send({ type: "go", slide: "asked", step: 0 });
      await presenter.send({ type: "open", ...check });
      const pages = await Promise.all(
        Array.from({ length: people }, () =>
          join({ port: room.port, code: room.code }, "attendee", { deck: "talk" }),
        ),
      );
      const answers = pages.map((): Told<number> => ({ kept: undefined, sent: [] }));
      const cover: Told<"black" | "none"> = { kept: "none", sent: [] };
      // Somewhere in a few hundred answers: a moment, not a time, so that it is the same on a slow machine.
      let left = 1 + Math.floor(random() * 400);
      let killed: Promise<number | string> | undefined;
      const heard = (): void => {
        left -= 1;
        if (left === 0) killed = kill(first, "SIGKILL");
      };
      await Promise.all([
        ...pages.map((page, index) =>
          keepSending(
            page,
            answers[index] ?? { kept: undefined, sent: [] },
            () => Math.floor(random() * 1000),
            (answer) => ({ type: "vote", ...check, answer }),
            heard,
          ),
        ),
        keepSending(
          presenter,
          cover,
          () => (random() < 0.5 ? "black" : "none"),
          (value) => ({ type: "cover", cover: value }),
          heard,
        ),
      ]);
      expect(await killed).toBe("SIGKILL");

      const second = await start(folder, first.port);
      // Phones come back by themselves, before anybody opens a page.
      const back = await Promise.all(
        pages.map((page) => {
          const { participant = "" } = page.snapshot();
          return join({ port: room.port, code: room.code }, "attendee", { deck: "talk", participant });
        }),
      );
      for (const [index, page] of back.entries()) {
        const told = answers[index] ?? { kept: undefined, sent: [] };
        expect(page.snapshot().participant).toBe(pages[index]?.snapshot().participant);
        expect(possible(told)).toContain(page.snapshot().own?.answers["check"]);
      }
      const again = await open(second);
      expect([again.code, again.cookie]).toEqual([room.code, room.cookie]);
      const console_ = await join(again, "presenter", { deck: "talk" });
      await console_.see(({ joined, connected }) => joined === people && connected === people);
      expect(console_.view()).toMatchObject({
        position: { slide: "asked", step: 0 },
        reached: { steps: 1, curve: 0, asked: 0 },
        settings: { speech: { large: true } },
        polls: { check: { run: 1, phase: "open" } },
      });
      expect(possible(cover)).toContain(console_.view()["cover"]);
      const counted = back.filter((page) => page.snapshot().own?.answers["check"] !== undefined).length;
      await console_.send({ type: "close", ...check });
      const { results } = await console_.see(({ polls }) => polls["check"].phase === "closed");
      // The last release leaves out what could be told apart; before, everybody is counted (P5).
      const { release } = results["check"];
      if (counted < 3) expect(release.shape).toBe("withheld");
      else expect(release.n).toBeGreaterThan(counted - 3);
      for (const page of [...back, console_]) page.end();
      expect(await kill(second, "SIGTERM")).toBe(0);
    },
    patience,
  );
});

describe("the end", () => {
  it(
    "K2 that is a proper one offers to resume the same day; until then a new room is open",
    async () => {
      const folder = tempFolder(talkFiles);
      const first = await start(folder, 0);
      const room = await open(first);
      const presenter = await join(room, "presenter", { deck: "talk" });
      await presenter.send({ type: "go", slide: "asked", step: 0 });
      await presenter.send({ type: "open", ...check });
      const phone = await join(room, "attendee", { deck: "talk" });
      await phone.send({ type: "vote", ...check, answer: 7 });
      const { participant = "" } = phone.snapshot();
      expect(await kill(first, "SIGINT")).toBe(0);

      const second = await start(folder, first.port);
      const fresh = await open(second);
      expect(fresh.code).not.toBe(room.code);
      const console_ = await join(fresh, "presenter", { deck: "talk" });
      const { earlier } = console_.view()["house"];
      expect(earlier).toMatchObject({ slide: "asked" });
      expect(console_.view()["position"]).toEqual({ slide: "a-talk", step: 0 });
      console_.say({ type: "sent", number: 1, command: { type: "resume", session: earlier.session } });
      expect(await console_.closed).toBe("goingAway");

      // The page that was open comes back under the code it knows, and so does the phone under its own.
      const resumed = await join(fresh, "presenter", { deck: "talk" });
      expect(resumed.view()).toMatchObject({
        position: { slide: "asked" },
        polls: { check: { phase: "open" } },
        house: { code: room.code },
      });
      const back = await join(room, "attendee", { deck: "talk", participant });
      expect(back.snapshot()).toMatchObject({ participant, own: { answers: { check: 7 } } });
      for (const page of [resumed, back]) page.end();
    },
    patience,
  );

  it(
    "keeps nothing of a room in which nothing happened",
    async () => {
      const folder = tempFolder(talkFiles);
      const first = await start(folder, 0);
      const { code } = await open(first);
      await kill(first, "SIGINT");
      const second = await start(folder, first.port);
      const again = await open(second);
      expect(again.code).not.toBe(code);
      const page = await join(again, "presenter", { deck: "talk" });
      expect(page.view()["house"]).not.toHaveProperty("earlier");
      page.end();
    },
    patience,
  );
});
