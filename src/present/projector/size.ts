import { writeKept } from "../shared/session-keep.ts";
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

/** Larger text for the last row; the slide's box stays as it is. */
export const size: Behaviour = ({ commands, announce, words }) => {
  const step = (by: 1 | -1) => () => {
    const at = sizes.findIndex((known) => known >= sizeNow());
    const next = sizes[Math.min(Math.max(at + by, 0), sizes.length - 1)] ?? 1;
    setSize(next);
    announce(words.sizeNow(Math.round(next * 100)));
  };
  commands.set("larger", step(1));
  commands.set("smaller", step(-1));
};
