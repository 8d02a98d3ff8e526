import type { DatabaseSync } from "node:sqlite";

/** All of something or nothing of it. Made once for a database: what a press needs is not read anew each time. */
export interface Transactions {
  /** What is committed is on the disk. */
  readonly onDisk: <Value>(work: () => Value) => Value;
  /** What is committed is handed to the operating system, and not waited for until it is on the disk. */
  readonly handedOver: <Value>(work: () => Value) => Value;
}

/** For a database that waits for its disk (`PRAGMA synchronous = FULL`). */
export function createTransactions(database: DatabaseSync): Transactions {
  const begin = database.prepare("BEGIN IMMEDIATE");
  const commit = database.prepare("COMMIT");
  let waits = true;

  function waiting(wanted: boolean): void {
    if (waits === wanted) return;
    database.exec(`PRAGMA synchronous = ${wanted ? "FULL" : "NORMAL"}`);
    waits = wanted;
  }

  function inTransaction<Value>(work: () => Value): Value {
    begin.run();
    try {
      const value = work();
      commit.run();
      return value;
    } catch (error) {
      // A full disk may have ended the transaction already.
      if (database.isTransaction) database.exec("ROLLBACK");
      throw error;
    }
  }

  return {
    onDisk(work) {
      waiting(true);
      return inTransaction(work);
    },
    handedOver(work) {
      waiting(false);
      return inTransaction(work);
    },
  };
}
