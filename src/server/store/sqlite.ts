import type { DatabaseSync } from "node:sqlite";
import type { Event } from "../../session/events.ts";
import { failed, stored, type SessionStore, type Stored } from "../../session/store.ts";
import { createFollowers } from "./followers.ts";
import { createGroup } from "./group.ts";
import { openDatabase, oweSweep, sweep } from "./sqlite-database.ts";
import { mayBeLate } from "./may-be-late.ts";
import { failureOf } from "./sqlite-failure.ts";
import { ballotOf, eventOf, infoOf, numberOf, ownBallotOf } from "./sqlite-rows.ts";
import { prepareStatements } from "./sqlite-statements.ts";
import { createTransactions, type Transactions } from "./sqlite-transactions.ts";

export interface SqliteOptions {
  /** How long a ballot waits for others, so that they share one write to the disk, ms. */
  readonly pause?: number;
  /** The file never grows beyond this many pages of 4 KiB. */
  readonly mostPages?: number;
}

/** Keeps sessions in one SQLite file, which is made where it is missing. */
export async function openSqliteStore(
  path: string,
  options: SqliteOptions = {},
): Promise<Stored<SessionStore>> {
  const opened = await openDatabase(path, options.mostPages);
  if (!opened.ok) return opened;
  try {
    return stored(storeIn(opened.value, options.pause ?? 2));
  } catch (error) {
    opened.value.close();
    return failureOf(error);
  }
}

function storeIn(database: DatabaseSync, pause: number): SessionStore {
  const run = prepareStatements(database);
  const transactions = createTransactions(database);
  const { follow, tell } = createFollowers();
  const put = createGroup<readonly [session: string, box: string, participant: string, answer: string]>(
    (rows) =>
      attempt(() => {
        transactions.onDisk(() => rows.forEach((row) => run.put.run(...row)));
      }),
    pause,
  );

  function attempt<Value>(work: () => Value): Stored<Value> {
    if (!database.isOpen) return failed("closed", "the store was closed");
    try {
      return stored(work());
    } catch (error) {
      return failureOf(error);
    }
  }

  /** True once nothing that was deleted is on the disk; else that is made up for at the next deletion or start. */
  function swept(): boolean {
    const done = attempt(() => sweep(database));
    return done.ok && done.value;
  }

  /** Work behind everything that was put so far. */
  function behindPuts<Value>(work: () => Stored<Value>): Promise<Stored<Value>> {
    put.flush();
    const done = attempt(work);
    return Promise.resolve(done.ok ? done.value : done);
  }

  /** The same on a session that exists. */
  function at<Value>(session: string, work: () => Stored<Value>): Promise<Stored<Value>> {
    return behindPuts(() => (run.known.get(session) ? work() : failed("no-such-session", session)));
  }

  /** A transaction on a log that has to be `after` events long; then everyone who follows hears of it. */
  function appending<Value extends { readonly events: readonly Event[] }>(
    session: string,
    after: number,
    work: () => Value | undefined,
    commit: keyof Transactions = "onDisk",
  ): Stored<Value | undefined> {
    const done = transactions[commit]((): Stored<Value | undefined> => {
      const found = run.length.get(session);
      if (found === undefined) return failed("no-such-session", session);
      const length = numberOf(found, "length");
      if (length !== after) return failed("conflict", `${length} events, not ${after}`);
      const value = work();
      if (value === undefined) return stored(value);
      for (const [index, event] of value.events.entries())
        run.append.run(session, after + index + 1, JSON.stringify(event));
      return stored(value);
    });
    if (done.ok && done.value !== undefined) tell(session, after, done.value.events);
    return done;
  }

  return {
    create: ({ id, deck, startedAt, key }) => {
      const made = attempt(() => {
        if (run.known.get(id)) return failed("exists", id);
        transactions.onDisk(() => run.create.run(id, deck, startedAt, key));
        return stored(undefined);
      });
      return Promise.resolve(made.ok ? made.value : made);
    },
    list: () => Promise.resolve(attempt(() => run.list.all().map(infoOf))),
    read: (id, from = 0) => at(id, () => stored(run.read.all(id, from).map(eventOf))),
    append: (id, after, events) =>
      behindPuts(() => {
        const commit = mayBeLate(events) ? "handedOver" : "onDisk";
        return voided(appending(id, after, () => ({ events }), commit));
      }),
    follow,
    put: (id, box, participant, answer) => {
      const known = attempt(() => run.known.get(id) !== undefined);
      if (!known.ok) return Promise.resolve(known);
      if (!known.value) return Promise.resolve(failed("no-such-session", id));
      return put.put([id, box, participant, JSON.stringify(answer)]);
    },
    ballots: (id, box) => at(id, () => stored(run.ballots.all(id, box).map(ballotOf))),
    ballotsOf: (id, participant) => at(id, () => stored(run.ballotsOf.all(id, participant).map(ownBallotOf))),
    count: (id, after, box, count) =>
      at(id, () => {
        const counted = appending(id, after, () => {
          const tallied = count(run.ballots.all(id, box).map(ballotOf));
          if (tallied?.ballots === "counted") run.mark.run(id, box);
          if (tallied?.ballots === "emptied") {
            run.empty.run(id, box);
            oweSweep(database);
          }
          return tallied;
        });
        if (counted.ok && counted.value?.ballots === "emptied") swept();
        return counted;
      }),
    finish: (id, after, event) =>
      at(id, () => {
        const finished = appending(id, after, () => {
          run.emptyAll.run(id);
          run.end.run(id);
          oweSweep(database);
          return { events: [event] };
        });
        if (finished.ok) swept();
        return voided(finished);
      }),
    remove: (id) =>
      at(id, () => {
        const receipt = transactions.onDisk(() => {
          const deck = String(run.known.get(id)?.["deck"] ?? "");
          const ballots = Number(run.emptyAll.run(id).changes);
          const events = Number(run.removeLog.run(id).changes);
          run.remove.run(id);
          oweSweep(database);
          return { session: id, deck, events, ballots };
        });
        return swept()
          ? stored(receipt)
          : failed("not-swept", `${id} is deleted, but still stands in the file`);
      }),
    close: () => {
      put.flush();
      if (database.isOpen) {
        swept();
        database.close();
      }
      return Promise.resolve();
    },
  };
}

function voided(kept: Stored<unknown>): Stored<void> {
  return kept.ok ? stored(undefined) : kept;
}
