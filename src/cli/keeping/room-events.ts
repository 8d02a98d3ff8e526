import { webhookBodies } from "../../server/webhook/message.ts";
import type { Webhook } from "../../server/webhook/webhook.ts";
import type { PastSessions } from "../../server/keeping/past-sessions.ts";
import type { Deck } from "../../deck/types.ts";
import type { Event } from "../../session/events.ts";
import type { SeminarNames } from "../../session/results/names.ts";
import type { Session } from "../../session/session.ts";
import { namesOf } from "../../widgets/poll/names.ts";

export interface RoomEventsOptions {
  readonly past: PastSessions;
  readonly webhook: Webhook | undefined;
  /** The seminar of a session as it is now; undefined where its room is not open. */
  readonly deckOf: (session: string) => Deck | undefined;
  /** Something that the home page shows may be different. */
  readonly changed: () => void;
}

/** What has to be done outside of a room when something has happened in it; the room never waits for it. */
export function roomEvents({
  past,
  webhook,
  deckOf,
  changed,
}: RoomEventsOptions): (session: string, now: Session, event: Event) => void {
  const made = new WeakMap<Deck, SeminarNames>();
  const noted = new Set<string>();

  function namesNow(session: string): SeminarNames | undefined {
    const deck = deckOf(session);
    if (deck === undefined) return undefined;
    const names = made.get(deck) ?? namesOf(deck);
    made.set(deck, names);
    return names;
  }

  return (session, now, event) => {
    const asked = event.type === "poll-opened" || (event.type === "poll-closed" && event.source === "hands");
    const isNew = !noted.has(session) || event.type === "widgets-renamed";
    // The way from a press to the wall is not made longer by what nobody asked for.
    const names = isNew || asked || webhook !== undefined ? namesNow(session) : undefined;
    if (names !== undefined) {
      noted.add(session);
      // After the broadcast: people see what happened before anything is written down about it.
      if (isNew || asked) setImmediate(() => void past.named(session, names, asked ? event.poll : undefined));
      if (webhook !== undefined)
        for (const body of webhookBodies(names, { id: session, now }, event)) webhook.push(body);
    }
    if (isNew || event.type === "poll-closed" || event.type === "ended" || event.type === "texts-reviewed")
      changed();
  };
}
