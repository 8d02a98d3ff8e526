import { excerptFor, type Window } from "./excerpt.ts";
import { restAt } from "./rest.ts";
import { simulate } from "./simulate.ts";
import type { ControlValues, Overrides, Run, Scenario, Situation } from "./types.ts";

/** The two lines worth drawing, within the scenario's window, in the units in which they are drawn. */
export interface Series {
  /** Minutes. */
  readonly time: Float64Array;
  /** nmol/L, or change from rest in per cent, as `cortisolAs` says. */
  readonly cortisol: Float64Array;
  /** pg/mL. */
  readonly oxytocin: Float64Array;
  readonly cortisolAs: Scenario["cortisolAs"];
}

/** More points than this on a line no screen shows. */
const mostPoints = 400;

/** Every how many steps a point may be kept: round shares, so that windows in whole minutes keep their last point. */
const shares = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

/** Runs a scenario and cuts out what is drawn. The two lines share their times; at most some 400 points. */
export function seriesFor(scenario: Scenario, values: ControlValues, overrides?: Overrides): Series {
  return seriesIn(scenario.situation(values, overrides), scenario.window(values), scenario.cortisolAs);
}

/** Runs as much of a situation as a window shows, and cuts it out. */
export function seriesIn(situation: Situation, window: Window, cortisolAs: Scenario["cortisolAs"]): Series {
  const seen = excerptFor(situation, window);
  return seriesOf(simulate(seen), seen, window, cortisolAs);
}

/** The part of a run within a window, as `seriesFor` gives it. */
export function seriesOf(
  run: Run,
  situation: Situation,
  window: Window,
  cortisolAs: Scenario["cortisolAs"],
): Series {
  const nearest = (minute: number) =>
    Math.min(run.time.length - 1, Math.max(0, Math.round((minute - situation.from) / situation.step)));
  const first = nearest(window.from);
  const last = nearest(window.to);
  const every = shares.find((share) => (last - first) / share <= mostPoints) ?? 1000;
  const pick = (column: Float64Array) =>
    Float64Array.from(
      { length: Math.floor((last - first) / every) + 1 },
      (_, i) => column[first + i * every] ?? 0,
    );
  const time = pick(run.time);
  const cortisol = pick(run.cortisol);
  return {
    time,
    cortisol: cortisolAs === "percent" ? changeFromRest(cortisol, time, situation) : cortisol,
    oxytocin: pick(run.oxytocin),
    cortisolAs,
  };
}

/** Cortisol (nmol/L) as its change from the resting level of the same moment, per cent. */
export function changeFromRest(
  cortisol: Float64Array,
  time: Float64Array,
  situation: Situation,
): Float64Array {
  return cortisol.map((value, i) => 100 * (value / restAt(situation, time[i] ?? 0) - 1));
}
