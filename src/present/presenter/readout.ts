import type { Words } from "../../words/words.ts";
import { asStopwatch, asTimeOfDay, type Clock, elapsedSeconds } from "./clock.ts";
import { plannedSeconds, pace, type PlannedSlide } from "./pace.ts";
import { paceSentence } from "./pace-sentence.ts";

/** Where the times stand on the page. */
export interface ReadoutPlaces {
  readonly elapsed: HTMLElement;
  readonly pace: HTMLElement;
  readonly time: HTMLElement;
}

/** What the times are about. */
export interface Readout {
  readonly clock: Clock;
  readonly plan: readonly PlannedSlide[];
  /** Minutes that the whole seminar should take, if the author said so. */
  readonly duration: number | undefined;
  /** The current slide's index, from 0. */
  readonly index: number;
  /** What stands in place of the pace. */
  readonly instead?: string | undefined;
}

/** Writes elapsed time, pace and time of day; touches only what has changed. */
export function showTimes(
  places: ReadoutPlaces,
  { clock, plan, duration, index, instead }: Readout,
  now: number,
  language: string,
  words: Words["presenter"],
): void {
  const timeOfDay = (milliseconds: number): string => asTimeOfDay(milliseconds, language);
  const elapsed = elapsedSeconds(clock, now);
  write(places.elapsed, asStopwatch(elapsed));
  write(places.time, timeOfDay(now));
  write(
    places.pace,
    instead ??
      (clock.startedAt === undefined
        ? beforeTheStart(plan, duration, words)
        : paceSentence(pace(plan, duration, index, elapsed), now, words, timeOfDay)),
  );
}

function beforeTheStart(
  plan: readonly PlannedSlide[],
  duration: number | undefined,
  words: Words["presenter"],
): string {
  const seconds = plannedSeconds(plan, duration);
  if (!seconds) return words.unplanned;
  return words.notStarted(Math.round(seconds.reduce((total, each) => total + each, 0) / 60));
}

function write(place: HTMLElement, text: string): void {
  if (place.textContent !== text) place.textContent = text;
}
