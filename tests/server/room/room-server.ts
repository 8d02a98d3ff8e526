import { afterEach } from "vitest";
import type { OwnNames } from "../../../src/server/own-names.ts";
import { createKeys, type Keys } from "../../../src/server/roles/keys.ts";
import { usualLimits, type Limits } from "../../../src/server/room/limits.ts";
import { printTickets } from "../../../src/server/room/tickets.ts";
import { serveRoom, type ServedRoom } from "../../../src/server/room/served-room.ts";
import { openMemoryStore } from "../../../src/server/store/memory.ts";
import type { HouseCommand } from "../../../src/session/house.ts";
import type { Join } from "../../../src/session/messages.ts";
import type { Plan } from "../../../src/session/plan.ts";
import type { SessionStore } from "../../../src/session/store.ts";
import { plan } from "../../session/plans.ts";
import { testServer, type TestServer } from "../ask.ts";
import { connect, join, type TestPage } from "./page.ts";

/** A room on a real server, on any free port. */
export interface RoomServer extends TestServer {
  readonly keys: Keys;
  readonly served: ServedRoom;
  /** What was wished of the house. */
  readonly wishes: HouseCommand[];
  /** An attendee who is in. */
  readonly attendee: (more?: Partial<Join>) => Promise<TestPage>;
  /** A page of the presenter that is in. */
  readonly presenter: (view?: Join["view"]) => Promise<TestPage>;
  /** A connection that has not said anything. */
  readonly connect: (cookie?: string, headers?: Readonly<Record<string, string>>) => Promise<TestPage>;
  readonly plan: (next: Plan) => void;
}

const ended: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ended.splice(0).toReversed()) await end();
});

export interface RoomServerOptions {
  readonly limits?: Partial<Limits>;
  readonly store?: SessionStore;
  readonly tickets?: number;
  readonly plan?: Plan;
  readonly names?: OwnNames;
  /** The clock of the room, ms. */
  readonly now?: () => number;
}

const record = { id: "session", deck: "deck", startedAt: 0, key: "the session's key" };

export async function roomServer(options: RoomServerOptions = {}): Promise<RoomServer> {
  const limits = { ...usualLimits, ...options.limits };
  const store = options.store ?? openMemoryStore();
  await store.create(record);
  const keys = createKeys({ kept: undefined, keep: () => {}, now: Date.now, changed: () => {} });
  const code = "KMTR";
  let current = options.plan ?? plan;
  let ids = 0;
  const wishes: HouseCommand[] = [];
  const failures: unknown[] = [];
  const served = await serveRoom({
    store,
    record,
    plan: () => current,
    edition: () => "first",
    limits,
    now: options.now ?? Date.now,
    newId: () => `id-${(ids += 1)}`,
    house: () => undefined,
    wish: (command) => {
      wishes.push(command);
      return Promise.resolve(true);
    },
    tickets: printTickets("the machine's secret", "deck", options.tickets ?? 0),
    failed: (error) => failures.push(error),
  });
  if (!served.ok) throw new Error(served.failure.detail);
  const room = served.value;
  const server = await testServer(
    () => undefined,
    () => undefined,
    {
      keys,
      limits,
      names: options.names,
      rooms: {
        room: (wanted) => (wanted === code ? { deck: "deck", served: room } : undefined),
        rooms: () => [room],
      },
    },
  );
  ended.push(async () => {
    room.close("goingAway");
    await server.close();
    if (failures.length + server.failures.length > 0)
      throw new Error(String(failures[0] ?? server.failures[0]));
  });
  const { port, cookie } = server;
  const track = async (page: Promise<TestPage>): Promise<TestPage> => {
    const opened = await page;
    ended.push(opened.end);
    return opened;
  };
  return {
    ...server,
    keys,
    served: room,
    wishes,
    attendee: (more) => track(join({ port, code }, "attendee", more)),
    presenter: (view = "presenter") => track(join({ port, code, cookie }, view)),
    connect: (shown, headers) =>
      track(
        connect({
          port,
          code,
          ...(shown === undefined ? {} : { cookie: shown }),
          ...(headers === undefined ? {} : { headers }),
        }),
      ),
    plan: (next) => {
      current = next;
      room.refresh();
    },
  };
}
