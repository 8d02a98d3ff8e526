import type { PastSessions } from "../../server/keeping/past-sessions.ts";
import type { ResultsFile } from "../../session/results/file.ts";

/** What the last room of a seminar answered; undefined where no room has answered anything. */
export async function lastResults(past: PastSessions, deck: string): Promise<ResultsFile | undefined> {
  const listed = await past.list();
  const found = listed.ok
    ? listed.value.find(({ seminar, polls }) => seminar === deck && polls > 0)
    : undefined;
  const results = found && (await past.results(found.id));
  return results?.ok === true ? results.value : undefined;
}
