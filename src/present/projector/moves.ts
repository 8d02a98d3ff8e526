import type { Behaviour } from "./stage.ts";

/** Onward, back, first and last. */
export const moves: Behaviour = ({ show, commands }) => {
  commands.set("next", show.next);
  commands.set("back", show.back);
  commands.set("first", () => goToEnd(0));
  commands.set("last", () => goToEnd(-1));

  function goToEnd(index: number): void {
    const slide = show.slides().at(index);
    if (slide) show.go(slide.id, 0);
  }
};
