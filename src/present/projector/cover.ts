import { writeKept } from "../common/session-keep.ts";
import type { Behaviour } from "./stage.ts";

export type Cover = "none" | "black" | "white";

export function coverNow(): Cover {
  const cover = document.documentElement.dataset["cover"];
  return cover === "black" || cover === "white" ? cover : "none";
}

/** Covers the wall or shows it again, and says so. */
export function setCover(cover: Cover): void {
  const { dataset } = document.documentElement;
  if (cover === "none") delete dataset["cover"];
  else dataset["cover"] = cover;
  writeKept("cover", cover === "none" ? undefined : cover);
  dispatchEvent(new Event("attune:cover"));
}

/** Black and white: the eyes go to the person who speaks. The next press of any of the keys shows the slide again, and so does Escape. */
export const cover: Behaviour = ({ commands, announce, words }) => {
  const toggle = (colour: "black" | "white") => () => {
    const shown = coverNow() === colour;
    setCover(shown ? "none" : colour);
    announce(shown ? words.uncovered : words.covered[colour]);
  };
  const leave = (): void => {
    if (coverNow() === "none") return;
    setCover("none");
    announce(words.uncovered);
  };
  commands.set("leave", leave);
  commands.set("black", toggle("black"));
  commands.set("white", toggle("white"));
};
