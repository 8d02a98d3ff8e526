/** How long each slide took while the seminar was rehearsed; plain data, kept across a reload. */
export interface Rehearsal {
  /** Seconds by slide id. */
  readonly spent: Readonly<Record<string, number>>;
  /** The slide that is on now, since when (ms); undefined while the rehearsal rests. */
  readonly on: { readonly slide: string; readonly since: number } | undefined;
}

export function beginRehearsal(slide: string, now: number): Rehearsal {
  return { spent: {}, on: { slide, since: now } };
}

/** Another slide is on from now; the same one goes on. */
export function rehearse(rehearsal: Rehearsal, slide: string, now: number): Rehearsal {
  if (rehearsal.on?.slide === slide) return rehearsal;
  return { spent: spentBy(rehearsal, now), on: { slide, since: now } };
}

/** The rehearsal rests, or is over: its seconds stand in `spent`. */
export function restRehearsal(rehearsal: Rehearsal, now: number): Rehearsal {
  return { spent: spentBy(rehearsal, now), on: undefined };
}

/** Seconds by slide until now. Slides looked at several times have them all. */
export function spentBy({ spent, on }: Rehearsal, now: number): Rehearsal["spent"] {
  if (on === undefined) return spent;
  const seconds = Math.max(0, now - on.since) / 1000;
  return { ...spent, [on.slide]: (spent[on.slide] ?? 0) + seconds };
}

/** A slide that was only passed on the way, seconds. */
const passed = 5;

/** Seconds as minutes that one plans with: in halves, at least one half; undefined for a slide only passed. */
export function plannedMinutes(seconds: number): number | undefined {
  return seconds < passed ? undefined : Math.max(0.5, Math.round(seconds / 30) / 2);
}

/** Reads what was kept before a reload; undefined if it is none. */
export function readRehearsal(kept: unknown): Rehearsal | undefined {
  if (typeof kept !== "object" || kept === null || !("spent" in kept)) return undefined;
  const { spent } = kept;
  if (typeof spent !== "object" || spent === null) return undefined;
  const seconds = Object.entries(spent).filter(
    (entry): entry is [string, number] => typeof entry[1] === "number" && entry[1] >= 0,
  );
  const on = "on" in kept ? kept.on : undefined;
  const going =
    typeof on === "object" &&
    on !== null &&
    "slide" in on &&
    typeof on.slide === "string" &&
    "since" in on &&
    typeof on.since === "number"
      ? { slide: on.slide, since: on.since }
      : undefined;
  return { spent: Object.fromEntries(seconds), on: going };
}
