import type { Words } from "../../../words/words.ts";
import type { PresenterView } from "../../../session/views/presenter-view.ts";
import type { RoomLine } from "../../common/room-line.ts";
import { element } from "../elements.ts";
import type { PageSlide } from "../slides.ts";
import { createAskRoom } from "./ask-room.ts";
import { createHandsDialog } from "./hands-dialog.ts";
import { pollsOnSlide, type PollFacts } from "./poll-facts.ts";
import { createPollPanel, type PlacedPoll } from "./poll-panel.ts";
import { openQuestions } from "./question-list.ts";
import { createQuestionsPanel } from "./questions-panel.ts";
import { createRoomDialog } from "./room-dialog.ts";
import { createRoomPanel } from "./room-panel.ts";
import { roomState } from "./room-state.ts";
import { createTabs } from "./tabs.ts";
import { createTextsPanel } from "./texts-panel.ts";

export interface ConsoleOptions {
  readonly line: Pick<RoomLine<PresenterView>, "state" | "view" | "send" | "subscribe" | "whoIsAway">;
  readonly words: Words;
  readonly language: string;
  /** Says a sentence to screen readers, politely. */
  readonly announce: (sentence: string) => void;
}

/** The room's part of the console: poll, room, texts and questions. */
export interface RoomConsole {
  /** The deck as it is now, and the index of the slide that is on. */
  readonly show: (slides: readonly PageSlide[], index: number) => void;
}

/** Brings the room's part of the page to life. Without a room it stays away, and this is not called. */
export function openRoomConsole({ line, words, language, announce }: ConsoleOptions): RoomConsole {
  const refused = element("refused");
  const ask = createAskRoom({
    send: line.send,
    words,
    say: (sentence) => {
      refused.hidden = sentence === "";
      refused.textContent = sentence;
    },
  });
  const tabs = createTabs(element);
  const hands = createHandsDialog(dialogOf("hands-dialog"), words);
  const dialog = createRoomDialog(dialogOf("room-dialog"), words, language, ask);
  const poll = createPollPanel(element("poll-panel"), words, {
    ask,
    countHands: ({ id, question, rows }, run, counts) =>
      hands.open(question, rows, counts, (next) => void ask({ type: "hands", poll: id, run, counts: next })),
    readTexts: () => {
      tabs.choose("texts");
      element("texts").querySelector<HTMLElement>("[data-item] button")?.focus();
    },
  });
  const room = createRoomPanel(element("room-panel"), words, language, { ask, openRoom: dialog.open });
  const texts = createTextsPanel(element("texts"), words, ask);
  const questions = createQuestionsPanel(element("questions"), words, ask);

  let slides: readonly PageSlide[] = [];
  let index = 0;
  let told = { texts: 0, questions: 0 };

  const draw = (): void => {
    const view = line.view();
    const sentence = roomState(line.state(), line.whoIsAway(), view?.ended === true, words.presenter.room);
    const reachable = sentence === undefined;
    document.documentElement.dataset["room"] = reachable ? "here" : line.state();
    room.show(view, sentence);
    if (!view) return;
    const here = factsOf(slides[index]).map((facts) => ({ facts }));
    poll.show(view, here, stillOpen(view), reachable);
    dialog.show(view, reachable);
    if (tabs.chosen() === "texts")
      texts.show(
        view,
        here.map(({ facts }) => facts.id),
        reachable,
      );
    if (tabs.chosen() === "questions") questions.show(view.inbox, reachable);
    count(view);
  };

  /** Polls on other slides that were left open: nobody sees them, and people may still answer. */
  function stillOpen(view: PresenterView): readonly PlacedPoll[] {
    const open = Object.entries(view.polls).flatMap(([id, { phase }]) => (phase === "open" ? [id] : []));
    if (open.length === 0) return [];
    return slides.flatMap((slide, place) =>
      place === index
        ? []
        : factsOf(slide).flatMap((facts) =>
            open.includes(facts.id) ? [{ facts, slide: slide.number }] : [],
          ),
    );
  }

  function count(view: PresenterView): void {
    const { texts: textWords, asked } = words.presenter;
    const waiting = Object.values(view.results).reduce((sum, result) => sum + result.waiting, 0);
    const inbox = openQuestions(view.inbox);
    badge("tab-texts", textWords.tab, waiting, textWords.tabLabel(waiting));
    badge("tab-questions", asked.tab, inbox.waiting + inbox.open, asked.tabLabel(inbox.waiting, inbox.open));
    if (waiting > told.texts) announce(textWords.tabLabel(waiting));
    else if (inbox.waiting > told.questions) announce(asked.tabLabel(inbox.waiting, inbox.open));
    told = { texts: waiting, questions: inbox.waiting };
  }

  tabs.onChoose(draw);
  line.subscribe(draw);
  draw();
  return {
    show: (next, at) => {
      slides = next;
      index = at;
      draw();
    },
  };
}

const facts = new WeakMap<HTMLElement, readonly PollFacts[]>();

/** The polls of a slide; read once for each section, which a patch replaces. */
function factsOf(slide: PageSlide | undefined): readonly PollFacts[] {
  if (!slide) return [];
  const known = facts.get(slide.section) ?? pollsOnSlide(slide.section);
  facts.set(slide.section, known);
  return known;
}

function badge(id: string, name: string, count: number, label: string): void {
  const tab = element(id);
  const text = count === 0 ? name : `${name} ${count}`;
  if (tab.textContent === text) return;
  tab.textContent = text;
  tab.setAttribute("aria-label", label);
  tab.toggleAttribute("data-waiting", count > 0);
}

function dialogOf(id: string): HTMLDialogElement {
  const found = element(id);
  if (!(found instanceof HTMLDialogElement)) throw new TypeError(`#${id} is no dialog.`);
  return found;
}
