import type { PollView } from "../../../session/views/room-view.ts";

/** The one thing to do next with a poll (live.md, P1): what a clicker's *next* would do. */
export type PollStep = "open" | "close" | "show" | "reveal";

/** The poll's next step; undefined at the end of its path. */
export function pollStep(
  poll: Pick<PollView, "phase" | "correct"> | undefined,
  hasAnswer: boolean,
): PollStep | undefined {
  if (poll === undefined) return "open";
  switch (poll.phase) {
    case "ready":
      return "open";
    case "open":
      return "close";
    case "closed":
      return "show";
    case "shown":
      return hasAnswer && poll.correct === undefined ? "reveal" : undefined;
    default:
      return poll.phase satisfies never;
  }
}

/** What else can be done with it now. */
export interface PollChoices {
  /** Ask the same again: a new run, for which nobody has answered yet. */
  readonly again: boolean;
  /** Let results grow on the wall while it is open, or stop that. */
  readonly live: boolean;
  /** Type counts of raised hands (P9). */
  readonly hands: boolean;
}

/** The further choices for a poll, by what can be done with it at all. */
export function pollChoices(
  poll: Pick<PollView, "phase" | "source"> | undefined,
  can: { readonly hands: boolean; readonly live: boolean },
): PollChoices {
  const phase = poll?.phase ?? "ready";
  const counted = poll?.source === "hands" && (phase === "closed" || phase === "shown");
  return {
    again: phase === "closed" || phase === "shown",
    live: can.live && phase === "open",
    hands: can.hands && (phase === "ready" || counted),
  };
}
