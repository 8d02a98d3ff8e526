/** The seminar's own clock: when it began, milliseconds as `Date.now`; undefined before. */
export interface Clock {
  readonly startedAt: number | undefined;
}

/** The clock as it was kept before a reload; a stopped one where nothing of use was kept. */
export function readClock(kept: unknown): Clock {
  return { startedAt: typeof kept === "number" && Number.isFinite(kept) ? kept : undefined };
}

/** Whole seconds since the start; 0 before. */
export function elapsedSeconds({ startedAt }: Clock, now: number): number {
  return startedAt === undefined ? 0 : Math.max(0, Math.floor((now - startedAt) / 1000));
}

/** Seconds as `18:42` or `1:02:03`. */
export function asStopwatch(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const two = (value: number): string => String(value).padStart(2, "0");
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor(whole / 60) % 60;
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
}

/** Time of day as `09:05`, in the zone of the machine. */
export function asTimeOfDay(now: number, language: string): string {
  return new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(
    now,
  );
}
