/**
 * A countdown as plain data. While it runs it holds the wall-clock time of its end, so that a reload and a second
 * window show the same; at rest it holds what is left. All in milliseconds; `now` is passed in.
 */
export type Clock =
  | { readonly running: false; readonly left: number; readonly whole: number }
  | { readonly running: true; readonly endsAt: number; readonly whole: number };

const minute = 60_000;
/** An exercise that was extended beyond this was extended by mistake. */
export const longest = 180 * minute;

/** The clock of an exercise before it begins. */
export function ready(minutes: number): Clock {
  return { running: false, left: minutes * minute, whole: minutes * minute };
}

export function leftAt(clock: Clock, now: number): number {
  return clock.running ? Math.max(0, clock.endsAt - now) : clock.left;
}

/** Starts, or goes on after a pause; one that is over begins anew. */
export function start(clock: Clock, now: number): Clock {
  const left = leftAt(clock, now);
  return { running: true, endsAt: now + (left > 0 ? left : clock.whole), whole: clock.whole };
}

export function pause(clock: Clock, now: number): Clock {
  return { running: false, left: leftAt(clock, now), whole: clock.whole };
}

/** One minute more, running or not; a clock that is over stands at one minute and waits. */
export function addMinute(clock: Clock, now: number): Clock {
  const left = Math.min(longest, leftAt(clock, now) + minute);
  const whole = Math.min(longest, clock.whole + minute);
  return clock.running && leftAt(clock, now) > 0
    ? { running: true, endsAt: now + left, whole }
    : { running: false, left, whole };
}

/** What is left as people read it: 2:05. Seconds are rounded up, so that 0:00 means over. */
export function face(left: number): string {
  const seconds = Math.ceil(left / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

/** Reads a clock back from kept or sent state; undefined for anything else. */
export function readClock(state: Readonly<Record<string, unknown>>): Clock | undefined {
  const { running, left, endsAt, whole } = state;
  if (typeof whole !== "number" || !(whole > 0)) return undefined;
  if (running === true && typeof endsAt === "number") return { running, endsAt, whole };
  if (running === false && typeof left === "number") return { running, left, whole };
  return undefined;
}
