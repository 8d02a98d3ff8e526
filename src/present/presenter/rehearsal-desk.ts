import type { Words } from "../../words/words.ts";
import type { Keep } from "../common/keep.ts";
import { asStopwatch } from "./clock.ts";
import { element } from "./elements.ts";
import {
  beginRehearsal,
  readRehearsal,
  rehearse,
  restRehearsal,
  spentBy,
  type Rehearsal,
} from "./rehearsal.ts";
import { createRehearsalDialog, type SaveMinutes } from "./rehearsal-dialog.ts";
import type { PageSlide } from "./slides.ts";

export interface RehearsalDesk {
  /** Another slide is on, or the same one still. */
  readonly show: (slides: readonly PageSlide[], index: number) => void;
  /** How long this slide has taken, as a sentence; undefined where nobody rehearses. */
  readonly sentence: (now: number) => string | undefined;
}

export interface RehearsalDeskOptions {
  readonly words: Words["presenter"];
  readonly kept: Keep;
  /** Writes minutes into the file; undefined where there is none to write to. */
  readonly save: SaveMinutes | undefined;
  /** A rehearsal begins, or is over: the clock begins anew. */
  readonly clock: (running: boolean) => void;
}

/** Rehearsing: the button beside the clock, and the list of what took how long once it is stopped. */
export function createRehearsalDesk({ words, kept, save, clock }: RehearsalDeskOptions): RehearsalDesk {
  let going: Rehearsal | undefined = readRehearsal(kept.read());
  let slides: readonly PageSlide[] = [];
  let here: PageSlide | undefined;
  const button = element("do-rehearse");
  const dialog = createRehearsalDialog(element("took-dialog"), words, {
    save,
    discard: () => {
      note(undefined);
      clock(false);
    },
    goOn: () => {
      if (going && here) note(rehearse(going, here.id, Date.now()));
    },
  });

  function note(next: Rehearsal | undefined): void {
    going = next;
    kept.write(next ?? null);
    const { begin, beginLabel, stop, stopLabel } = words.rehearsal;
    button.textContent = going ? stop : begin;
    button.setAttribute("aria-label", going ? stopLabel : beginLabel);
    element("do-start").hidden = going !== undefined;
  }

  button.addEventListener("click", () => {
    if (!here) return;
    if (!going) {
      note(beginRehearsal(here.id, Date.now()));
      clock(true);
    } else {
      const rested = restRehearsal(going, Date.now());
      note(rested);
      dialog.open(slides, rested.spent);
    }
  });
  note(going);

  return {
    show: (next, index) => {
      slides = next;
      here = slides[index];
      if (going?.on && here) note(rehearse(going, here.id, Date.now()));
    },
    sentence: (now) => {
      if (!going?.on || !here) return undefined;
      const spent = asStopwatch(spentBy(going, now)[here.id] ?? 0);
      const planned = here.minutes === undefined ? "" : asStopwatch(here.minutes * 60);
      return words.rehearsal.now(spent, planned);
    },
  };
}
