import type { Box } from "./box.ts";
import type { Event } from "./events.ts";
import type { Json } from "./json.ts";
import type { Refusal, RefusalCode } from "./refusals.ts";

/** What comes of a command. */
export type Decision =
  /** Append these and fold them; none: it is so already, and saying it again is harmless. */
  | { readonly kind: "events"; readonly events: readonly Event[] }
  /** Put this into the participant's place in a box. */
  | {
      readonly kind: "ballot";
      readonly box: Box;
      readonly participant: string;
      readonly answer: Json;
    }
  /** Count a box for the last time and empty it (count.ts), then append these. */
  | { readonly kind: "close"; readonly box: Box; readonly events: readonly Event[] }
  /** Append this and empty every box that is left. */
  | { readonly kind: "end"; readonly event: Event }
  | { readonly kind: "refused"; readonly refusal: Refusal };

/** What is not in a session: passed in, so that deciding stays a function. */
export interface Moment {
  /** ms since 1970. */
  readonly now: number;
  /** A name that nothing else has. */
  readonly id: string;
}

export function happens(...events: readonly Event[]): Decision {
  return { kind: "events", events };
}

/** It is so already. */
export const already: Decision = happens();

export function refused(code: RefusalCode, poll?: string): Decision {
  return { kind: "refused", refusal: poll === undefined ? { code } : { code, poll } };
}
