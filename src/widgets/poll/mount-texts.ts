import { make } from "../mount-dom.ts";
import type { Stage } from "../stage.ts";
import type { Picture, Told } from "./mount-picture.ts";
import type { PublishedPoll } from "./published.ts";

/** Letters in hundredths of the slide's height, from a sentence to what can just be read from the last row. */
const letters = [4.4, 4, 3.6, 3.2, 2.8] as const;
/** So many texts can be taken in; attendees have all of them on their own pages. */
const most = 24;

type Text = Extract<Told, { readonly shape: "texts" }>["texts"][number];

/** Texts that the presenter has approved, smaller the more there is to read; what does not fit is counted. */
export function textsPicture(_poll: PublishedPoll, stage: Stage): Picture {
  const { wall } = stage.words.poll;
  const list = make("ul", { class: "poll-sayings" });
  const rest = make("p", { class: "poll-rest" });
  const element = make("div", { class: "poll-said" }, list, rest);
  let texts: readonly Text[] = [];

  const item = ({ text, count }: Text): HTMLElement => {
    const times = typeof count === "number" && count > 1 ? ` × ${count}` : "";
    return make("li", {}, text, ...(times === "" ? [] : [make("span", { class: "poll-times" }, times)]));
  };
  // Further columns stand beside the list, where nobody sees them.
  const fits = (): boolean => list.scrollWidth <= list.clientWidth + 1;

  function draw(): void {
    list.replaceChildren(...texts.slice(0, most).map(item));
    for (const letter of letters) {
      list.style.setProperty("--letter", String(letter));
      if (fits()) break;
    }
    while (!fits() && list.lastElementChild) list.lastElementChild.remove();
    const more = texts.length - list.children.length;
    rest.textContent = more > 0 ? wall.moreTexts(more) : "";
  }

  return {
    element,
    show({ release }) {
      if (release.shape !== "texts") return;
      texts = release.texts;
      draw();
    },
    restyle: draw,
    unmount: () => undefined,
  };
}
