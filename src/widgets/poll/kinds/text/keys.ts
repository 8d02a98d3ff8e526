import { z } from "zod";
import { commonKeys, completeCommon } from "../../keys.ts";
import type { SettingsOf } from "../../settings.ts";

/** What may be written for open text. */
export const textKeys = z.strictObject({
  kind: z.literal("text"),
  ...commonKeys,
  moderated: z.boolean().optional().describe("The presenter reads each one before it appears"),
});

export function completeText(written: z.infer<typeof textKeys>): SettingsOf<"text"> {
  return { kind: "text", ...completeCommon(written, false), moderated: written.moderated ?? true };
}
