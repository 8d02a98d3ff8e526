import { excerptFor, type Window } from "./excerpt.ts";
import { type Grid, gridOf, timeAt } from "./grid.ts";
import type { Inputs } from "./inputs.ts";
import { personAtStart, walk } from "./person.ts";
import { restAt } from "./rest.ts";
import type { Scenario, Situation } from "./types.ts";

/** The plausible band: at each minute, between which values nine in ten of the drawn runs lie. */
export interface PlausibleBand {
  /** Minutes. */
  readonly time: Float64Array;
  /** In the unit in which the scenario draws cortisol; 5th and 95th percentile. */
  readonly cortisol: { readonly low: Float64Array; readonly high: Float64Array };
  /** pg/mL; 5th and 95th percentile. */
  readonly oxytocin: { readonly low: Float64Array; readonly high: Float64Array };
}

/** A band is smooth: about so many places along the window show all of it. */
const mostPlaces = 130;

/** Every how many steps a value is kept: round shares, so that windows in whole minutes keep their last point. */
const shares = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

/**
 * Runs situations that share their times, and takes the 5th and 95th percentile at places along a window. Of the runs it
 * keeps only what it needs there: nothing is made anew from one run to the next but what differs between them.
 */
export function bandOf(
  situations: readonly Situation[],
  window: Window,
  cortisolAs: Scenario["cortisolAs"],
): PlausibleBand {
  const [one] = situations;
  if (!one) return { time: new Float64Array(), cortisol: empty(), oxytocin: empty() };
  const grid = gridOf(excerptFor(one, window));
  const places = placesIn(grid, window);
  const draws = situations.length;
  // All runs' values at a place lie side by side, to be sorted where they lie.
  const cortisol = new Float64Array(places.length * draws);
  const oxytocin = new Float64Array(places.length * draws);
  let like: Inputs | undefined;
  for (const [draw, situation] of situations.entries()) {
    const person = personAtStart({ ...situation, ...spanOf(grid) }, grid, like);
    like = person;
    let next = 0;
    for (let i = 0; next < places.length; i++) {
      if (i === places[next]) {
        const { Cs, O } = person.state;
        const at = next * draws + draw;
        cortisol[at] = cortisolAs === "percent" ? 100 * (Cs / restAt(situation, timeAt(grid, i)) - 1) : Cs;
        oxytocin[at] = O;
        next += 1;
      }
      walk(person, i, grid.step);
    }
  }
  return {
    time: Float64Array.from(places, (i) => timeAt(grid, i)),
    cortisol: percentiles(cortisol, draws),
    oxytocin: percentiles(oxytocin, draws),
  };
}

const empty = () => ({ low: new Float64Array(), high: new Float64Array() });

const spanOf = (grid: Grid) => ({ from: grid.from, to: timeAt(grid, grid.steps) });

/** The steps at which values are kept. */
function placesIn(grid: Grid, window: Window): readonly number[] {
  const nearest = (minute: number) =>
    Math.min(grid.steps, Math.max(0, Math.round((minute - grid.from) / grid.step)));
  const first = nearest(window.from);
  const last = nearest(window.to);
  const every = shares.find((share) => (last - first) / share <= mostPlaces) ?? 1000;
  return Array.from({ length: Math.floor((last - first) / every) + 1 }, (_, i) => first + i * every);
}

/** The 5th and 95th percentile of each stretch of so many values; sorts them. */
function percentiles(values: Float64Array, draws: number): PlausibleBand["cortisol"] {
  const count = values.length / draws;
  const low = new Float64Array(count);
  const high = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const sorted = values.subarray(i * draws, (i + 1) * draws).sort();
    low[i] = percentile(sorted, 0.05);
    high[i] = percentile(sorted, 0.95);
  }
  return { low, high };
}

/** Percentile of sorted values, interpolated. */
function percentile(sorted: Float64Array, share: number): number {
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)] ?? 0;
  const above = sorted[Math.ceil(place)] ?? below;
  return below + (place - Math.floor(place)) * (above - below);
}
