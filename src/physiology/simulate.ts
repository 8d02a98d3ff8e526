import { gridOf } from "./grid.ts";
import { personAtStart, walk } from "./person.ts";
import { emptyRun, record } from "./recording.ts";
import type { Run, Situation } from "./types.ts";

// What a program that computes with the model needs: docs/physiology.md shows all of it at work.
export type { PlausibleBand } from "./band.ts";
export { simulateDyad, type Tie } from "./dyad.ts";
export { ensemble as plausibleBand, type EnsembleOptions } from "./ensemble.ts";
export { parameterFacts, type ParameterFact } from "./parameter-facts.ts";
export { defaults } from "./parameters.ts";
export { type LogNormal, type Range, ranges, type Uniform } from "./ranges.ts";
export { circadian, restAt } from "./rest.ts";
export { scenarios } from "./scenarios/catalogue.ts";
export { customScenario, type NotedSpan, type OwnSituation } from "./scenarios/custom.ts";
export { steadyState, type SteadyState } from "./steady-state.ts";
export type {
  Band,
  ChoiceControl,
  Control,
  ControlValues,
  Dose,
  Knowledge,
  Overrides,
  Parameters,
  RangeControl,
  Run,
  Scenario,
  Situation,
  Span,
} from "./types.ts";

/**
 * Runs the model ATTUNE-HPA v1: what cortisol and oxytocin do in a situation. A teaching model fitted to group means
 * of 101 healthy adults; it does not predict any person.
 *
 * Classical Runge-Kutta of fourth order with a fixed step (0.1 min in all reference runs), no clock and no chance:
 * the same situation gives the same run, bit for bit. Times in minutes, cortisol in nmol/L, oxytocin in pg/mL.
 * Throws a RangeError if the situation has no duration, no step, no resting cortisol or a strength outside 0 to 1.
 *
 * @example
 * const run = simulate({
 *   stressor: [{ from: 0, to: 10 }], present: [], touch: [], doses: [],
 *   restingCortisol: 5, parameters: defaults, from: -60, to: 90, step: 0.1,
 * });
 */
export function simulate(situation: Situation): Run {
  const grid = gridOf(situation);
  const person = personAtStart(situation, grid);
  const run = emptyRun(grid);
  record(run, 0, person.state);
  for (let i = 0; i < grid.steps; i++) {
    walk(person, i, grid.step);
    record(run, i + 1, person.state);
  }
  return run;
}
