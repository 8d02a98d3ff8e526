import { z } from "zod";
import { commonKeys, completeCommon, optionList } from "../../keys.ts";
import type { SettingsOf } from "../../settings.ts";

/** What may be written for an order. */
export const rankKeys = z.strictObject({
  kind: z.literal("rank"),
  ...commonKeys,
  options: optionList.optional().describe("What is put in order"),
});

export function completeRank(written: z.infer<typeof rankKeys>): SettingsOf<"rank"> {
  return { kind: "rank", ...completeCommon(written, false), options: written.options ?? [] };
}
