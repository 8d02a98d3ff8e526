import type { Asked, PostAnswer, Posts } from "../server/answer.ts";
import { saveMinutes } from "./save-minutes.ts";
import type { Studio } from "./studio.ts";

/** Does what was posted below one address of the presenter's; undefined where nothing can be posted. */
export type PresentersPost = (
  path: string,
  said: unknown,
) => PostAnswer | undefined | Promise<PostAnswer | undefined>;

/** What can be posted, and only by the presenter: `/SEMINAR/minutes`, and what `more` answers to. */
export function presentersPosts(studio: Studio, ...more: readonly PresentersPost[]): Posts {
  const all: readonly PresentersPost[] = [(path, said) => minutes(studio, path, said), ...more];
  return async (path, said, { asker }: Asked) => {
    if (asker.role !== "presenter") return { status: 403, body: {} };
    for (const one of all) {
      const done = await one(path, said);
      if (done !== undefined) return done;
    }
    return undefined;
  };
}

/** Several that answer to different addresses. */
export function firstOf(...all: readonly Posts[]): Posts {
  return async (path, said, asked) => {
    for (const one of all) {
      const done = await one(path, said, asked);
      if (done !== undefined) return done;
    }
    return undefined;
  };
}

async function minutes(studio: Studio, path: string, said: unknown): Promise<PostAnswer | undefined> {
  const id = /^\/([^/]+)\/minutes$/.exec(path)?.[1];
  const seminar = id === undefined ? undefined : await studio.seminar(id);
  if (seminar === undefined) return undefined;
  const wanted = readMinutes(said);
  if (wanted === undefined) return { status: 400, body: { why: "other" } };
  const saved = saveMinutes(seminar, wanted);
  return "why" in saved ? { status: 409, body: saved } : { status: 200, body: saved };
}

function readMinutes(said: unknown): Readonly<Record<string, number>> | undefined {
  if (typeof said !== "object" || said === null || !("minutes" in said)) return undefined;
  const { minutes: given } = said;
  if (typeof given !== "object" || given === null) return undefined;
  const entries: readonly (readonly [string, unknown])[] = Object.entries(given);
  const numbers = entries.filter((entry): entry is [string, number] => typeof entry[1] === "number");
  return numbers.length === entries.length ? Object.fromEntries(numbers) : undefined;
}
