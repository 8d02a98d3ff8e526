import { didYouMean, mistake } from "./mistake.ts";

/** Mistakes in YAML, in the head of the file and in widgets alike. */
export const yamlMistakes = {
  "unknown-key": mistake<{ key: string; near?: string | undefined; known?: string | undefined }>(
    "error",
    ({ key }) => `“${key}” is not a setting here.`,
    ({ near, known }) => didYouMean(near, known ? `Known are: ${known}.` : "Take it away."),
  ),
};
