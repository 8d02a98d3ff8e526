import { fold } from "../../session/evolve.ts";
import type { Session } from "../../session/session.ts";
import type { SessionInfo, SessionStore } from "../../session/store.ts";
import type { Earlier } from "../../session/house.ts";

/** What of today there is of a deck (live.md, K2). */
export interface Found {
  /** Was going on when the program ended without saying so: it simply goes on. */
  readonly broken: SessionInfo | undefined;
  /** Was ended properly, and somebody had begun: it can be taken up. */
  readonly earlier: Earlier | undefined;
}

/** A seminar that began in the evening may end after midnight, ms. */
const sameEvening = 12 * 3_600_000;

/** Looks for sessions of a deck to go on with. Nothing is found in a store that cannot be read. */
export async function findSessions(store: SessionStore, deck: string, now: number): Promise<Found> {
  const listed = await store.list();
  const today = (listed.ok ? listed.value : []).filter(
    (session) => session.deck === deck && !session.ended && isToday(session.startedAt, now),
  );
  let broken: SessionInfo | undefined;
  let earlier: Earlier | undefined;
  for (const info of today) {
    const log = await store.read(info.id);
    if (!log.ok) continue;
    const session = fold(log.value);
    if (!session.resting) broken ??= info;
    else if (hasBegun(session)) earlier ??= earlierOf(info, session);
  }
  return { broken, earlier };
}

/** Whether anything happened in it that somebody would miss. */
export function hasBegun(session: Session): boolean {
  const { position, polls, questions } = session;
  return position !== undefined || Object.keys(polls).length > 0 || questions.length > 0;
}

function earlierOf({ id, startedAt }: SessionInfo, session: Session): Earlier {
  return { session: id, startedAt, slide: session.position?.slide };
}

function isToday(at: number, now: number): boolean {
  return now - at < sameEvening || new Date(at).toDateString() === new Date(now).toDateString();
}
