import { type Acting, flow, type State, stateAtRest } from "./flow.ts";
import type { Grid } from "./grid.ts";
import { levelAt, levels, nasalInput } from "./inputs.ts";
import { restingLevels } from "./rest.ts";
import { advance, combine, type Scratch, scratch } from "./runge-kutta.ts";
import { checkParameters } from "./stability.ts";
import type { Parameters, Situation } from "./types.ts";

/** One person on the way through a situation: the state now, and all inputs laid out on the grid beforehand. */
export interface Person {
  readonly parameters: Parameters;
  readonly state: State;
  readonly acting: Acting;
  readonly scratch: Scratch;
  /** One level a step. */
  readonly stressor: Float64Array;
  readonly present: Float64Array;
  readonly touch: Float64Array;
  /** Three values a step: at its beginning, middle and end. */
  readonly plasma: Float64Array;
  readonly central: Float64Array;
  /** C0, one value a half step, nmol/L. */
  readonly rest: Float64Array;
}

/** A person at the beginning of a situation. Throws a RangeError where the situation makes no sense. */
export function personAtStart(situation: Situation, grid: Grid): Person {
  const { parameters, restingCortisol } = situation;
  if (!(restingCortisol > 0)) {
    throw new RangeError(`Resting cortisol lies above 0 nmol/L; got ${restingCortisol}.`);
  }
  checkParameters(situation);
  const rest = restingLevels(situation, grid);
  const nasal = nasalInput(situation.doses, grid, parameters);
  return {
    parameters,
    state: stateAtRest(parameters, rest[0] ?? restingCortisol, levelAt(situation.present, situation.from)),
    acting: { S: 0, P: 0, T: 0, plasma: 0, central: 0, rest: restingCortisol },
    scratch: scratch(),
    stressor: levels(situation.stressor, grid),
    present: levels(situation.present, grid),
    touch: levels(situation.touch, grid),
    plasma: nasal.plasma,
    central: nasal.central,
    rest,
  };
}

/** Sets what acts on the person in step i, at its beginning (0), middle (1) or end (2). */
export function act(person: Person, i: number, stage: 0 | 1 | 2): void {
  const on = person.acting;
  on.S = person.stressor[i] ?? 0;
  on.P = person.present[i] ?? 0;
  on.T = person.touch[i] ?? 0;
  on.plasma = person.plasma[3 * i + stage] ?? 0;
  on.central = person.central[3 * i + stage] ?? 0;
  on.rest = person.rest[2 * i + stage] ?? 0;
}

/** One of the method's four slopes of a step of h minutes, for what acts now; allocates nothing. */
export function slope(person: Person, which: 1 | 2 | 3 | 4, h: number): void {
  const { parameters: p, state, acting, scratch: s } = person;
  switch (which) {
    case 1:
      flow(p, state, acting, s.k1);
      advance(s.between, state, h / 2, s.k1);
      break;
    case 2:
      flow(p, s.between, acting, s.k2);
      advance(s.between, state, h / 2, s.k2);
      break;
    case 3:
      flow(p, s.between, acting, s.k3);
      advance(s.between, state, h, s.k3);
      break;
    case 4:
      flow(p, s.between, acting, s.k4);
      break;
  }
}

/** Moves the person on by step i of h minutes. */
export function walk(person: Person, i: number, h: number): void {
  act(person, i, 0);
  slope(person, 1, h);
  act(person, i, 1);
  slope(person, 2, h);
  slope(person, 3, h);
  act(person, i, 2);
  slope(person, 4, h);
  combine(person.state, h, person.scratch);
}
