import type { Words } from "../words/words.ts";

/** What a widget's `mount.ts` gets from the page it lives on. Types only: nothing here runs. */
export interface Stage {
  readonly view: "projector" | "presenter" | "preview" | "attendee";
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
}

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
