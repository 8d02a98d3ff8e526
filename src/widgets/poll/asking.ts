import type { Json } from "../../session/json.ts";
import { declined } from "../../session/polls/live.ts";
import type { RefusalCode } from "../../session/refusals.ts";
import type { PollView } from "../../session/views/room-view.ts";
import type { Words } from "../../words/words.ts";
import type { PublishedPoll } from "./published.ts";

/** What an attendee's page shows of a poll. */
export type Stand = "ready" | "open" | "skipped" | "hands" | "closed" | "shown";

/** `skipped`: this person wants to leave this run out. */
export function standOf(poll: PollView | undefined, skipped: boolean): Stand {
  if (poll === undefined || poll.phase === "ready") return "ready";
  if (poll.phase === "shown") return "shown";
  if (poll.source === "hands") return "hands";
  if (poll.phase === "closed") return "closed";
  return skipped ? "skipped" : "open";
}

/** The sentence under the controls of an open poll, from what the room has of this person. */
export function savedSentence(own: Json | undefined, words: Words["attendee"]["poll"]): string {
  if (own === undefined) return "";
  return own === declined ? words.declined : words.saved;
}

/** Where an answer goes, in one line. */
export function whereSentence(poll: PublishedPoll, words: Words["attendee"]["poll"]): string {
  const where = poll.about === "me" ? words.where.me(poll.floor) : words.where.knowledge(poll.floor);
  return "moderated" in poll && poll.moderated ? `${where} ${words.where.text}` : where;
}

/** Why an answer is not one yet, or was not taken. */
export function refusalSentence(
  code: RefusalCode,
  poll: PublishedPoll,
  { attendee: { poll: words }, room }: Words,
): string {
  const { errors } = words;
  const range = "from" in poll ? errors.range(poll.from, poll.to) : errors.empty;
  const sentences: Partial<Readonly<Record<RefusalCode, string>>> = {
    empty: errors.empty,
    unreadable: range,
    "out-of-range": range,
    incomplete: errors.incomplete,
    "too-long": errors.tooLong,
    "too-many": "max" in poll ? words.tooMany(poll.max) : errors.empty,
    twice: errors.twice,
    "not-open": errors.late,
    "stale-run": errors.late,
    ended: errors.late,
  };
  return sentences[code] ?? room.refusals[code] ?? room.refused;
}
