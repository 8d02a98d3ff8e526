import type { Place } from "./show.ts";
import type { Behaviour } from "./stage.ts";

/** One key to a place to arrive, and the same key back to where the room was. */
export const grounding: Behaviour = ({ show, commands, words, announce }) => {
  let before: Place | undefined;
  commands.set("grounding", () => {
    const slides = show.slides().filter((slide) => slide.classList.contains("layout-grounding"));
    if (before !== undefined && slides.includes(show.current())) {
      show.go(before.slide, before.step);
      before = undefined;
      return;
    }
    const [first] = slides;
    if (first === undefined) return announce(words.noGrounding);
    before = show.place();
    show.go(first.id, 0);
  });
};
