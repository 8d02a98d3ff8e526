import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";
import type { Deck } from "../../deck/types.ts";
import type { ResultsFile } from "../../session/results/file.ts";
import { AttuneError } from "../attune-error.ts";
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
export async function findResults(named: string | undefined, deck: Deck): Promise<ResultsFile> {
  if (named !== undefined && existsSync(named)) return readResults(named);
  throw new AttuneError(
    "no-results",
    named === undefined
      ? `Nobody has answered anything in ${deck.title} on this computer yet.`
      : `There is no session ${named} on this computer.`,
    "Results come with the live room; a file of results is named with `--session FILE`.",
  );
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
