import type { Deck } from "../deck/types.ts";
import type { Runtime } from "./runtime.ts";

/** The runtime as a seminar's pages see it: its author's own theme is with the others, and the first of them. */
export function runtimeFor(deck: Deck, runtime: Runtime): Runtime {
  if (deck.themeCss === undefined) return runtime;
  return { ...runtime, themes: { [deck.theme]: deck.themeCss, ...runtime.themes } };
}

/** The names of the themes that can be chosen on a page, as its script reads them. */
export const themeNames = ({ themes }: Runtime): string => Object.keys(themes).join(" ");
