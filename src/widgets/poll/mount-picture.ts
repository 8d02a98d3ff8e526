import type { Correct } from "./correct.ts";
import type { Release } from "../../session/polls/release.ts";

export type Told = Exclude<Release, { readonly shape: "withheld" }>;

/** What stands on the wall of a poll. */
export interface Shown {
  readonly release: Told;
  /** The first of a pair, where it can be told. */
  readonly before: Told | undefined;
  readonly correct: Correct | undefined;
}

/** A drawn result, for eyes only: screen readers have the table. The same picture shows one result after another. */
export interface Picture {
  readonly element: HTMLElement;
  readonly show: (shown: Shown) => void;
  readonly restyle: () => void;
  readonly unmount: () => void;
}

/** A token as a colour that a canvas understands, whatever the theme mixes it from. */
export function colorOf(element: HTMLElement, token: string): string {
  const probe = document.createElement("span");
  probe.style.color = `var(${token})`;
  element.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}
