import { z } from "zod";
import { commonKeys, completeCommon } from "../../keys.ts";
import type { SettingsOf } from "../../settings.ts";

/** What may be written for an estimate. */
export const numberKeys = z
  .strictObject({
    kind: z.literal("number"),
    ...commonKeys,
    from: z.number().optional().describe("The smallest number that can be meant"),
    to: z.number().optional().describe("The largest"),
    correct: z.number().optional().describe("The true number: makes it a knowledge check"),
  })
  .superRefine(({ from = 0, to = 100, correct }, context) => {
    if (to <= from) {
      context.addIssue({
        code: "custom",
        path: ["to"],
        message: `Make it larger than from, which is ${from}.`,
      });
    } else if (correct !== undefined && (correct < from || correct > to)) {
      const message = `Nobody could answer it: answers go from ${from} to ${to}. Set from and to around it.`;
      context.addIssue({ code: "custom", path: ["correct"], message });
    }
  });

export function completeNumber(written: z.infer<typeof numberKeys>): SettingsOf<"number"> {
  const { from = 0, to = 100, correct } = written;
  return { kind: "number", ...completeCommon(written, correct !== undefined), from, to, correct };
}
