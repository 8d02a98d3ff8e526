import { own } from "../../../session/own.ts";
import type { PresenterView } from "../../../session/views/presenter-view.ts";
import { make } from "../../../widgets/mount-dom.ts";
import type { Words } from "../../../words/words.ts";
import type { AskRoom } from "./ask-room.ts";
import type { PollFacts } from "./poll-facts.ts";
import { pollSentence } from "./poll-sentence.ts";
import { pollChoices, pollStep } from "./poll-step.ts";
import { pressButton } from "./press.ts";
import { resultLine } from "./result-line.ts";
import { createRedraw } from "./redraw.ts";

/** A poll and where it stands, from 1; undefined for the slide that is on. */
export interface PlacedPoll {
  readonly facts: PollFacts;
  readonly slide?: number;
}

export interface PollPanel {
  /** `here`: the polls of the slide that is on; `open`: polls on other slides that are still open. */
  readonly show: (
    view: PresenterView,
    here: readonly PlacedPoll[],
    open: readonly PlacedPoll[],
    reachable: boolean,
  ) => void;
}

interface Does {
  readonly ask: AskRoom;
  readonly countHands: (facts: PollFacts, run: number, counts: readonly number[]) => void;
  readonly readTexts: () => void;
}

/** The polls of the slide, each with its one next action. */
export function createPollPanel(root: HTMLElement, words: Words, does: Does): PollPanel {
  const redraw = createRedraw(root);
  return {
    show: (view, here, open, reachable) => {
      const all = [...here, ...open];
      root.hidden = all.length === 0;
      const parts = all.map(({ facts, slide }, index) => ({
        facts,
        title:
          slide === undefined
            ? words.presenter.poll.here(index + 1, here.length)
            : words.presenter.poll.elsewhere(slide),
        poll: own(view.polls, facts.id),
        result: own(view.results, facts.id),
      }));
      // Several polls walk their path one after the other, as a clicker's next does.
      const next = parts.findIndex(({ facts, poll }) => pollStep(poll, facts.hasAnswer) !== undefined);
      redraw([parts, view.joined, reachable], () =>
        parts.map(({ facts, title }, index) =>
          pollPart(
            view,
            { facts, title, asked: parts.length > 1, first: index === next },
            reachable,
            words,
            does,
          ),
        ),
      );
    },
  };
}

interface Part {
  readonly facts: PollFacts;
  readonly title: string;
  /** Whether it has to be said which poll it is: a single one stands on the slide beside it. */
  readonly asked: boolean;
  /** Whether it is the one that comes next. */
  readonly first: boolean;
}

function pollPart(
  view: PresenterView,
  { facts, title, asked, first }: Part,
  reachable: boolean,
  { presenter: { poll: words }, poll: shared }: Words,
  { ask, countHands, readTexts }: Does,
): HTMLElement {
  const { id } = facts;
  const poll = own(view.polls, id);
  const result = own(view.results, id);
  const run = poll?.run ?? 1;
  const disabled = !reachable;
  const step = pollStep(poll, facts.hasAnswer);
  const can = { hands: facts.rows.length > 1, live: facts.about === "knowledge" };
  const { again, live, hands } = pollChoices(poll, can);
  const waiting = result?.waiting ?? 0;
  const line = poll?.phase === "closed" ? resultLine(facts.labels, result?.release, shared) : undefined;
  const buttons = [
    ...(step === undefined
      ? []
      : [
          pressButton(words.steps[step], () => void ask({ type: step, poll: id, run }), {
            key: `${id} step`,
            kind: first ? "main" : "small",
            once: true,
            disabled,
          }),
        ]),
    ...(waiting === 0 ? [] : [pressButton(words.read(waiting), readTexts, { key: `${id} read` })]),
    ...(live
      ? [
          pressButton(
            words.live,
            () => void ask({ type: "show-live", poll: id, run, on: poll?.live !== true }),
            { key: `${id} live`, label: words.liveLabel, pressed: poll?.live === true, disabled },
          ),
        ]
      : []),
    ...(hands
      ? [
          pressButton(
            poll?.source === "hands" ? words.recount : words.count,
            () => countHands(facts, run, countsOf(result)),
            { key: `${id} hands`, disabled },
          ),
        ]
      : []),
    ...(again
      ? [
          pressButton(words.again, () => void ask({ type: "ask-again", poll: id, run }), {
            key: `${id} again`,
            label: words.againLabel,
            disabled,
          }),
        ]
      : []),
  ];
  return make(
    "div",
    { class: "poll-part", "data-phase": poll?.phase ?? "ready" },
    make("h2", {}, title),
    ...(!asked || facts.question === "" ? [] : [make("p", { class: "asked" }, facts.question)]),
    make("p", { class: "state" }, pollSentence(facts, poll, result, view.joined, words)),
    ...(line === undefined ? [] : [make("p", { class: "line" }, line)]),
    make("div", { class: "presses" }, ...buttons),
  );
}

/** What was counted before, to be changed. */
function countsOf(result: PresenterView["results"][string] | undefined): readonly number[] {
  const release = result?.release;
  if (release?.shape !== "counts") return [];
  return release.cells.map((cell) => (cell === "few" ? 0 : cell));
}
