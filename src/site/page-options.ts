import type { Diagnostic } from "../deck/diagnostic.ts";
import type { Inlined } from "./inlined.ts";
import type { Runtime } from "./runtime.ts";

/** What a page of a seminar needs to know besides the deck. */
export interface PageOptions {
  readonly runtime: Runtime;
  /** The way from the page to the assets folder, for example `../assets/`; ends with a slash. */
  readonly base: string;
  /** True where the server sends patches while the author writes. */
  readonly live: boolean;
  /** What the page shows, for the live channel to tell what it misses. */
  readonly revision?: string;
  /** True where speaker notes may be in the bytes. */
  readonly notes: boolean;
  /** True where correct answers may be in the bytes. */
  readonly answers: boolean;
  /** Mistakes to show on the slides where they stand; left out, none are shown. */
  readonly diagnostics?: readonly Diagnostic[];
  /** Where attendees reach the room, once there is one. */
  readonly address?: string;
  /** The four letters of the live room that the page belongs to, where there is one. */
  readonly room?: string;
  /** The way to the list of seminars. */
  readonly home?: string;
  /** Set where the page is one file and points to no other. */
  readonly inlined?: Inlined;
  /** The way to the presenter's page. */
  readonly presenter?: string;
}
