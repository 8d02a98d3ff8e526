import type { Event } from "../../session/events.ts";
import { outsideEvents, type OutsideEvent } from "../../session/outside.ts";
import type { SeminarNames } from "../../session/results/names.ts";
import type { Session } from "../../session/session.ts";

/** One thing that happened, as it is posted (docs/webhook.md). */
export interface WebhookMessage {
  readonly format: "attune-event 1";
  /** The seminar's id, and the session's. */
  readonly seminar: string;
  readonly session: string;
  /** Where it stands in the session's log: it grows. */
  readonly revision: number;
  /** No two messages have the same: one that was heard before is a repetition. */
  readonly id: string;
  readonly event: OutsideEvent;
  /** For an event that tells results: what was asked, and what the counts are of, in their order. */
  readonly asked?: { readonly question: string; readonly cells: readonly string[] };
}

/** The bodies to post of one event; none where it may not be told outside. */
export function webhookBodies(
  names: SeminarNames,
  session: { readonly id: string; readonly now: Session },
  event: Event,
): readonly string[] {
  return outsideEvents(session.now, event).map((told, part) => {
    const asked = askedIn(names, told);
    return JSON.stringify({
      format: "attune-event 1",
      seminar: names.id,
      session: session.id,
      revision: session.now.revision,
      id: `${session.id}/${session.now.revision}/${part}`,
      event: told,
      ...(asked === undefined ? {} : { asked }),
    } satisfies WebhookMessage);
  });
}

function askedIn(names: SeminarNames, event: OutsideEvent): WebhookMessage["asked"] {
  const tells =
    event.type === "poll-closed" || event.type === "poll-released" || event.type === "texts-approved";
  const named = tells ? names.polls.find(({ poll }) => poll === event.poll) : undefined;
  return named && { question: named.question, cells: named.cells };
}
