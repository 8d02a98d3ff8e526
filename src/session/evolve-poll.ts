import type { RunOf } from "./commands.ts";
import type { Event } from "./events.ts";
import { runOf, type PollState, type Verdict } from "./session.ts";

type PollEvent = Extract<Event, RunOf>;

/** A poll after an event of its own. */
export function evolvePoll(state: PollState, event: PollEvent): PollState {
  switch (event.type) {
    case "poll-opened":
      return runOf(event.run, "open");
    case "poll-released":
      return { ...state, release: event.release };
    case "poll-closed":
      return {
        ...state,
        // Hands counted again while their result stands on the wall leave it there.
        phase: state.phase === "shown" ? "shown" : "closed",
        source: event.source,
        release: event.release,
        texts: event.texts,
      };
    case "poll-shown":
      return { ...state, phase: "shown" };
    case "poll-live":
      return { ...state, live: event.on };
    case "poll-revealed":
      return { ...state, revealed: true };
    case "texts-reviewed": {
      const verdict: Verdict = event.approve ? "approved" : "rejected";
      const texts = state.texts.map((one, index) =>
        event.texts.includes(index) ? { ...one, verdict } : one,
      );
      return { ...state, texts };
    }
    default:
      return event satisfies never;
  }
}
