import type { RunOf } from "./commands.ts";
import type { HeldReason } from "./held.ts";
import type { JsonRecord } from "./json.ts";
import type { Release } from "./polls/release.ts";
import type { Cover, PollState, Position, Question, ReadText } from "./session.ts";

/**
 * What happened. The log of a session is made of these. None of them names a participant, and none that tells a
 * count says when (P6).
 */
export type Event =
  | { readonly type: "moved"; readonly to: Position; readonly at: number }
  /** The seminar's clock was started, or (`null`) put back to nought. */
  | { readonly type: "clock-set"; readonly at: number | null }
  | { readonly type: "covered"; readonly cover: Cover }
  | ({ readonly type: "poll-opened" } & RunOf)
  /** A live release of a poll that is still open. */
  | ({ readonly type: "poll-released"; readonly release: Release } & RunOf)
  | ({
      readonly type: "poll-closed";
      readonly source: PollState["source"];
      readonly release: Release;
      readonly texts: readonly ReadText[];
    } & RunOf)
  | ({ readonly type: "poll-shown" } & RunOf)
  | ({ readonly type: "poll-live"; readonly on: boolean } & RunOf)
  | ({ readonly type: "poll-revealed" } & RunOf)
  | ({
      readonly type: "texts-reviewed";
      readonly texts: readonly number[];
      readonly approve: boolean;
    } & RunOf)
  | { readonly type: "widget-set"; readonly widget: string; readonly change: JsonRecord }
  /** The author changed titles from which names of slides are made: the room is and was on the same ones. Old name -> new. */
  | { readonly type: "slides-renamed"; readonly names: Readonly<Record<string, string>> }
  /** The author changed titles from which names of widgets are made: what is known of them goes on. Old name -> new. */
  | { readonly type: "widgets-renamed"; readonly names: Readonly<Record<string, string>> }
  | {
      readonly type: "question-asked";
      readonly question: string;
      readonly text: string;
      readonly held?: HeldReason;
      readonly state: Question["state"];
    }
  | { readonly type: "question-reviewed"; readonly question: string; readonly state: Question["state"] }
  | { readonly type: "question-counted"; readonly question: string; readonly upvotes: number }
  | { readonly type: "pace-told"; readonly round: number; readonly release: Release }
  | { readonly type: "pace-noted"; readonly round: number }
  | { readonly type: "locked"; readonly locked: boolean }
  | { readonly type: "ended" }
  /** The server was ended properly: the next start asks before it goes on (K2). */
  | { readonly type: "rested" };
