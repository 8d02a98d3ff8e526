import type { DatabaseSync } from "node:sqlite";

/** Everything that is ever asked of the session file. */
export function prepareStatements(database: DatabaseSync) {
  const prepare = (sql: string) => database.prepare(sql);
  return {
    known: prepare("SELECT deck FROM session WHERE id = ?"),
    create: prepare("INSERT INTO session (id, deck, started_at, key) VALUES (?, ?, ?, ?)"),
    list: prepare(
      `SELECT *, (SELECT coalesce(max(revision), 0) FROM log WHERE log.session = session.id) AS revision
       FROM session ORDER BY started_at DESC, id`,
    ),
    read: prepare("SELECT event FROM log WHERE session = ? AND revision > ? ORDER BY revision"),
    length: prepare(
      `SELECT (SELECT coalesce(max(revision), 0) FROM log WHERE log.session = session.id) AS length
       FROM session WHERE id = ?`,
    ),
    append: prepare("INSERT INTO log (session, revision, event) VALUES (?, ?, ?)"),
    put: prepare(
      `INSERT INTO ballot (session, box, participant, answer) VALUES (?, ?, ?, ?)
       ON CONFLICT (session, box, participant) DO UPDATE SET answer = excluded.answer`,
    ),
    ballots: prepare(
      "SELECT participant, answer, counted FROM ballot WHERE session = ? AND box = ? ORDER BY participant",
    ),
    ballotsOf: prepare("SELECT box, answer FROM ballot WHERE session = ? AND participant = ? ORDER BY box"),
    mark: prepare("UPDATE ballot SET counted = answer WHERE session = ? AND box = ?"),
    empty: prepare("DELETE FROM ballot WHERE session = ? AND box = ?"),
    emptyAll: prepare("DELETE FROM ballot WHERE session = ?"),
    end: prepare("UPDATE session SET ended = 1 WHERE id = ?"),
    removeLog: prepare("DELETE FROM log WHERE session = ?"),
    remove: prepare("DELETE FROM session WHERE id = ?"),
  };
}
