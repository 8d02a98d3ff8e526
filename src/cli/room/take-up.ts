import type { SessionStore } from "../../session/store.ts";
import type { Studio } from "../studio.ts";
import { findSessions } from "./find-session.ts";
import type { Rooms } from "./rooms.ts";

/**
 * After a crash everything simply goes on (K2): rooms that were open are open again before anybody asks, since pages
 * and phones come back by themselves.
 */
export async function takeUpBroken(
  store: SessionStore,
  studio: Studio,
  rooms: Rooms,
  now: number,
): Promise<void> {
  const listed = await store.list();
  const decks = new Set((listed.ok ? listed.value : []).map(({ deck }) => deck));
  for (const deck of decks) {
    const { broken } = await findSessions(store, deck, now);
    const seminar = broken === undefined ? undefined : await studio.seminar(deck);
    if (seminar !== undefined) await rooms.open(seminar);
  }
}
