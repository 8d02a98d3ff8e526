import type { Json, JsonRecord } from "./json.ts";
import type { Cover } from "./session.ts";

/** Which run of which poll is meant: one that is over takes nothing any more (P2). */
export interface RunOf {
  readonly poll: string;
  readonly run: number;
}

/** What someone wants. */
export type Command = PresenterCommand | AttendeeCommand;

export type PresenterCommand =
  /** `turn`: what the device believes to be the session's; another number means that another device was faster. */
  | { readonly type: "next"; readonly turn: number }
  | { readonly type: "previous"; readonly turn: number }
  /** Going somewhere uncovers the screen, unless it is to be covered there. */
  | { readonly type: "go"; readonly slide: string; readonly step: number; readonly cover?: Cover }
  | { readonly type: "cover"; readonly cover: Cover }
  /** Starts the seminar's clock, or puts it back to nought. */
  | { readonly type: "clock"; readonly running: boolean }
  | ({ readonly type: "open" } & RunOf)
  | ({ readonly type: "close" } & RunOf)
  | ({ readonly type: "show" } & RunOf)
  | ({ readonly type: "reveal" } & RunOf)
  | ({ readonly type: "ask-again" } & RunOf)
  /** Whether the results of a knowledge poll may grow on the wall. */
  | ({ readonly type: "show-live"; readonly on: boolean } & RunOf)
  /** Hands counted in the room, one number for each cell (P9). */
  | ({ readonly type: "hands"; readonly counts: readonly number[] } & RunOf)
  | ({ readonly type: "review"; readonly texts: readonly number[]; readonly approve: boolean } & RunOf)
  | {
      readonly type: "review-question";
      readonly question: string;
      readonly verdict: "approved" | "rejected" | "answered";
    }
  | { readonly type: "set"; readonly widget: string; readonly change: JsonRecord }
  | { readonly type: "note-pace"; readonly round: number }
  | { readonly type: "lock"; readonly locked: boolean }
  | { readonly type: "end" };

export type AttendeeCommand =
  | ({ readonly type: "vote"; readonly answer: Json } & RunOf)
  /** Would rather not say. */
  | ({ readonly type: "decline" } & RunOf)
  /** Takes the answer back: until the poll closes it is as if there had been none. */
  | ({ readonly type: "withdraw" } & RunOf)
  | { readonly type: "ask"; readonly text: string }
  | { readonly type: "upvote"; readonly question: string; readonly on: boolean }
  | { readonly type: "pace"; readonly signal: PaceSignal };

/** The signals in the order of the cells in which they are counted. */
export const paceSignals = ["slower", "fine", "lost"] as const;
export type PaceSignal = (typeof paceSignals)[number];
