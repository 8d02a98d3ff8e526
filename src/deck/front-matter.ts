import { z } from "zod";
import { usualTheme } from "./themes/catalogue.ts";

const person = z.strictObject({
  name: z.string().describe("The name as it stands on the title slide."),
  about: z.string().optional().describe("Profession, place of work; one line."),
});

const minutes = z.number().positive().max(1440);

const schema = z.strictObject({
  title: z.string().optional().describe("The seminar's title; left out, the first slide's."),
  subtitle: z.string().optional(),
  presenters: z.array(person).default([]),
  date: z.string().optional().describe("The day of the seminar, as it should read."),
  place: z.string().optional().describe("Where the seminar takes place."),
  contact: z.string().optional().describe("How to reach the presenters, for example an address for letters."),
  language: z
    .string()
    .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "Write a language code such as en or de-AT.")
    .default("en")
    .describe("Language of the slides (BCP 47), for example en or de-AT."),
  theme: z
    .string()
    .default(usualTheme)
    .describe("mist, dusk, contrast, or a folder of your own under themes/ beside the seminar."),
  duration: minutes.optional().describe("Planned length in minutes."),
  "credit-minutes": minutes.optional().describe("Minutes that count as continuing education."),
  audience: z.string().optional().describe("For whom the seminar is."),
  level: z.enum(["introductory", "intermediate", "advanced"]).optional(),
  objectives: z.array(z.string()).default([]).describe("What participants will be able to do afterwards."),
  "content-note": z.string().optional().describe("What attendees should know before it begins."),
  disclosure: z.string().optional().describe("Fees, books and trainings connected with the topic."),
  limits: z.string().optional().describe("What the evidence shown cannot carry."),
  support: z
    .array(
      z.strictObject({
        name: z.string().describe("Whom to turn to."),
        contact: z.string().describe("Number or address, in quotation marks if it is a number."),
        checked: z.string().optional().describe("The day on which this was last checked."),
      }),
    )
    .default([]),
  references: z.string().optional().describe("Works cited: a CSL-JSON or .bib file beside the seminar file."),
  ahead: z.enum(["none", "all"]).default("none").describe("What attendees may see beyond the room."),
  evaluation: z.array(z.string()).default([]).describe("Questions for the evaluation form."),
});

/** What the head of a seminar file says, with defaults filled in. */
export type Meta = z.infer<typeof schema>;

/** The schema of the head of a seminar file: YAML between two lines of three dashes. */
export const frontMatterSchema = schema;

/** The same as JSON Schema (draft 2020-12), for editors that complete and check while one types. */
export function frontMatterJsonSchema(): unknown {
  return z.toJSONSchema(schema, { io: "input" });
}
