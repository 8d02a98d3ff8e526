import { readFileSync } from "node:fs";
import { z } from "zod";
import { AttuneError } from "../attune-error.ts";

/** How an attendee's page saves the notes: by the id of the slide, or of the place for notes on it. */
const schema = z.object({ format: z.literal("attune-notes 1"), notes: z.record(z.string(), z.string()) });

/** Reads an attendee's notes. Throws AttuneError where there are none in the file. */
export function readOwnNotes(path: string): ReadonlyMap<string, string> {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch {
    throw new AttuneError("no-such-file", `There is no file ${path}.`, "Check the spelling and the folder.");
  }
  const read = schema.safeParse(asJson(text));
  if (read.success) return new Map(Object.entries(read.data.notes));
  throw new AttuneError(
    "no-notes",
    `${path} holds no attendee's notes.`,
    "It is the file that the attendee's page saves under Notes, For printing.",
  );
}

/** What a text says as JSON; undefined where it is none. */
export function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
