import { stepsOf, type Plan } from "./plan.ts";
import type { Position, Session } from "./session.ts";

/**
 * Where the room is in this plan. Saving the seminar may have taken its slide or some steps away: then it is where
 * it was last that is still there, at the latest the first slide.
 */
export function placeOf(session: Session, plan: Plan): Position {
  const seen = session.position === undefined ? [] : [...session.reached, session.position];
  const last = seen.findLast(({ slide }) => plan.slideIds.includes(slide));
  return clampStep(plan, last ?? { slide: plan.slideIds[0] ?? "", step: 0 });
}

export function clampStep(plan: Plan, { slide, step }: Position): Position {
  return { slide, step: Math.min(step, stepsOf(plan, slide)) };
}

/** The furthest step of every slide that the room has reached, and of no other (S1); in the order of the deck. */
export function reachedIn(session: Session, plan: Plan): ReadonlyMap<string, number> {
  if (plan.ahead) return new Map(plan.slideIds.map((slide) => [slide, stepsOf(plan, slide)]));
  // The room opens on the first slide, and nobody has to move to see it.
  const first = plan.slideIds.slice(0, 1).map((slide) => [slide, 0] as const);
  const seen = new Map([...first, ...session.reached.map(({ slide, step }) => [slide, step] as const)]);
  const place = placeOf(session, plan);
  seen.set(place.slide, Math.max(place.step, seen.get(place.slide) ?? 0));
  return new Map(
    plan.slideIds.flatMap((slide) => {
      const step = seen.get(slide);
      return step === undefined ? [] : [[slide, clampStep(plan, { slide, step }).step] as const];
    }),
  );
}
