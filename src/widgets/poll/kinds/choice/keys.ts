import { z } from "zod";
import { commonKeys, completeCommon, optionList, optionName } from "../../keys.ts";
import type { SettingsOf } from "../../settings.ts";

/** What may be written for one choice; also what a poll is that names no kind. */
export const choiceKeys = z.strictObject({
  kind: z.literal("choice").optional(),
  ...commonKeys,
  options: optionList.optional().describe("What one may choose"),
  other: z.boolean().optional().describe("Offer something else"),
  correct: optionName.optional().describe("The correct option's text: makes it a knowledge check"),
});

export function completeChoice(written: z.infer<typeof choiceKeys>): SettingsOf<"choice"> {
  const { options = [], other = false, correct } = written;
  return { kind: "choice", ...completeCommon(written, correct !== undefined), options, other, correct };
}
