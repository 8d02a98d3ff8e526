import { mistake } from "./mistake.ts";

/** Mistakes in slides, their settings and their blocks. */
export const slideMistakes = {
  "duplicate-id": mistake<{ id: string; line: string }>(
    "error",
    ({ id, line }) => `The name #${id} is already taken on line ${line}.`,
    () => "Give one of the two another name.",
  ),
};
