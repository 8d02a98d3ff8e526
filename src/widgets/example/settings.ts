import { z } from "zod";
import type { Compiled } from "../../deck/compile.ts";

/** What may be written: the text itself, and which mistakes it is there to show. */
const written = z.strictObject({
  text: z.string(),
  mistakes: z
    .string()
    .optional()
    .describe("Codes of the mistakes that the example shows, with spaces between"),
});

export interface Settings {
  readonly text: string;
  readonly mistakes: readonly string[];
  /** What the text becomes; undefined before `prepare`. */
  readonly compiled: Compiled | undefined;
}

export const schema = written.transform(({ text, mistakes = "" }): Settings => ({
  text: text.replace(/\n$/, ""),
  mistakes: mistakes.split(/\s+/).filter((code) => code !== ""),
  compiled: undefined,
}));
