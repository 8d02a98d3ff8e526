import { didYouMean, mistake } from "./mistake.ts";

/** Mistakes in what a slide says: citations, pictures, quotations, raw HTML. */
export const contentMistakes = {
  "unknown-citation": mistake<{ key: string; near?: string | undefined }>(
    "error",
    ({ key }) => `There is no work “${key}” in the references.`,
    ({ near }) => didYouMean(near, "Add it to the references file, or correct the key after the @."),
  ),
  "missing-alternative-text": mistake<{ path: string }>(
    "error",
    ({ path }) => `The picture ${path} has no alternative text.`,
    () =>
      "Write what it shows between the square brackets, or add {.decorative} after it if it says nothing by itself.",
  ),
  "missing-file": mistake<{ path: string }>(
    "error",
    ({ path }) => `There is no file ${path} beside the seminar file.`,
    () => "Put the file there, or correct its name; capital and small letters count.",
  ),
};
