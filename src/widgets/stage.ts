import type { Command } from "../session/commands.ts";
import type { Json } from "../session/json.ts";
import type { Refusal } from "../session/refusals.ts";
import type { PollView, QuestionView } from "../session/views/room-view.ts";
import type { ResultView } from "../session/views/stage-view.ts";
import type { Words } from "../words/words.ts";

/** What a widget's `mount.ts` gets from the page it lives on. Types only: nothing here runs. */
export interface Stage {
  readonly view: "projector" | "presenter" | "preview" | "attendee";
  /** The widget's id in the deck; a page that shows a copy gives its element another one. */
  readonly id: string;
  readonly language: string;
  readonly words: Words;
  /** Plain JSON state of this widget, the same in every window, kept across reloads; the room will carry it. */
  readonly state: WidgetState;
  /** The same of another widget of the deck, by id: the first poll of a pair, the curve that a poll drives. */
  readonly stateOf: (widget: string) => WidgetState;
  /** True when the person asked for reduced motion. */
  readonly reducedMotion: () => boolean;
  /** Says a sentence to screen readers, politely. */
  readonly announce: (sentence: string) => void;
  /** The live room, where there is one; without it (a page from a file, a preview) widgets do what they can alone. */
  readonly room?: WidgetRoom;
}

/** What a widget may know of the live room, and what it may say to it. */
export interface WidgetRoom {
  readonly role: "attendee" | "projector" | "presenter" | "remote";
  /** A poll as everybody may see it; undefined until the room has reached its slide. */
  readonly poll: (id: string) => PollView | undefined;
  /** What only the stage is told of a poll: how many answered, the release before it is on the wall. */
  readonly result: (id: string) => ResultView | undefined;
  /** How many have come in and how many of them are there now; undefined for pages that are not told. */
  readonly present: () => { readonly joined: number; readonly connected: number } | undefined;
  /** The laptop's clock, ms since 1970: the same on every device. */
  readonly now: () => number;
  /** What this participant has answered and may still change; `"prefer-not-to-say"` for declining. */
  readonly own: (poll: string) => Json | undefined;
  /** The questions that everybody may read, by id, in the order in which they were asked. */
  readonly questions: () => Readonly<Record<string, QuestionView>>;
  /** Called whenever any of this is different; returns the way to stop. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly send: (command: Command) => Promise<Sent>;
}

/** What became of a command. `away`: the room cannot be reached at the moment, and nothing was done. */
export type Sent =
  | { readonly kind: "done" }
  | { readonly kind: "refused"; readonly refusal: Refusal }
  | { readonly kind: "away" };

export interface WidgetState {
  readonly read: () => Readonly<Record<string, unknown>>;
  /** Merges into the state and tells every other window. */
  readonly write: (change: Readonly<Record<string, unknown>>) => void;
  /** Called when another window (or the room) changed the state; returns the way to stop. */
  readonly subscribe: (listener: (state: Readonly<Record<string, unknown>>) => void) => () => void;
}

/** What comes back from mounting. */
export interface Mounted {
  /** Takes everything away again: listeners, timers, canvases; the HTML of `render` stands there as before. */
  readonly unmount: () => void;
  /** The theme or size changed: read the tokens again and redraw. */
  readonly restyle?: () => void;
}

/**
 * Every `mount.ts` has this as its default export. `element` is the widget's outermost element, as `render`
 * wrote it; `settings` what `publish` gave.
 */
export type Mount = (element: HTMLElement, settings: unknown, stage: Stage) => Mounted;
