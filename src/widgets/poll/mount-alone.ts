import { goLive, keepKeys, make, makeButton } from "../mount-dom.ts";
import type { Mounted, Stage } from "../stage.ts";
import { handsRelease, readHands, total, type Hands } from "./hands.ts";
import { makeFields, type Fields } from "./mount-hands.ts";
import { makeResult, type Result } from "./mount-result.ts";
import type { Rowed } from "./published.ts";
import { resultSentence } from "./result.ts";

/**
 * A show of hands where there is no room: count, show, hide, clear, and the correct answer where it may be known. What was counted and
 * whether it is shown is the same in every window; the fields stand only in the window where the counting is done.
 */
export function countAlone(element: HTMLElement, poll: Rowed, stage: Stage): Mounted {
  const still = element.querySelector(".poll");
  const list = still?.querySelector(".poll-rows, .poll-points");
  if (!still || !list) return { unmount: () => {} };
  const words = stage.words.poll;
  const controls = stage.view === "projector" || stage.view === "presenter";
  const before = poll.before === undefined ? undefined : stage.stateOf(poll.before);

  const live = make("div", { class: `${still.className} poll-live` });
  const restore = goLive(element, live);
  let counting = false;
  let fields: Fields | undefined;
  let result: Result | undefined;

  const hands = (): Hands => readHands(stage.state.read(), poll.rows.length);
  const firstCounts = (): readonly number[] =>
    before ? readHands(before.read(), poll.rows.length).counts : [];
  const write = (change: Partial<Hands>, said: string): void => {
    stage.state.write(change);
    stage.announce(said);
  };

  const does = {
    count: (): void => {
      counting = true;
      stage.state.write({ shown: false, answer: [] });
      draw();
      fields?.focus();
    },
    show: (): void => {
      if (total(hands().counts) === 0) return;
      counting = false;
      write({ shown: true }, sentence());
      draw("hide");
    },
    later: (): void => {
      counting = false;
      stage.announce(words.kept);
      draw("count");
    },
    hide: (): void => {
      write({ shown: false, answer: [] }, words.hidden);
      draw("show");
    },
    clear: (): void => {
      counting = false;
      write({ counts: [], shown: false, answer: [] }, words.cleared);
      draw("count");
    },
    answer: (): void => {
      // The rows themselves are told, not that they may be seen: the wall does not know them before.
      const answer = hands().answer.length > 0 ? [] : (poll.correct ?? []);
      const names = answer.map((index) => poll.rows[index]?.text ?? "").join("; ");
      write({ answer }, names === "" ? words.hideAnswer : words.correctIs(names));
      draw("answer");
    },
  };
  type Act = keyof typeof does;

  function sentence(): string {
    const release = handsRelease(hands().counts);
    if (!release) return "";
    const first = total(firstCounts()) > 0 ? handsRelease(firstCounts()) : undefined;
    return resultSentence(poll?.rows ?? [], release, words, first);
  }

  /** Which buttons there are now, in order. */
  function acts(now: Hands): readonly (readonly [Act, string])[] {
    const answer: readonly (readonly [Act, string])[] = poll?.correct
      ? [["answer", now.answer.length > 0 ? words.hideAnswer : words.answer]]
      : [];
    const clear: readonly (readonly [Act, string])[] = total(now.counts) > 0 ? [["clear", words.clear]] : [];
    if (counting) return [["show", words.show], ["later", words.later], ...clear];
    if (now.shown) return [...answer, ["hide", words.hide], ["count", words.recount]];
    return total(now.counts) > 0
      ? [["show", words.show], ["count", words.recount], ...clear]
      : [["count", words.count]];
  }

  /** Draws the poll as it is now; the focus goes to the button that does `focus`, if it is in this poll. */
  function draw(focus?: Act): void {
    const now = hands();
    const had = live.contains(document.activeElement);
    fields?.unmount();
    result?.unmount();
    [fields, result] = [undefined, undefined];
    const question = still?.querySelector(".poll-question")?.cloneNode(true);
    const bar = make("div", { class: "widget-bar" });
    const how = make("p", { class: "poll-how" }, still?.querySelector(".poll-how")?.textContent ?? "");
    const foot = make("div", { class: "poll-foot" }, how, ...(controls ? [bar] : []));
    live.replaceChildren(...(question ? [question] : []), body(now), foot);
    if (now.shown && !counting) how.textContent = words.counted(total(now.counts));
    for (const [act, label] of acts(now)) {
      const disabled = act === "show" && total(now.counts) === 0;
      const button = makeButton(label, does[act], { disabled, "data-act": act });
      keepKeys(button);
      bar.append(button);
      if (had && act === focus) button.focus({ preventScroll: true });
    }
  }

  function body(now: Hands): Node {
    const release = now.shown && !counting ? handsRelease(now.counts) : undefined;
    if (release && poll) {
      const first = total(firstCounts()) > 0 ? handsRelease(firstCounts()) : undefined;
      result = makeResult(poll, stage);
      const text = now.answer.map((index) => poll.rows[index]?.text ?? "").join("; ");
      result.show({ release, before: first, correct: { rows: now.answer, text } });
      return result.element;
    }
    if (counting && poll) {
      fields = makeFields(element.id, poll.rows, now.counts, words, {
        change: (counts) => {
          stage.state.write({ counts });
          const show = live.querySelector<HTMLButtonElement>("[data-act=show]");
          if (show) show.disabled = total(counts) === 0;
        },
        finish: () =>
          live
            .querySelector<HTMLButtonElement>("[data-act=show]:not(:disabled)")
            ?.focus({ preventScroll: true }),
        leave: does.later,
      });
      return fields.element;
    }
    return list?.cloneNode(true) ?? make("p");
  }

  /** C counts hands, as long as this is the slide on the wall and nobody is typing. */
  function key(event: KeyboardEvent): void {
    const busy = event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey;
    if (busy || event.key.toLowerCase() !== "c" || counting) return;
    if (event.target instanceof Element && event.target.closest("input, textarea, select, dialog")) return;
    if (!element.closest("section")?.classList.contains("present") || hands().shown) return;
    event.preventDefault();
    does.count();
  }

  const follow = (): void => {
    // Somebody else shows or clears: fields that are being filled here stay, unless the result is on the wall.
    if (hands().shown) counting = false;
    if (!counting) draw();
  };
  const unsubscribe = stage.state.subscribe(follow);
  const unfollow = before?.subscribe(follow);
  if (stage.view === "projector") document.addEventListener("keydown", key);
  draw();
  return {
    restyle: () => result?.restyle(),
    unmount: () => {
      document.removeEventListener("keydown", key);
      unsubscribe();
      unfollow?.();
      fields?.unmount();
      result?.unmount();
      restore();
    },
  };
}
