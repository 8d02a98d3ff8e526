import { dirname } from "node:path";
import type { Deck, Slide } from "../../deck/types.ts";
import type { RenderContext } from "../../deck/widget.ts";
import { handoutPage } from "../../handout/page.ts";
import type { RoomView } from "../../session/views/room-view.ts";
import { withoutUnreferredNotes } from "../../site/attendee-slide.ts";
import { trimSteps } from "../../site/trim-steps.ts";
import { planOf } from "../../widgets/plan-of.ts";
import { paperContext, paperParts } from "./make-page.ts";

/**
 * The handout for somebody in the room: guided notes of what the room has reached, and nothing of what it has not (S1): no
 * slide, step, text for paper or work that comes later; no notes, no script, no correct answers. Of the polls the results
 * that the presenter has shown. `seen`: what attendees are told of the room.
 */
export function attendeeHandout(
  deck: Deck,
  file: string,
  { reached: furthest, polls }: Pick<RoomView, "reached" | "polls">,
): string {
  const reached = new Map(Object.entries(furthest));
  const numbers = new Map(deck.slides.map(({ id }, index) => [id, index + 1]));
  const seen = reachedDeck(deck, reached);
  return handoutPage(seen, {
    ...paperParts(seen, dirname(file)),
    layout: "guided",
    paper: "a4",
    grey: false,
    key: false,
    sections: new Map(),
    context: { ...paperContext(seen), results: shownResults(seen, polls) },
    part: { numbers, reached },
  });
}

/** What was on the wall and stands there no more to grow (live.md, P4). */
function shownResults(deck: Deck, polls: RoomView["polls"]): NonNullable<RenderContext["results"]> {
  const personal = new Set(planOf(deck).polls.flatMap(({ id, about }) => (about === "me" ? [id] : [])));
  const shown = Object.entries(polls).flatMap(([id, { phase, source, release }]) => {
    if (phase !== "shown" || release === undefined) return [];
    return [[id, { release, rounded: source === "ballots" && personal.has(id) }] as const];
  });
  return Object.fromEntries(shown);
}

/** A seminar as far as a room has come. */
export function reachedDeck(deck: Deck, reached: ReadonlyMap<string, number>): Deck {
  const slides = deck.slides.flatMap((slide) => {
    const step = reached.get(slide.id);
    return step === undefined ? [] : [reachedSlide(slide, step)];
  });
  const text = slides.map(
    ({ heading, html, handout, widgets }) => heading + html + handout + JSON.stringify(widgets),
  );
  const all = text.join("");
  const references = deck.references.filter(
    ({ anchor, key }) => all.includes(anchor) || all.includes(`@${key}`),
  );
  return { ...deck, slides, references };
}

function reachedSlide(slide: Slide, step: number): Slide {
  const html = withoutUnreferredNotes(trimSteps(slide.html, step), slide.heading);
  return {
    ...slide,
    html,
    widgets: slide.widgets.filter(({ id }) => html.includes(`<!--widget:${id}-->`)),
    handout: step >= slide.steps ? slide.handout : "",
    notes: "",
    script: "",
  };
}
