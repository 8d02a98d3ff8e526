import type { Situation } from "./types.ts";

/** Minutes: the step of the plausible band (MODEL.md), five times that of a reference run. */
const wide = 0.5;

/**
 * The same situation in steps of half a minute, for a line that is drawn anew while a control is dragged: a fifth of the
 * work, and less than a thousandth of a unit away from the reference run in every scenario. Only where all that happens
 * begins and ends on such a step; else, or with a wider step already, the situation as it is.
 */
export function quickly(situation: Situation): Situation {
  const { from, step, stressor, present, touch, doses } = situation;
  const edges = [...stressor, ...present, ...touch].flatMap((span) => [span.from, span.to]);
  const times = [from, ...edges, ...doses.map(({ time }) => time)];
  const fits = times.every((minute) => !Number.isFinite(minute) || Number.isInteger(minute / wide));
  return step < wide && fits ? { ...situation, step: wide } : situation;
}
