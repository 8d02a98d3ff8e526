import { z } from "zod";
import { commonKeys, completeCommon } from "../../keys.ts";
import type { SettingsOf } from "../../settings.ts";

/** What may be written for a cloud of words. */
export const wordsKeys = z.strictObject({
  kind: z.literal("words"),
  ...commonKeys,
  max: z.int().min(1).max(5).optional().describe("How many one person may send"),
  moderated: z.boolean().optional().describe("The presenter reads each one before it appears"),
});

export function completeWords(written: z.infer<typeof wordsKeys>): SettingsOf<"words"> {
  const { max = 1, moderated = true } = written;
  return { kind: "words", ...completeCommon(written, false), max, moderated };
}
