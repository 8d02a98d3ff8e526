import { stored, type Stored } from "../../session/store.ts";
import { failureOf } from "./sqlite-failure.ts";

/**
 * Holds a folder for this program alone until the returned function is called or the program ends, however it ends: the
 * operating system keeps the lock of a file that SQLite has open. `busy` where another program holds it. Two Attunes
 * that took up the same session would tear it apart.
 */
export async function holdAlone(path: string): Promise<Stored<() => void>> {
  try {
    const { DatabaseSync } = await import("node:sqlite");
    const database = new DatabaseSync(path);
    try {
      database.exec("PRAGMA busy_timeout = 0; PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE;");
    } catch (error) {
      database.close();
      return failureOf(error);
    }
    return stored(() => database.close());
  } catch (error) {
    return failureOf(error);
  }
}
