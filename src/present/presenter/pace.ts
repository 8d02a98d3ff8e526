/** What the plan says of a slide. */
export interface PlannedSlide {
  /** Planned minutes, if the author gave any. */
  readonly minutes: number | undefined;
  /** True for a slide that may be skipped when time is short. */
  readonly optional: boolean;
}

/** How the seminar stands against its plan. Times in seconds. */
export interface Pace {
  /** Above 0: behind the plan; below 0: ahead; 0 while the slide's own minutes last. */
  readonly drift: number;
  /** What is still to come, the rest of this slide included, at the planned speed. */
  readonly rest: number;
  /** Numbers, from 1, of the next optional slides that together make up for what was lost; all if they do not. */
  readonly skip: readonly number[];
}

/** Less than this is nothing to skip a slide for, seconds. */
const worthSkipping = 60;

/**
 * The pace on slide `index` (from 0) after `elapsed` seconds. Slides without minutes share evenly what the others
 * leave of `duration` (minutes). Undefined where the author planned nothing.
 */
export function pace(
  plan: readonly PlannedSlide[],
  duration: number | undefined,
  index: number,
  elapsed: number,
): Pace | undefined {
  const seconds = plannedSeconds(plan, duration);
  if (!seconds) return undefined;
  const begin = sum(seconds.slice(0, index));
  const own = seconds[index] ?? 0;
  const into = elapsed - begin;
  const drift = into < 0 ? into : Math.max(0, into - own);
  const rest = own - Math.min(own, Math.max(0, into)) + sum(seconds.slice(index + 1));
  return { drift, rest, skip: drift < worthSkipping ? [] : toSkip(plan, seconds, index, drift) };
}

/** Each slide's planned seconds; undefined where nothing is planned. */
export function plannedSeconds(
  plan: readonly PlannedSlide[],
  duration: number | undefined,
): readonly number[] | undefined {
  const given = plan.map(({ minutes }) => minutes);
  const planned = sum(given.map((minutes) => minutes ?? 0));
  if (planned === 0 && duration === undefined) return undefined;
  const open = given.filter((minutes) => minutes === undefined).length;
  const share = open === 0 ? 0 : Math.max(0, (duration ?? 0) - planned) / open;
  return given.map((minutes) => (minutes ?? share) * 60);
}

function toSkip(
  plan: readonly PlannedSlide[],
  seconds: readonly number[],
  index: number,
  drift: number,
): readonly number[] {
  const skip: number[] = [];
  let won = 0;
  for (let next = index + 1; next < plan.length && won < drift; next += 1) {
    if (plan[next]?.optional !== true || seconds[next] === 0) continue;
    skip.push(next + 1);
    won += seconds[next] ?? 0;
  }
  return skip;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
