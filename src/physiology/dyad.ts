import { type Grid, gridOf } from "./grid.ts";
import { act, type Person, personAtStart, slope } from "./person.ts";
import { emptyRun, record } from "./recording.ts";
import { combine } from "./runge-kutta.ts";
import type { Run, Situation } from "./types.ts";

/** How two people are tied together. */
export interface Tie {
  /** 0: the other's distress takes them away entirely as it grows; 1: they stay available whatever happens. */
  readonly attunement: number;
  /** Minutes until one's distress reaches the other; moved to the grid. */
  readonly delay: number;
}

/** Somebody whose past the other still feels: drive at every step, and its slopes at both ends of every step. */
interface Remembered {
  readonly person: Person;
  readonly run: Run;
  readonly slopeAtStart: Float64Array;
  readonly slopeAtEnd: Float64Array;
}

const stages = [0, 1, 1, 2] as const;
const slopes = [1, 2, 3, 4] as const;

/**
 * Two people who are each other's attachment figure: two copies of the model, coupled by
 * P_i(t) = present · (1 - (1 - attunement) · D_j(t - delay) / (1 + D_j(t - delay))),
 * where `present` is the situation's own. Everything about the coupling is ASSUMED: a picture of reciprocity, without
 * numbers. Both situations need the same times and step. Throws a RangeError if they differ or the tie makes no sense.
 */
export function simulateDyad(
  first: Situation,
  second: Situation,
  { attunement, delay }: Tie,
): { readonly first: Run; readonly second: Run } {
  const grid = gridOf(first);
  if (first.from !== second.from || first.to !== second.to || first.step !== second.step) {
    throw new RangeError("Two people in one run need the same first minute, last minute and step.");
  }
  if (!(attunement >= 0 && attunement <= 1)) {
    throw new RangeError(`Attunement lies between 0 and 1; got ${attunement}.`);
  }
  if (!(delay >= 0 && Number.isFinite(delay)))
    throw new RangeError(`A delay is 0 minutes or more; got ${delay}.`);
  const lag = Math.round(delay / grid.step);
  const one = remembered(first, grid);
  const two = remembered(second, grid);
  for (let i = 0; i < grid.steps; i++) {
    for (const which of slopes) {
      const stage = stages[which - 1] ?? 0;
      // Both are looked at before either moves on.
      const feltByTwo = driveFelt(one, i, stage, which, lag, grid.step);
      const feltByOne = driveFelt(two, i, stage, which, lag, grid.step);
      act(one.person, i, stage);
      act(two.person, i, stage);
      one.person.acting.P *= availability(feltByOne, attunement);
      two.person.acting.P *= availability(feltByTwo, attunement);
      slope(one.person, which, grid.step);
      slope(two.person, which, grid.step);
    }
    finish(one, i, grid.step);
    finish(two, i, grid.step);
  }
  return { first: one.run, second: two.run };
}

/** How far somebody is there for the other, 0 to 1, at the drive that is felt. */
export function availability(drive: number, attunement: number): number {
  return 1 - ((1 - attunement) * drive) / (1 + drive);
}

function remembered(situation: Situation, grid: Grid): Remembered {
  const person = personAtStart(situation, grid);
  const run = emptyRun(grid);
  record(run, 0, person.state);
  return {
    person,
    run,
    slopeAtStart: new Float64Array(grid.steps),
    slopeAtEnd: new Float64Array(grid.steps),
  };
}

function finish({ person, run, slopeAtStart, slopeAtEnd }: Remembered, i: number, h: number): void {
  slopeAtStart[i] = person.scratch.k1.D;
  slopeAtEnd[i] = person.scratch.k4.D;
  combine(person.state, h, person.scratch);
  record(run, i + 1, person.state);
}

/** Somebody's drive, `lag` steps before a stage of step i: now, or from the past; in mid-step by Hermite's cubic. */
function driveFelt(
  from: Remembered,
  i: number,
  stage: number,
  which: number,
  lag: number,
  h: number,
): number {
  if (lag === 0) return which === 1 ? from.person.state.D : from.person.scratch.between.D;
  const half = 2 * (i - lag) + stage;
  if (half <= 0) return 0;
  const step = Math.floor(half / 2);
  const { drive } = from.run;
  if (half % 2 === 0) return drive[step] ?? 0;
  const bend = (h / 8) * ((from.slopeAtStart[step] ?? 0) - (from.slopeAtEnd[step] ?? 0));
  return ((drive[step] ?? 0) + (drive[step + 1] ?? 0)) / 2 + bend;
}
