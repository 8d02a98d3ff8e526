import { mistake } from "./mistake.ts";

/** Mistakes of the seminar file as a whole. */
export const fileMistakes = {
  "empty-file": mistake(
    "error",
    () => "The seminar file is empty.",
    () => "Write a first slide: a line that begins with # and the seminar's title.",
  ),
};
