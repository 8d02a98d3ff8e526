import { describe, expect, it } from "vitest";
import type { Release } from "../../../src/session/polls/release.ts";
import { isRecord } from "../../../src/session/polls/record.ts";
import type { TestPage, View } from "./page.ts";
import { roomServer, type RoomServer } from "./room-server.ts";

type Counts = Extract<Release, { shape: "counts" }>;

/** Every release of counts that stands anywhere in what a page was sent, in order, each once. */
function releasesIn(bytes: readonly string[]): readonly Counts[] {
  const found: Counts[] = [];
  const look = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(look);
    if (!isRecord(value)) return undefined;
    if (isCounts(value) && JSON.stringify(value) !== JSON.stringify(found.at(-1))) found.push(value);
    return Object.values(value).forEach(look);
  };
  for (const text of bytes) look(JSON.parse(text));
  return found;
}

function isCounts(value: object): value is Counts {
  return "shape" in value && value.shape === "counts";
}

/** Everything that is said of how many have answered. */
function answeredIn(bytes: readonly string[]): readonly number[] {
  return bytes.flatMap((text) => [...text.matchAll(/"answered":(\d+)/g)].map(([, n]) => Number(n)));
}

interface Filled {
  readonly people: readonly TestPage[];
  /** One page of each role. */
  readonly watching: Readonly<Record<string, TestPage>>;
}

async function fill(server: RoomServer, poll: string): Promise<Filled> {
  const watching = {
    attendee: await server.attendee(),
    presenter: await server.presenter(),
    projector: await server.presenter("projector"),
    remote: await server.presenter("remote"),
  };
  await watching.presenter.send({ type: "go", slide: "asked", step: 0 });
  await watching.presenter.send({ type: "open", poll, run: 1 });
  const people = await Promise.all(Array.from({ length: 14 }, () => server.attendee()));
  return { people, watching };
}

/**
 * Each does something; after each everything that may be released is, and every role waits until it was told: what is
 * held back for a moment (P8) would else hide what must not be told at all.
 */
async function oneByOne(
  server: RoomServer,
  { watching }: Pick<Filled, "watching">,
  people: readonly TestPage[],
  does: (page: TestPage, index: number) => Promise<unknown>,
): Promise<void> {
  for (const [index, page] of people.entries()) {
    await does(page, index);
    await server.served.room.tick();
    const now = JSON.stringify(server.served.room.session().polls["check"]?.release);
    const heard = (view: View): boolean => JSON.stringify(view["polls"]?.check?.release) === now;
    for (const role of Object.values(watching)) await role.see(heard);
  }
}

async function closeAndShow({ watching }: Filled, poll: string): Promise<void> {
  await watching["presenter"]?.send({ type: "close", poll, run: 1 });
  await watching["presenter"]?.send({ type: "show", poll, run: 1 });
  for (const page of Object.values(watching))
    await page.see((view) => view["polls"]?.[poll]?.release !== undefined);
}

describe("P5 everything that is sent to every role over a whole poll, frame by frame", () => {
  it("of a knowledge poll never differs by fewer than three people, coming or going", async () => {
    const server = await roomServer();
    const room = await fill(server, "check");
    const { people, watching } = room;
    await watching["presenter"]?.send({ type: "show-live", poll: "check", run: 1, on: true });
    await oneByOne(server, room, people.slice(0, 12), (page, index) =>
      page.send({ type: "vote", poll: "check", run: 1, answer: index % 3 }),
    );
    await oneByOne(server, room, people.slice(0, 4), (page) =>
      page.send({ type: "withdraw", poll: "check", run: 1 }),
    );
    await oneByOne(server, room, people.slice(12, 13), (page) =>
      page.send({ type: "vote", poll: "check", run: 1, answer: 2 }),
    );
    await closeAndShow(room, "check");
    for (const [role, page] of Object.entries(watching)) {
      const told = releasesIn(page.bytes);
      expect(told.length, role).toBeGreaterThan(0);
      // Only coming or only going between two of them: the numbers say how many made the difference.
      for (const [index, { n, more }] of told.entries()) {
        const before = told[index - 1];
        const difference = Math.abs(n - (before?.n ?? 0));
        // That a few more came is said without counting them.
        if (!(more && before?.n === n))
          expect(difference, `${role}: ${JSON.stringify(told)}`).toBeGreaterThanOrEqual(3);
      }
      const ns = new Set([0, ...told.map(({ n }) => n)]);
      for (const answered of answeredIn(page.bytes)) expect(ns, role).toContain(answered);
    }
  });

  it("of a personal poll says nothing but fives before it is closed, and then hides one and two", async () => {
    const server = await roomServer();
    const room = await fill(server, "lean");
    const { people, watching } = room;
    await oneByOne(server, room, people, (page, index) =>
      index === 13
        ? page.send({ type: "decline", poll: "lean", run: 1 })
        : page.send({ type: "vote", poll: "lean", run: 1, answer: index < 9 ? 0 : index < 11 ? 1 : 2 }),
    );
    await oneByOne(server, room, people.slice(0, 1), (page) =>
      page.send({ type: "withdraw", poll: "lean", run: 1 }),
    );
    for (const page of Object.values(watching)) expect(releasesIn(page.bytes)).toEqual([]);
    await closeAndShow(room, "lean");
    for (const [role, page] of Object.entries(watching)) {
      expect(releasesIn(page.bytes), role).toEqual([
        { shape: "counts", n: 10, cells: [8, "few", "few"], declined: "few", more: false },
      ]);
      for (const answered of answeredIn(page.bytes)) expect(answered % 5, role).toBe(0);
    }
    // Nobody was told what anybody else has sent, or who anybody is.
    for (const [index, page] of people.entries()) {
      const all = page.bytes.join("\n");
      const others = people
        .filter((_, other) => other !== index)
        .map((other) => other.snapshot().participant ?? "");
      for (const other of others) expect(all).not.toContain(other);
    }
  });
});
