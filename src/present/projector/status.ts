import { afterPaint } from "../common/after-paint.ts";
import type { Behaviour } from "./stage.ts";

/** The page's one live region. The same sentence twice is said twice. */
export function announcer(): (sentence: string) => void {
  const region = document.createElement("p");
  region.className = "unseen";
  region.setAttribute("role", "status");
  document.body.append(region);
  return (sentence) => {
    region.textContent = "";
    // A region that changes within one task is read as it ends up: unchanged text is not said again.
    setTimeout(() => (region.textContent = sentence), 50);
  };
}

/** Tells screen readers and the window's title where the wall is. */
export const status: Behaviour = ({ show, words, announce }) => {
  const { dataset } = document.documentElement;
  dataset["seminar"] = document.title;
  const name = (): string => show.current().dataset["title"] ?? "";
  const showTitle = (): void => void (document.title = `${name()} – ${dataset["seminar"]}`);
  let told = show.place().slide;
  const tell = (): void => {
    const slide = show.current();
    showTitle();
    if (slide.id !== told) announce(words.slide(Number(slide.dataset["number"]), name()));
    else {
      const shown = slide.querySelectorAll(".fragment.current-fragment");
      const text = [...shown].map((fragment) => fragment.textContent.trim()).join(" ");
      if (text !== "") announce(text);
    }
    told = slide.id;
  };
  showTitle();
  addEventListener("attune:slides", showTitle);
  show.onMove(() => afterPaint(tell));
};
