import { stepsBefore } from "../deck/steps.ts";
import type { Deck } from "../deck/types.ts";
import type { Plan } from "../session/plan.ts";
import { catalogue } from "./catalogue.ts";
import type { RoomWidget } from "./room-widget.ts";

const widgets: ReadonlyMap<string, RoomWidget> = new Map(catalogue.map((widget) => [widget.name, widget]));

/** All that a live session has to know of a deck. Every widget answers for itself. */
export function planOf(deck: Deck): Plan {
  const uses = deck.slides.flatMap((slide) =>
    slide.widgets.map(({ id, name, settings }) => ({
      id,
      slide: slide.id,
      step: stepsBefore(slide.html, `<!--widget:${id}-->`),
      plan: widgets.get(name)?.plan?.(settings) ?? {},
    })),
  );
  const asked = uses.flatMap(({ plan }) => plan.moderateQuestions ?? []);
  return {
    deckId: deck.id,
    slideIds: deck.slides.map(({ id }) => id),
    steps: Object.fromEntries(deck.slides.flatMap(({ id, steps }) => (steps === 0 ? [] : [[id, steps]]))),
    polls: uses.flatMap(({ id, slide, step, plan }) =>
      plan.poll ? [{ id, slide, step, ...plan.poll }] : [],
    ),
    widgets: uses.flatMap(({ id, slide, plan }) => (plan.state ? [{ id, slide, settings: plan.state }] : [])),
    ahead: deck.meta.ahead === "all",
    // One place that asks for the presenter's eye is enough; without any, everything is read first.
    moderateQuestions: asked.length === 0 || asked.includes(true),
  };
}
