import { afterPaint } from "../shared/after-paint.ts";
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
  const title = document.title;
  let told = show.place().slide;
  const tell = (): void => {
    const slide = show.current();
    const name = slide.dataset["title"] ?? "";
    document.title = `${name} – ${title}`;
    if (slide.id !== told) announce(words.slide(Number(slide.dataset["number"]), name));
    else {
      const shown = slide.querySelectorAll(".fragment.current-fragment");
      const text = [...shown].map((fragment) => fragment.textContent.trim()).join(" ");
      if (text !== "") announce(text);
    }
    told = slide.id;
  };
  document.title = `${show.current().dataset["title"] ?? ""} – ${title}`;
  show.onMove(() => afterPaint(tell));
};
