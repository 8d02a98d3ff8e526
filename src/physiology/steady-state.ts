import { stateAtRest } from "./flow.ts";
import { levelAt } from "./inputs.ts";
import { restAt } from "./rest.ts";
import type { Run, Situation } from "./types.ts";

/** One value of each state, named and measured as in a run. */
export type SteadyState = Readonly<Record<Exclude<keyof Run, "time">, number>>;

/**
 * The state in which nothing changes as long as nothing happens: the beginning of a run, or rest at another minute. Where
 * a figure is present then, oxytocin, tone and felt security are in balance with that. Minutes as in the situation.
 */
export function steadyState(situation: Situation, time: number = situation.from): SteadyState {
  const { D, A, C, Cs, O, Q, Z } = stateAtRest(
    situation.parameters,
    restAt(situation, time),
    levelAt(situation.present, time),
  );
  return { cortisol: Cs, oxytocin: O, drive: D, acth: A, plasmaCortisol: C, tone: Q, security: Z };
}
