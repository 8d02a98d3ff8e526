import type { Release } from "../../session/polls/release.ts";

/** What happens to polls, in every page of a room (live.md, H2). docs/events.md says it to those who write widgets. */
export interface PollEvents {
  readonly "attune:poll-opened": { readonly poll: string; readonly run: number };
  readonly "attune:poll-closed": { readonly poll: string; readonly run: number };
  readonly "attune:poll-shown": { readonly poll: string; readonly run: number; readonly release?: Release };
}

/** Everything that a page tells custom widgets. */
export interface PageEvents extends PollEvents {
  /** The page shows another slide or step. */
  readonly "attune:slide": { readonly slide: string; readonly step: number };
}

/** Dispatches one of them on the document. */
export function pageEvent<Name extends keyof PageEvents>(name: Name, detail: PageEvents[Name]): void {
  document.dispatchEvent(new CustomEvent(name, { detail, bubbles: true }));
}
