import type { ReadText } from "../../../session/session.ts";
import type { PresenterView } from "../../../session/views/presenter-view.ts";
import { own } from "../../../session/own.ts";

/** A text of a closed poll, to be read before it may be seen (P7). */
export interface Reading extends ReadText {
  readonly poll: string;
  readonly run: number;
  /** Its place among the poll's texts, which a review names. */
  readonly index: number;
}

const order: readonly ReadText["verdict"][] = ["waiting", "approved", "rejected"];

/**
 * All texts, poll by poll: what waits first, and of that what is held for a reason last, so that the harmless ones can
 * be let through together; then those that may be seen; then those that were put away. `polls` gives the order.
 */
export function readingList(
  { texts, polls }: Pick<PresenterView, "texts" | "polls">,
  first: readonly string[] = [],
): readonly Reading[] {
  const ids = [...new Set([...first, ...Object.keys(texts)])];
  return ids.flatMap((poll) =>
    (own(texts, poll) ?? [])
      .map((text, index): Reading => ({ ...text, poll, run: own(polls, poll)?.run ?? 1, index }))
      .toSorted((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict) || held(a) - held(b)),
  );
}

/** Those that wait and show no sign of naming anybody: what *approve all* means. */
export function approvable(list: readonly Reading[]): readonly Reading[] {
  return list.filter(({ verdict, held: reason }) => verdict === "waiting" && reason === undefined);
}

function held({ verdict, held: reason }: Reading): number {
  return verdict === "waiting" && reason !== undefined ? 1 : 0;
}
