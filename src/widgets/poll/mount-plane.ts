import { side } from "../../session/polls/grid.ts";
import { make } from "../mount-dom.ts";
import type { Stage } from "../stage.ts";
import type { Picture } from "./mount-picture.ts";
import type { PublishedAxis, PublishedOf } from "./published.ts";
import { lengths } from "./result.ts";

/**
 * The plane in squares, in each a disc as large as the number of people who stand there. A square with few has an empty
 * ring of one size, from which no number can be read.
 */
export function planePicture({ x, y }: PublishedOf<"grid">, stage: Stage): Picture {
  const words = stage.words.poll;
  const squares = make("div", { class: "poll-squares" });
  const text = (html: string): HTMLElement => {
    const made = make("span");
    made.innerHTML = html;
    return made;
  };
  const ends = (axis: PublishedAxis, name: string): HTMLElement =>
    make("div", { class: name }, text(axis.low.html), text(axis.label.html), text(axis.high.html));
  const element = make(
    "div",
    { class: "poll-scatter" },
    ends(y, "poll-upward"),
    squares,
    ends(x, "poll-across"),
  );
  return {
    element,
    show({ release }) {
      if (release.shape !== "counts") return;
      const sizes = lengths(release);
      const most = Math.max(1, ...sizes);
      const square = (index: number): HTMLElement => {
        const count = release.cells[index] ?? 0;
        if (count === 0) return make("div", { class: "poll-place" });
        const few = count === "few";
        // The area of a disc, not its width, is what the eye compares.
        const size = few ? 0.45 : Math.max(0.45, Math.sqrt((sizes[index] ?? 0) / most));
        const disc = make(
          "span",
          { class: `poll-disc${few ? " is-few" : ""}`, style: `--part:${size}` },
          few ? words.few : String(count),
        );
        return make("div", { class: "poll-place" }, disc);
      };
      const rows = Array.from({ length: side }, (_, index) => side - 1 - index);
      const all = rows.flatMap((row) =>
        Array.from({ length: side }, (_, index) => square(row * side + index)),
      );
      squares.replaceChildren(...all);
    },
    restyle: () => undefined,
    unmount: () => undefined,
  };
}
