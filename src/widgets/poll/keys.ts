import { z } from "zod";
import { floors, type About } from "../../session/polls/policy.ts";
import type { Common } from "./settings.ts";

const optionText = z.union([z.string().min(1), z.number()]).transform(String);

/** The keys that every kind of poll takes. */
export const commonKeys = {
  question: z.string().min(1).optional().describe("What is asked"),
  about: z
    .enum(["me", "knowledge"])
    .optional()
    .describe("me: personal, shown only when closed; knowledge: not"),
  k: z.int().min(1).max(100).optional().describe("The fewest answers from which a result is shown"),
  pair: z.enum(["before", "after"]).optional().describe("Ask the same question twice and show the shift"),
  objective: z
    .union([z.int().min(1), z.array(z.int().min(1)).min(1)])
    .optional()
    .describe("Which of the objectives in the head of the file it tests, counted from 1"),
  "prefer-not-to-say": z.boolean().optional().describe("Offer not to answer; the default for personal polls"),
  drives: z
    .strictObject({
      widget: z.string().min(1).describe("The curve's name, without #"),
      parameter: z.string().min(1).describe("Which of its controls"),
      by: z
        .enum(["mean", "median", "share", "distribution"])
        .default("mean")
        .describe("distribution: the middle of the room, with a band for how it is spread"),
      option: optionText.optional().describe("For a share: the option's text"),
    })
    .refine(({ by, option }) => by !== "share" || option !== undefined, {
      path: ["option"],
      message: "A share needs an option: say which one's.",
    })
    .optional()
    .describe("Let the result move a curve"),
};

/** The options of a poll, each only once. */
export const optionList = z
  .array(optionText)
  .min(2)
  .max(12)
  .superRefine((options, context) => {
    for (const [index, option] of options.entries()) {
      if (options.indexOf(option) < index) {
        context.addIssue({
          code: "custom",
          path: [index],
          message: `“${option}” is there already; once is enough.`,
        });
      }
    }
  });

/** The text of an option, for `correct`. */
export const optionName = optionText;

/** The common keys as they were written. */
export type WrittenCommon = z.infer<z.ZodObject<typeof commonKeys>>;

/** Completes the common keys; `checks` is true where there is a correct answer. */
export function completeCommon(written: WrittenCommon, checks: boolean): Common {
  const about: About = written.about ?? (checks ? "knowledge" : "me");
  return {
    question: written.question ?? "",
    about,
    floor: Math.max(floors[about], written.k ?? 0),
    preferNotToSay: written["prefer-not-to-say"] ?? about === "me",
    pair:
      written.pair === "after"
        ? { phase: "after", before: undefined, written: Object.keys(written) }
        : written.pair && { phase: "before" },
    drives: written.drives,
    ...(written.objective === undefined ? {} : { objectives: [written.objective].flat() }),
  };
}
