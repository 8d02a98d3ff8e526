import type { Command } from "./commands.ts";
import type { HouseCommand } from "./house.ts";
import type { Json } from "./json.ts";
import type { Refusal } from "./refusals.ts";
import type { Change } from "./views/change.ts";
import type { PresenterView } from "./views/presenter-view.ts";
import type { RoomView } from "./views/room-view.ts";
import type { StageView } from "./views/stage-view.ts";

/** Version of the protocol between pages and the server; the first message names it (live.md, T2). */
export const protocol = 1;

/** What a page says first. */
export interface Hello {
  readonly type: "hello";
  readonly protocol: number;
  readonly deck: string;
  readonly view: "projector" | "presenter" | "home";
  /**
   * What the page shows: `data-revision` of its `<html>`, later that of the last patch. If the server has
   * something newer, a patch comes at once: joining, returning and missing a message are one case.
   */
  readonly revision?: string;
}

/** The seminar file was saved: what is different on this page. */
export interface Patch {
  readonly type: "patch";
  readonly deck: string;
  readonly title: string;
  /** The page's state after this patch; the page names it in its next hello. */
  readonly revision: string;
  /** Every slide in order; `below` as in the deck. */
  readonly order: readonly { readonly id: string; readonly below: boolean }[];
  /** Set where the seminar's theme may be another, or its colours. */
  readonly look?: Look;
  /** The HTML of the slides that are new or changed: whole `<section>` elements. */
  readonly slides: readonly { readonly id: string; readonly html: string }[];
}

/** What a seminar is set in. */
export interface Look {
  /** The seminar's language, as a BCP 47 tag: hyphenation and screen readers go by it. */
  readonly language: string;
  readonly theme: string;
  /** The names of all themes that can be chosen, with spaces between. */
  readonly themes: string;
  /** The rule with the tokens of the author's own theme; its colours replace those that the page has. */
  readonly css?: string;
}

export type ServerMessage = { readonly type: "welcome"; readonly protocol: number } | Patch;

/** What a page of a live room says first (T2). What may be said from here on depends on how it came, not on this. */
export interface Join {
  readonly type: "join";
  readonly protocol: number;
  readonly deck: string;
  readonly view: "attendee" | "projector" | "presenter" | "remote";
  /** What the room gave this participant when it came for the first time. */
  readonly participant?: string;
  /** A printed ticket, where the room asks for one (R7). */
  readonly ticket?: string;
}

/** Somebody wants something. `number` comes back with the answer; it is the page's own. */
export interface Sent {
  readonly type: "sent";
  readonly number: number;
  readonly command: Command | HouseCommand;
}

/** Something was missed: the whole view is wanted again. */
export interface WantsSnapshot {
  readonly type: "snapshot";
}

/** What pages of a live room may send; read by read-message.ts. */
export type PageMessage = Join | Sent | WantsSnapshot;

/** The whole of what a page may know, and what it has sent itself. */
export interface Snapshot {
  readonly type: "snapshot";
  readonly protocol: number;
  readonly revision: number;
  /** Another one than the page knew: the author saved while it was away, and any slide may be different. */
  readonly edition: string;
  /** The laptop's clock, ms since 1970: what runs in the room runs by it, and a phone's own may be minutes off. */
  readonly now: number;
  readonly view: RoomView | StageView | PresenterView;
  /** To be shown on joining again; left out for pages that take no part. */
  readonly participant?: string;
  /**
   * This participant's answers in open polls, by poll id, and the questions they upvoted. Told on joining; left out
   * of a snapshot in between, since the page knows them.
   */
  readonly own?: OwnPart;
}

export interface OwnPart {
  readonly answers: Readonly<Record<string, Json>>;
  readonly upvoted: readonly string[];
}

/** What turns the view of revision `after` into that of `revision`. Another `after` is a gap: ask for a snapshot. */
export interface Changed {
  readonly type: "changed";
  readonly after: number;
  readonly revision: number;
  readonly change: Change;
}

/** What was sent is done; a ballot is on disk (P3). */
export interface Done {
  readonly type: "done";
  readonly number: number;
}

/** What was sent is not done, and why. */
export interface Refused {
  readonly type: "refused";
  readonly number: number;
  readonly refusal: Refusal;
}

/**
 * The author saved the seminar: these slides, of those that were reached, are to be asked for again. A page that was
 * away did not hear it: the next snapshot has another edition.
 */
export interface Edited {
  readonly type: "edited";
  readonly edition: string;
  readonly slides: readonly string[];
}

/** Says every ten seconds that the line is there: a page that hears nothing for longer comes back by itself. */
export interface Beat {
  readonly type: "beat";
}

export type RoomMessage = Snapshot | Changed | Done | Refused | Edited | Beat;
