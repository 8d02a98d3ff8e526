import { make } from "../mount-dom.ts";
import type { Stage } from "../stage.ts";
import type { Shown } from "./mount-picture.ts";
import { pictureOf } from "./mount-pictures.ts";
import type { PublishedPoll } from "./published.ts";
import { cellsOf } from "./published-result.ts";
import { releaseHtml } from "./release-html.ts";

/** The result on the wall: a picture for eyes, and the same as a table or list for screen readers. */
export interface Result {
  readonly element: HTMLElement;
  readonly show: (shown: Shown) => void;
  readonly restyle: () => void;
  readonly unmount: () => void;
}

/** Makes the place for the results of one poll. */
export function makeResult(poll: PublishedPoll, stage: Stage): Result {
  const words = stage.words.poll;
  const picture = pictureOf(poll, stage);
  picture.element.setAttribute("aria-hidden", "true");
  const heard = make("div", { class: "unseen" });
  const element = make("div", { class: "poll-result" }, picture.element, heard);
  return {
    element,
    show: (shown) => {
      picture.show(shown);
      heard.innerHTML = releaseHtml(shown.release, cellsOf(poll), words, { before: shown.before });
      const correct = shown.correct?.text ?? "";
      if (correct !== "") heard.append(make("p", {}, words.correctIs(correct)));
    },
    restyle: picture.restyle,
    unmount: () => {
      picture.unmount();
      element.remove();
    },
  };
}
