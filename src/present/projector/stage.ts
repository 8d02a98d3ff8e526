import type { Words } from "../../words/words.ts";
import type { Pilot } from "../common/pilot.ts";
import type { Show } from "./show.ts";

/** What every behaviour of the projector gets. */
export interface Stage {
  readonly root: HTMLElement;
  readonly deck: string;
  readonly show: Show;
  /** Moves the wall together with the room, where there is one; `show` goes through it. */
  readonly pilot?: Pilot;
  readonly words: Words["projector"];
  readonly widgets: Widgets;
  /** Says a sentence to screen readers, politely. */
  readonly announce: (sentence: string) => void;
  /** What can be done by key, menu or button, by name; behaviours add theirs. */
  readonly commands: Map<Command, () => void>;
}

/** The live widgets; a slide's are there from the slide before it until two slides later. */
export interface Widgets {
  /** Brings the widgets on these slides to life that are not yet. */
  readonly mount: (slides: readonly HTMLElement[]) => void;
  /** Gives the widgets on all other slides their static form back. */
  readonly keepOnly: (slides: readonly HTMLElement[]) => void;
  readonly release: (slide: HTMLElement) => void;
  /** A widget has another name now: what was set on it goes with it. */
  readonly carry: (was: string, is: string) => void;
  /** Theme or size have changed. */
  readonly restyle: () => void;
}

/** Everything the presenter can ask of the wall. */
export type Command =
  | "next"
  | "back"
  | "first"
  | "last"
  | "black"
  | "white"
  | "overview"
  | "search"
  | "help"
  | "menu"
  | "full-screen"
  | "theme"
  | "larger"
  | "smaller"
  | "presenter"
  | "grounding"
  | "leave";

/** One thing that the page does. It installs itself and stays for the page's life. */
export type Behaviour = (stage: Stage) => void;
