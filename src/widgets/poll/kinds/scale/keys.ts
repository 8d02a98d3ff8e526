import { z } from "zod";
import { en } from "../../../../words/en.ts";
import { commonKeys, completeCommon } from "../../keys.ts";
import type { ScaleName, SettingsOf } from "../../settings.ts";

const names = Object.keys(en.poll.scales).filter((name): name is ScaleName => name in en.poll.scales);

/** What may be written for a scale. */
export const scaleKeys = z
  .strictObject({
    kind: z.literal("scale"),
    ...commonKeys,
    from: z.int().min(-100).max(100).optional().describe("The first point"),
    to: z.int().min(-100).max(100).optional().describe("The last point; 7 if left out"),
    labels: z.array(z.string().min(1)).min(2).max(11).optional().describe("Two for the ends, or one a point"),
    scale: z.enum(names).optional().describe("A named set of labels"),
  })
  .superRefine(({ from = 1, to, labels, scale }, context) => {
    const points = (to ?? 7) - from + 1;
    if (scale !== undefined) {
      if (to !== undefined || labels !== undefined) {
        const path = [to === undefined ? "labels" : "to"];
        context.addIssue({
          code: "custom",
          path,
          message: "A named scale brings its own points and labels: take this away.",
        });
      }
    } else if (points < 2 || points > 11) {
      context.addIssue({
        code: "custom",
        path: ["to"],
        message: "A scale has two to eleven points: make it later than from.",
      });
    } else if (labels && labels.length !== 2 && labels.length !== points) {
      const message = `Give two labels for the ends, or ${points}, one for each point.`;
      context.addIssue({ code: "custom", path: ["labels"], message });
    }
  });

export function completeScale(written: z.infer<typeof scaleKeys>): SettingsOf<"scale"> {
  const { labels, scale } = written;
  const from = scale === undefined ? (written.from ?? 1) : 1;
  const to = scale === undefined ? (written.to ?? 7) : en.poll.scales[scale].length;
  return { kind: "scale", ...completeCommon(written, false), from, to, labels, scale };
}
