import { afterPaint } from "../common/after-paint.ts";
import type { Place } from "./show.ts";
import type { Behaviour } from "./stage.ts";

/** The place in `#/slide-id` or `#/slide-id/2`; undefined where the address names none. */
export function placeInAddress(hash = location.hash): Place | undefined {
  const [, slide, step] = /^#\/([^/]+)(?:\/(\d+))?$/.exec(hash) ?? [];
  if (slide === undefined) return undefined;
  try {
    return { slide: decodeURIComponent(slide), step: Number(step ?? 0) };
  } catch {
    return undefined;
  }
}

export function addressOf({ slide, step }: Place): string {
  return `#/${encodeURIComponent(slide)}${step > 0 ? `/${step}` : ""}`;
}

/** Keeps the address on the place, so that a reload and a copied link come back to it; obeys a changed address. */
export const address: Behaviour = ({ show }) => {
  let waiting = false;
  const write = (): void => {
    waiting = false;
    history.replaceState(null, "", location.pathname + addressOf(show.place()));
  };
  const writeSoon = (): void => {
    if (waiting) return;
    waiting = true;
    afterPaint(write);
  };
  show.onMove(writeSoon);
  addEventListener("hashchange", () => {
    const place = placeInAddress();
    if (!place || !show.go(place.slide, place.step)) write();
  });
  addEventListener("pagehide", write);
  write();
};
