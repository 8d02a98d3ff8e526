import { z } from "zod";
import { commonKeys, completeCommon, optionList, optionName } from "../../keys.ts";
import type { SettingsOf } from "../../settings.ts";

/** What may be written for several choices. */
export const choicesKeys = z.strictObject({
  kind: z.literal("choices"),
  ...commonKeys,
  options: optionList.optional().describe("What one may choose"),
  other: z.boolean().optional().describe("Offer something else"),
  max: z.int().min(1).max(12).optional().describe("How many one person may choose"),
  correct: z
    .union([optionName.transform((one) => [one]), z.array(optionName).min(1)])
    .optional()
    .describe("The correct options' texts: makes it a knowledge check"),
});

export function completeChoices(written: z.infer<typeof choicesKeys>): SettingsOf<"choices"> {
  const { options = [], other = false, correct } = written;
  const all = options.length + (other ? 1 : 0);
  return {
    kind: "choices",
    ...completeCommon(written, correct !== undefined),
    options,
    other,
    correct,
    max: Math.min(written.max ?? all, all),
  };
}
