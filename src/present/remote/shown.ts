import { own } from "../../session/own.ts";
import type { StageView } from "../../session/views/stage-view.ts";
import type { Words } from "../../words/words.ts";
import { placeAfter } from "../presenter/steps.ts";
import { pollSentence } from "../presenter/room/poll-sentence.ts";
import { pollStep, type PollStep } from "../presenter/room/poll-step.ts";
import type { Poll, Slide } from "./facts.ts";

/** What stands on the phone. */
export interface Shown {
  readonly where: string;
  readonly title: string;
  readonly next: string;
  readonly poll: ShownPoll | undefined;
  readonly covered: boolean;
}

/** The poll that has its turn, with its one next step. */
export interface ShownPoll {
  readonly id: string;
  readonly run: number;
  readonly title: string;
  readonly sentence: string;
  readonly step: PollStep | undefined;
}

/** The place of the room among the slides; the first one where the page does not know it (yet). */
export function indexOf(view: StageView, slides: readonly Slide[]): number {
  return Math.max(
    0,
    slides.findIndex(({ id }) => id === view.position.slide),
  );
}

/** A view of the room in the words of the phone. */
export function shownOf(view: StageView, slides: readonly Slide[], words: Words): Shown {
  const index = indexOf(view, slides);
  const slide = slides[index];
  const { step } = view.position;
  const { presenter } = words;
  return {
    where: [
      words.remote.slide(index + 1, slides.length),
      ...(slide && slide.steps > 0 ? [presenter.stepOf(step, slide.steps)] : []),
    ].join(" · "),
    title: slide?.title ?? "",
    next: nextOf(view, slides, index, words),
    poll: pollOf(view, slides, index, words),
    covered: view.cover !== "none",
  };
}

function nextOf(view: StageView, slides: readonly Slide[], index: number, words: Words): string {
  const { presenter } = words;
  const after = placeAfter(
    slides.map(({ steps }) => steps),
    { slide: index, step: view.position.step },
  );
  const coming = after && slides[after.slide];
  if (!after || !coming) return presenter.end;
  if (after.slide === index) return presenter.nextStep(after.step, coming.steps);
  return presenter.nextSlide(after.slide + 1, coming.title);
}

function pollOf(
  view: StageView,
  slides: readonly Slide[],
  index: number,
  words: Words,
): ShownPoll | undefined {
  const here = slides[index]?.polls ?? [];
  const { poll: said } = words.presenter;
  const waits = here.findIndex(({ id, hasAnswer }) => pollStep(own(view.polls, id), hasAnswer) !== undefined);
  const placed = here[waits < 0 ? here.length - 1 : waits];
  const isOver = waits < 0;
  if (placed && !isOver) return shown(view, placed, said.here(waits + 1, here.length), words);
  // One that was left open: nobody sees it, and people may still answer.
  for (const [place, slide] of slides.entries()) {
    const open = slide.polls.find(({ id }) => own(view.polls, id)?.phase === "open");
    if (place !== index && open) return shown(view, open, said.elsewhere(place + 1), words);
  }
  return placed && shown(view, placed, said.here(here.length, here.length), words);
}

function shown(view: StageView, facts: Poll, title: string, words: Words): ShownPoll {
  const poll = own(view.polls, facts.id);
  const result = own(view.results, facts.id);
  return {
    id: facts.id,
    run: poll?.run ?? 1,
    title,
    sentence: pollSentence(facts, poll, result, view.joined, words.presenter.poll),
    step: pollStep(poll, facts.hasAnswer),
  };
}
