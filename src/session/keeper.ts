import type { Ballot } from "./count.ts";
import type { Event } from "./events.ts";
import { stored, type SessionStore, type Stored, type StoreFailure, type Tallied } from "./store.ts";

/** Keeps a session's events as long as the store can, and what it could not keep until it can again. */
export interface Keeper {
  readonly append: (events: readonly Event[]) => Promise<void>;
  /** What came of it; none if nothing new may be said. */
  readonly count: (
    box: string,
    count: (ballots: readonly Ballot[]) => Tallied | undefined,
  ) => Promise<readonly Event[]>;
  readonly finish: (event: Event) => Promise<void>;
  readonly trouble: () => StoreFailure | undefined;
}

/** Something that has happened in the room and still has to be written. Says how many events it wrote. */
type Write = (after: number) => Promise<Stored<number>>;

/** `revision`: how many events the log has. */
export function createKeeper(store: SessionStore, session: string, revision: number): Keeper {
  let written = revision;
  let waiting: Write[] = [];
  let trouble: StoreFailure | undefined;

  async function write(one: Write): Promise<boolean> {
    const done = await one(written);
    trouble = done.ok ? undefined : done.failure;
    if (done.ok) written += done.value;
    return done.ok;
  }

  /** In order: what waited longest goes first. */
  async function keep(one: Write): Promise<void> {
    waiting = [...waiting, one];
    await catchUp();
  }

  async function catchUp(): Promise<boolean> {
    for (const next of waiting) {
      if (!(await write(next))) return false;
      waiting = waiting.slice(1);
    }
    return true;
  }

  return {
    append: async (events) => {
      if (events.length === 0) return;
      await keep(async (after) => {
        const done = await store.append(session, after, events);
        return done.ok ? stored(events.length) : done;
      });
    },
    count: async (box, count) => {
      if (await catchUp()) {
        const done = await store.count(session, written, box, count);
        if (done.ok) {
          trouble = undefined;
          written += done.value?.events.length ?? 0;
          return done.value?.events ?? [];
        }
        trouble = done.failure;
      }
      return countWithout(box, count);
    },
    finish: (event) =>
      keep(async (after) => {
        const done = await store.finish(session, after, event);
        return done.ok ? stored(1) : done;
      }),
    trouble: () => trouble,
  };

  /** Nothing can be written, but what is there can be read: a poll is closed all the same, and written later. */
  async function countWithout(
    box: string,
    count: (ballots: readonly Ballot[]) => Tallied | undefined,
  ): Promise<readonly Event[]> {
    const ballots = await store.ballots(session, box);
    if (!ballots.ok) return [];
    const tallied = count(ballots.value);
    // A live release that could not be marked would let the next one differ by too few (P5).
    if (tallied === undefined || tallied.ballots === "counted") return [];
    waiting = [
      ...waiting,
      async (after) => {
        const done = await store.count(session, after, box, () => tallied);
        return done.ok ? stored(tallied.events.length) : done;
      },
    ];
    return tallied.events;
  }
}
