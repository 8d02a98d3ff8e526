import { z } from "zod";
import { commonKeys, completeCommon } from "../../keys.ts";
import type { GridAxis, SettingsOf } from "../../settings.ts";

const axis = z
  .strictObject({
    label: z.string().min(1).describe("What this direction means"),
    from: z.number().default(1),
    to: z.number().default(7),
    labels: z
      .tuple([z.string().min(1), z.string().min(1)])
      .optional()
      .describe("The two ends"),
  })
  .refine(({ from, to }) => to > from, { path: ["to"], message: "Make it larger than from." });

/** What may be written for a place in two dimensions. */
export const gridKeys = z.strictObject({
  kind: z.literal("grid"),
  ...commonKeys,
  x: axis.optional().describe("From left to right"),
  y: axis.optional().describe("From bottom to top"),
});

const blank: GridAxis = { label: "", from: 1, to: 7, labels: undefined };

export function completeGrid(written: z.infer<typeof gridKeys>): SettingsOf<"grid"> {
  const complete = (one: z.infer<typeof axis> | undefined): GridAxis =>
    one ? { ...one, labels: one.labels } : blank;
  return { kind: "grid", ...completeCommon(written, false), x: complete(written.x), y: complete(written.y) };
}
