import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";
import { deckId } from "../../deck/ids.ts";
import type { Deck } from "../../deck/types.ts";
import { openPastSessions, type PastSessions } from "../../server/keeping/past-sessions.ts";
import { openSessionNotes } from "../../server/keeping/session-notes.ts";
import type { ResultsFile } from "../../session/results/file.ts";
import { AttuneError } from "../attune-error.ts";
import { dataFolderName } from "../room/data-folder.ts";
import { lastResults } from "./last-results.ts";
import { asJson } from "./read-own-notes.ts";

/** As much of a file of results as must be right so that nothing breaks on it; each widget checks what it prints. */
const schema = z.object({
  format: z.literal("attune-results 1"),
  seminar: z.object({ id: z.string(), title: z.string(), language: z.string() }),
  startedAt: z.iso.datetime(),
  polls: z.array(z.object({ poll: z.string(), release: z.object({ shape: z.string() }) })),
});

/**
 * What a room answered: from a file of results, or from the session of that name, or from the seminar's last one. Throws
 * AttuneError where there is nothing.
 */
export async function findResults(named: string | undefined, file: string, deck: Deck): Promise<ResultsFile> {
  if (named !== undefined && existsSync(named)) return readResults(named);
  const found = await fromKept(join(dirname(file), dataFolderName), async (past) => {
    if (named === undefined) return lastResults(past, deckId(file));
    const results = await past.results(named);
    return results.ok ? results.value : undefined;
  });
  if (found !== undefined) return found;
  throw new AttuneError(
    "no-results",
    named === undefined
      ? `Nobody has answered anything in “${deck.title}” on this computer yet.`
      : `There is no session ${named} on this computer, and no file of that name.`,
    "The home page lists the sessions that are kept; a file of results is named with `--session FILE`.",
  );
}

/** Asks the sessions that are kept beside a seminar; undefined where there are none. Makes no folder. */
async function fromKept(
  folder: string,
  ask: (past: PastSessions) => Promise<ResultsFile | undefined>,
): Promise<ResultsFile | undefined> {
  const database = join(folder, "sessions.sqlite");
  if (!existsSync(database)) return undefined;
  const { openSqliteStore } = await import("../../server/store/sqlite.ts");
  const opened = await openSqliteStore(database);
  if (!opened.ok) return undefined;
  try {
    const notes = openSessionNotes(join(folder, "notes"));
    const past = openPastSessions({
      store: opened.value,
      notes,
      isLive: () => false,
      end: async () => Promise.resolve(false),
      now: Date.now,
    });
    return await ask(past);
  } finally {
    await opened.value.close();
  }
}

function readResults(path: string): ResultsFile {
  const read = asJson(readFileSync(path, "utf8"));
  if (isResults(read)) return read;
  throw new AttuneError(
    "not-results",
    `${path} holds no results.`,
    "It is the JSON file that the page of results saves.",
  );
}

const isResults = (value: unknown): value is ResultsFile => schema.safeParse(value).success;
