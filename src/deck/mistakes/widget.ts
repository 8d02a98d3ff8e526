import { didYouMean, mistake } from "./mistake.ts";

/** Mistakes in widgets. */
export const widgetMistakes = {
  "widget-failed": mistake<{ name: string }>(
    "error",
    ({ name }) => `This ${name} could not be read, and that is no mistake of yours.`,
    () => "Please tell the makers of Attune, with these lines; the rest of the seminar works.",
  ),
  "widget-unseen": mistake<{ name: string; where: string }>(
    "error",
    ({ name, where }) => `The ${name} stands in the ${where}, where nobody would see it.`,
    ({ where }) =>
      where === "speaker notes"
        ? "Move it above the line that begins with Note:."
        : "Move it out of the block, onto the slide itself.",
  ),
  "widget-heading": mistake<{ name: string; rest: string }>(
    "warning",
    ({ name, rest }) => `“${rest}” behind the word ${name} is not understood.`,
    ({ name }) => `Only a name may stand there, for example ${name} #my-name.`,
  ),
  "example-unexpected": mistake<{ message: string }>(
    "warning",
    ({ message }) => `This example has a mistake of its own: ${message}`,
    () => 'Mend it; or, if that is what it is to show, write example {mistakes="…"} and the mistake\'s code.',
  ),
  "example-without-mistake": mistake<{ code: string }>(
    "warning",
    ({ code }) => `This example should show the mistake ${code}, but does not have it.`,
    () => "Correct the code behind mistakes=, or take it away.",
  ),
  "unknown-widget": mistake<{ name: string; near?: string | undefined }>(
    "warning",
    ({ name }) => `There is no widget “${name}”, so this is shown as code.`,
    ({ near }) => didYouMean(near, "Correct the word after the fence."),
  ),
};
