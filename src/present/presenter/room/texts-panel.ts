import type { PresenterView } from "../../../session/views/presenter-view.ts";
import { make } from "../../../widgets/mount-dom.ts";
import type { Words } from "../../../words/words.ts";
import type { AskRoom } from "./ask-room.ts";
import { itemRow } from "./item-row.ts";
import { listKeys } from "./list-keys.ts";
import { pressButton } from "./press.ts";
import { approvable, readingList, type Reading } from "./reading-list.ts";
import { createRedraw } from "./redraw.ts";

export interface TextsPanel {
  /** `first`: ids of polls whose texts come first. */
  readonly show: (view: PresenterView, first: readonly string[], reachable: boolean) => void;
}

/** Texts of closed polls, to be read before anyone sees them (P7). */
export function createTextsPanel(root: HTMLElement, words: Words, ask: AskRoom): TextsPanel {
  const redraw = createRedraw(root);
  listKeys(root);
  const review = (texts: readonly Reading[], approve: boolean): void => {
    // Which run and poll a text is of is said with it: one question a poll.
    for (const [poll, list] of byPoll(texts))
      void ask({
        type: "review",
        poll,
        run: list[0]?.run ?? 1,
        texts: list.map(({ index }) => index),
        approve,
      });
  };
  return {
    show: (view, first, reachable) => {
      const list = readingList(view, first);
      redraw([list, reachable], () => draw(list, reachable, words.presenter.texts, review));
    },
  };
}

function draw(
  list: readonly Reading[],
  reachable: boolean,
  words: Words["presenter"]["texts"],
  review: (texts: readonly Reading[], approve: boolean) => void,
): readonly Node[] {
  if (list.length === 0) return [make("p", { class: "empty" }, words.none)];
  const count = (verdict: Reading["verdict"]): number => list.filter((one) => one.verdict === verdict).length;
  const together = approvable(list);
  const disabled = !reachable;
  return [
    make(
      "div",
      { class: "list-head" },
      make("p", {}, words.counts(count("waiting"), count("approved"))),
      ...(together.length < 2
        ? []
        : [
            pressButton(words.approveAll(together.length), () => review(together, true), {
              key: "all",
              disabled,
            }),
          ]),
      make("p", { class: "keys" }, words.keys),
    ),
    make("ul", { class: "items" }, ...list.map((text) => row(text, disabled, words, review))),
  ];
}

function row(
  text: Reading,
  disabled: boolean,
  words: Words["presenter"]["texts"],
  review: (texts: readonly Reading[], approve: boolean) => void,
): HTMLElement {
  const { verdict, held, count } = text;
  const key = `${text.poll} ${text.run} ${text.index}`;
  const remarks = [
    ...(count === 1 ? [] : [count === "few" ? words.few : words.times(String(count))]),
    ...(verdict === "waiting" && held ? [words.held[held]] : []),
    ...(verdict === "waiting" ? [] : [words[verdict]]),
  ];
  const approve = {
    letter: "a",
    words: words.approve,
    label: words.approveOf(text.text),
    press: () => review([text], true),
  };
  const reject = {
    letter: "r",
    words: words.reject,
    label: words.rejectOf(text.text),
    press: () => review([text], false),
  };
  const acts = verdict === "waiting" ? [approve, reject] : verdict === "approved" ? [reject] : [approve];
  return itemRow(
    { key, text: text.text, remarks, state: verdict, held: verdict === "waiting" && held !== undefined },
    acts,
    disabled,
  );
}

function byPoll(texts: readonly Reading[]): ReadonlyMap<string, readonly Reading[]> {
  const found = new Map<string, Reading[]>();
  for (const text of texts) found.set(text.poll, [...(found.get(text.poll) ?? []), text]);
  return found;
}
