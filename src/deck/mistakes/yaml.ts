import { didYouMean, mistake } from "./mistake.ts";

/** Mistakes in YAML, in the head of the file and in widgets alike. */
export const yamlMistakes = {
  "yaml-syntax": mistake<{ code: string; message: string }>(
    "error",
    () => "This cannot be read.",
    ({ message }) => message,
  ),
  "missing-key": mistake<{ key: string }>(
    "error",
    ({ key }) => `The setting “${key}” is missing.`,
    ({ key }) => `Add a line ${key}: and its value.`,
  ),
  "wrong-type": mistake<{ key: string; expected: string }>(
    "error",
    ({ key, expected }) => `“${key}” should be ${expected}.`,
    () => "Correct the value.",
  ),
  "wrong-value": mistake<{ key: string; why: string }>(
    "error",
    ({ key }) => `The value of “${key}” cannot be used.`,
    ({ why }) => why,
  ),
  "unknown-key": mistake<{ key: string; near?: string | undefined; known?: string | undefined }>(
    "error",
    ({ key }) => `“${key}” is not a setting here.`,
    ({ near, known }) => didYouMean(near, known ? `Known are: ${known}.` : "Take it away."),
  ),
};
