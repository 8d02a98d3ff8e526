import { make } from "../mount-dom.ts";
import type { Stage } from "../stage.ts";
import type { Placed } from "./mount-cloud-layout.ts";
import type { Picture, Told } from "./mount-picture.ts";
import { textsPicture } from "./mount-texts.ts";
import type { PublishedPoll } from "./published.ts";

/** Words that the presenter has approved, larger the more often they came; where they do not fit, a plain list. */
export function cloudPicture(poll: PublishedPoll, stage: Stage): Picture {
  const list = textsPicture(poll, stage);
  const cloud = make("div", { class: "poll-cloud" });
  const element = make("div", { class: "poll-words" }, cloud, list.element);
  let release: Told | undefined;
  let latest = 0;
  let ended = false;

  function put(words: readonly Placed[] | undefined): void {
    const fits = words !== undefined;
    cloud.hidden = !fits;
    list.element.hidden = fits;
    cloud.replaceChildren(
      ...(words ?? []).map(({ text, size, x, y, weight }) => {
        const strong = weight === 1 ? " is-most" : "";
        const style = `--x:${x};--y:${y};--letter:${size}`;
        return make("span", { class: `poll-word${strong}`, style }, text);
      }),
    );
  }

  /** The layout takes a library and a moment: whatever has become old meanwhile is dropped. */
  async function draw(): Promise<void> {
    if (release?.shape !== "texts") return;
    const mine = (latest += 1);
    const { layOut } = await import("./mount-cloud-layout.ts");
    await document.fonts.ready;
    if (ended || mine !== latest) return;
    cloud.hidden = false;
    const { clientWidth: width, clientHeight: height } = cloud;
    const { fontFamily } = getComputedStyle(cloud);
    const words = await layOut(release.texts, { width, height, font: fontFamily });
    if (!ended && mine === latest) put(words);
  }

  return {
    element,
    show(shown) {
      release = shown.release;
      list.show(shown);
      void draw();
    },
    restyle: () => void draw(),
    unmount: () => {
      ended = true;
    },
  };
}
