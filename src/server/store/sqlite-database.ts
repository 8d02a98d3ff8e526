import { chmodSync, closeSync, existsSync, mkdirSync, openSync } from "node:fs";
import { dirname } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { failed, stored, type Stored } from "../../session/store.ts";
import { failureOf } from "./sqlite-failure.ts";
import { createTransactions } from "./sqlite-transactions.ts";

/** Version of the tables below, in the file's `user_version`. */
const version = 1;

/**
 * Without row ids: the order of arrival is nowhere in the file. A participant's ballots stand in the order of ids
 * that were drawn at random.
 */
const tables = `
  CREATE TABLE session (
    id TEXT PRIMARY KEY, deck TEXT NOT NULL, started_at INTEGER NOT NULL, key TEXT NOT NULL,
    ended INTEGER NOT NULL DEFAULT 0
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE log (
    session TEXT NOT NULL, revision INTEGER NOT NULL, event TEXT NOT NULL, PRIMARY KEY (session, revision)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE ballot (
    session TEXT NOT NULL, box TEXT NOT NULL, participant TEXT NOT NULL,
    answer TEXT NOT NULL, counted TEXT, PRIMARY KEY (session, box, participant)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE sweep (owed INTEGER NOT NULL) STRICT;
  INSERT INTO sweep VALUES (0);
  PRAGMA user_version = ${version};
`;

/** Whatever was deleted is overwritten, and a commit waits for the disk. */
const settings = `
  PRAGMA busy_timeout = 250;
  PRAGMA secure_delete = ON;
  PRAGMA temp_store = MEMORY;
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
`;

/**
 * Opens a session file, or makes it, for its owner's eyes only. `mostPages` bounds its size, in pages of 4 KiB.
 * The database is loaded here and no sooner: not every Node has one, and most commands need none.
 */
export async function openDatabase(path: string, mostPages?: number): Promise<Stored<DatabaseSync>> {
  let database: DatabaseSync | undefined;
  try {
    const sqlite = await import("node:sqlite").catch(() => undefined);
    if (sqlite === undefined) return failed("unavailable", `Node ${process.version} has no node:sqlite`);
    makeFolder(dirname(path));
    closeSync(openSync(path, "a", 0o600));
    chmodSync(path, 0o600);
    const opened = new sqlite.DatabaseSync(path);
    database = opened;
    if (mostPages !== undefined) database.exec(`PRAGMA max_page_count = ${mostPages}`);
    database.exec(settings);
    const found = numberOf(database, "PRAGMA user_version", "user_version");
    if (found > version) {
      database.close();
      return failed("newer", `version ${found} of the tables`);
    }
    if (found === 0) createTransactions(opened).onDisk(() => opened.exec(tables));
    sweep(database);
    return stored(database);
  } catch (error) {
    if (database?.isOpen === true) database.close();
    return failureOf(error);
  }
}

/** Node's own recursive way never returns where a folder says that it is not there although its parent is: /proc. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  if (dirname(path) !== path) makeFolder(dirname(path));
  mkdirSync(path, { mode: 0o700 });
}

/** To be said in the same transaction as every deletion: it still has to be taken off the disk. */
export function oweSweep(database: DatabaseSync): void {
  database.exec("UPDATE sweep SET owed = 1");
}

/**
 * Takes what was deleted off the disk; false while another program reads. Overwriting (`secure_delete`) is not
 * enough: when pages are balanced, copies of rows stay in the unused part of a page, and the deletion of a row does
 * not find them. So the file is written anew, and then the write-ahead log is emptied, where all of it still stands.
 */
export function sweep(database: DatabaseSync): boolean {
  if (numberOf(database, "SELECT owed FROM sweep", "owed") !== 0) {
    database.exec("VACUUM");
    database.exec("UPDATE sweep SET owed = 0");
  }
  return numberOf(database, "PRAGMA wal_checkpoint(TRUNCATE)", "busy") === 0;
}

function numberOf(database: DatabaseSync, query: string, column: string): number {
  const value = database.prepare(query).get()?.[column];
  return typeof value === "number" ? value : 0;
}
