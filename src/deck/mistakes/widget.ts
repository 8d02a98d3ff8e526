import { didYouMean, mistake } from "./mistake.ts";

/** Mistakes in widgets. */
export const widgetMistakes = {
  "unknown-widget": mistake<{ name: string; near?: string | undefined }>(
    "warning",
    ({ name }) => `There is no widget “${name}”, so this is shown as code.`,
    ({ near }) => didYouMean(near, "Correct the word after the fence."),
  ),
};
