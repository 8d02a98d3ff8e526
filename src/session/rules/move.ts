import { already, happens, refused, type Decision, type Moment } from "../decision.ts";
import type { Event } from "../events.ts";
import { clampStep, placeOf } from "../place.ts";
import { pollsOn, stepsOf, type Plan } from "../plan.ts";
import type { Cover, Position, Session } from "../session.ts";
import { beginning } from "./clock.ts";
import { press } from "./step-poll.ts";

/**
 * One press of a clicker: the polls whose turn has come walk their path first, in order (P1), then the steps of
 * the slide follow, then the next slide.
 */
export function next(session: Session, turn: number, plan: Plan, moment: Moment): Decision {
  if (turn !== session.turn) return refused("overtaken");
  const place = placeOf(session, plan);
  for (const poll of pollsOn(plan, place.slide)) {
    if (poll.step > place.step && place.step < stepsOf(plan, place.slide)) continue;
    const pressed = press(session, poll, plan);
    if (pressed !== undefined) return uncovered(session, pressed);
  }
  const step = place.step + 1;
  if (step <= stepsOf(plan, place.slide)) return move(session, { slide: place.slide, step }, plan, moment);
  const slide = plan.slideIds[plan.slideIds.indexOf(place.slide) + 1];
  return slide === undefined ? refused("at-end") : move(session, { slide, step: 0 }, plan, moment);
}

/** Back by a step, or to the end of the slide before. Polls stay as they are. */
export function previous(session: Session, turn: number, plan: Plan, moment: Moment): Decision {
  if (turn !== session.turn) return refused("overtaken");
  const place = placeOf(session, plan);
  if (place.step > 0) return move(session, { slide: place.slide, step: place.step - 1 }, plan, moment);
  const slide = plan.slideIds[plan.slideIds.indexOf(place.slide) - 1];
  return slide === undefined
    ? refused("at-start")
    : move(session, { slide, step: stepsOf(plan, slide) }, plan, moment);
}

/** To any slide and step; a step that the slide does not have is its last. */
export function go(
  session: Session,
  { slide, step, cover = "none" }: Position & { readonly cover?: Cover },
  plan: Plan,
  moment: Moment,
): Decision {
  if (!plan.slideIds.includes(slide)) return refused("no-such-slide");
  const to = clampStep(plan, { slide, step });
  const here = session.position;
  const same = here?.slide === to.slide && here.step === to.step && session.cover === cover;
  return same ? already : move(session, to, plan, moment, cover);
}

function move(session: Session, to: Position, plan: Plan, moment: Moment, cover: Cover = "none"): Decision {
  const begins = beginning(session, placeOf(session, plan), to, plan, moment);
  return uncovered(session, happens({ type: "moved", to, at: moment.now }, ...begins), cover);
}

/** Whoever goes on wants to be seen: a covered screen opens, unless it is wanted otherwise. */
function uncovered(session: Session, decision: Decision, cover: Cover = "none"): Decision {
  if (session.cover === cover) return decision;
  const covers: Event = { type: "covered", cover };
  return decision.kind === "events" || decision.kind === "close"
    ? { ...decision, events: [...decision.events, covers] }
    : decision;
}
