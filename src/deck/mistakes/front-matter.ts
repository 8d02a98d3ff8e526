import { mistake } from "./mistake.ts";

/** Mistakes in the head of the file, between the first two lines of three dashes. */
export const frontMatterMistakes = {
  "unclosed-front-matter": mistake(
    "error",
    () => "The head of the file begins with --- and is never closed.",
    () => "Put a line with three dashes after its last entry.",
  ),
};
