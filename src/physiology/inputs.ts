import { type Grid, timeAt } from "./grid.ts";
import { restingLevels, sameRest, swingsOf } from "./rest.ts";
import type { Dose, Parameters, Situation, Span } from "./types.ts";

/** What acts on a person through a run, laid out on its grid. */
export interface Inputs extends NasalInput {
  /** What it was laid out for. */
  readonly situation: Situation;
  /** One level a step. */
  readonly stressor: Float64Array;
  readonly present: Float64Array;
  readonly touch: Float64Array;
  /** C0, one value a half step, nmol/L. */
  readonly rest: Float64Array;
  /** Where the day's rhythm stands, one value a half step; empty where no clock is followed. */
  readonly swings: Float64Array;
}

/**
 * Lays out what acts in a situation. `like`, another situation's inputs on the same grid, lends what is the same: the
 * hundred runs of a band differ in their parameters, seldom in what happens.
 */
export function inputsOf(situation: Situation, grid: Grid, like?: Inputs): Inputs {
  const { parameters: p, doses } = situation;
  const of = (kind: "stressor" | "present" | "touch") =>
    like && alike(like.situation[kind], situation[kind]) ? like[kind] : levels(situation[kind], grid);
  const q = like?.situation.parameters;
  const sameNose =
    like !== undefined && q?.tauAbs === p.tauAbs && q.tauB === p.tauB && alike(like.situation.doses, doses);
  const swings =
    like?.situation.clockAtZero === situation.clockAtZero && like ? like.swings : swingsOf(situation, grid);
  return {
    situation,
    stressor: of("stressor"),
    present: of("present"),
    touch: of("touch"),
    ...(sameNose ? { plasma: like.plasma, central: like.central } : nasalInput(doses, grid, p)),
    rest: like && sameRest(like.situation, situation) ? like.rest : restingLevels(situation, grid, swings),
    swings,
  };
}

/** Whether two lists of spans or doses say the same. */
function alike(a: readonly (Span | Dose)[], b: readonly (Span | Dose)[]): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/**
 * S, P or T as one level (0 to 1) a step: spans are [from, to) and read at the middle of the step, so that an edge
 * on the grid falls between two steps and the method keeps its order. Where spans overlap the stronger one counts.
 */
export function levels(spans: readonly Span[], grid: Grid): Float64Array {
  const levels = new Float64Array(grid.steps);
  for (const span of spans) {
    const strength = strengthOf(span);
    const first = Math.max(0, Math.floor((span.from - grid.from) / grid.step) - 1);
    const last = Math.min(grid.steps - 1, Math.ceil((span.to - grid.from) / grid.step) + 1);
    for (let i = first; i <= last; i++) {
      const middle = grid.from + (i + 0.5) * grid.step;
      if (span.from <= middle && middle < span.to) levels[i] = Math.max(levels[i] ?? 0, strength);
    }
  }
  return levels;
}

/** The level at one moment, 0 to 1. */
export function levelAt(spans: readonly Span[], time: number): number {
  let level = 0;
  for (const span of spans) {
    if (span.from <= time && time < span.to) level = Math.max(level, strengthOf(span));
  }
  return level;
}

function strengthOf(span: Span): number {
  const strength = span.strength ?? 1;
  if (!(strength >= 0 && strength <= 1)) {
    throw new RangeError(`A strength lies between 0 and 1; got ${strength} from minute ${span.from}.`);
  }
  if (Number.isNaN(span.from) || Number.isNaN(span.to)) throw new RangeError("A span needs two minutes.");
  return strength;
}

/**
 * What the nose takes up, into blood (per minute) and towards the brain (0 to 1): at 3i, 3i + 1 and 3i + 2 the values
 * at the beginning, middle and end of step i.
 */
export interface NasalInput {
  readonly plasma: Float64Array;
  readonly central: Float64Array;
}

/** Reference dose, international units: both nasal inputs are in multiples of it (Striepens et al., 2013: 24 IU). */
const referenceDose = 24;

/**
 * Nasal inputs, zero before the spray; d minutes after it
 * N_p = (dose/24) e^(-d/tauAbs)/tauAbs and N_c = (dose/24) (d/tauB) e^(1 - d/tauB).
 * N_p jumps at the spray: a step that ends there still reads zero, or the method would lose its order.
 */
export function nasalInput(doses: readonly Dose[], grid: Grid, p: Parameters): NasalInput {
  const plasma = new Float64Array(3 * grid.steps);
  const central = new Float64Array(3 * grid.steps);
  for (const { time, units } of doses) {
    if (!(units >= 0)) throw new RangeError(`A dose is 0 IU or more; got ${units}.`);
    const dose = units / referenceDose;
    for (let k = 0; k < plasma.length; k++) {
      const stage = k % 3;
      const d = timeAt(grid, (k - stage) / 3 + stage / 2) - time;
      if (d < 0 || (d === 0 && stage === 2)) continue;
      plasma[k] = (plasma[k] ?? 0) + (dose * Math.exp(-d / p.tauAbs)) / p.tauAbs;
      central[k] = (central[k] ?? 0) + dose * (d / p.tauB) * Math.exp(1 - d / p.tauB);
    }
  }
  return { plasma, central };
}
