import { afterPaint } from "../common/after-paint.ts";
import { writeKept } from "../common/session-keep.ts";
import type { Behaviour } from "./stage.ts";

/** Text sizes to choose from, as a multiple of the normal one. */
export const sizes = [1, 1.1, 1.2, 1.3] as const;

export function sizeNow(): number {
  return Number(document.documentElement.style.getPropertyValue("--size")) || 1;
}

export function setSize(size: number): void {
  document.documentElement.style.setProperty("--size", String(size));
  writeKept("size", size === 1 ? undefined : String(size));
  dispatchEvent(new Event("attune:restyle"));
}

/** How far a slide's content reaches beyond its room, px. */
const overflow = (slide: HTMLElement): number => {
  const body = slide.querySelector(".body");
  return body ? body.scrollHeight - body.clientHeight : 0;
};

/** Gives a slide the largest size up to the chosen one at which no more is cut off than in the normal size. */
function fit(slide: HTMLElement): void {
  slide.style.removeProperty("--size");
  const chosen = sizeNow();
  if (chosen === 1) return;
  slide.style.setProperty("--size", "1");
  const usual = overflow(slide);
  const fitting = sizes.findLast((each) => {
    slide.style.setProperty("--size", String(each));
    return each <= chosen && overflow(slide) <= usual + 1;
  });
  slide.style.setProperty("--size", String(fitting ?? 1));
}

/** Larger text for the last row; the slide's box stays as it is, and a full slide grows only as far as it can. */
export const size: Behaviour = ({ show, commands, announce, words }) => {
  const fitNear = (): void => {
    const slides = show.slides();
    const at = slides.indexOf(show.current());
    for (const slide of slides.slice(Math.max(0, at - 1), at + 2)) fit(slide);
  };
  addEventListener("attune:restyle", fitNear);
  addEventListener("attune:slides", fitNear);
  show.onMove(() => afterPaint(fitNear));
  fitNear();

  const step = (by: 1 | -1) => () => {
    const at = sizes.findIndex((known) => known >= sizeNow());
    const next = sizes[Math.min(Math.max(at + by, 0), sizes.length - 1)] ?? 1;
    setSize(next);
    announce(words.sizeNow(Math.round(next * 100)));
  };
  commands.set("larger", step(1));
  commands.set("smaller", step(-1));
};
