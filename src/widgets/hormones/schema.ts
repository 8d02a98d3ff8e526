import { z } from "zod";
import { type Comparison, lines } from "./settings.ts";

const value = z.union([z.number(), z.string()]);

const comparison = z
  .object({ label: z.string().describe("Name of this run, written along its line") })
  .catchall(value)
  .transform(({ label, ...values }): Comparison => ({ label, values }));

/** What may be written in a `hormones` block. */
export const schema = z.strictObject({
  scenario: z.string().describe("The situation, for example tsst or strange-situation"),
  show: z
    .array(z.enum(lines))
    .min(1)
    .default([...lines])
    .describe("Which hormones, from top to bottom"),
  set: z.record(z.string(), value).default({}).describe("Values the controls begin with"),
  controls: z.array(z.string()).default([]).describe("Names of the controls on stage"),
  compare: z
    .union([z.array(comparison).max(3), comparison.transform((one) => [one])])
    .default([])
    .describe("One or up to three further runs: what is different in them, and a label"),
  label: z.string().optional().describe("Name of the first run"),
  window: z.tuple([z.number(), z.number()]).optional().describe("First and last minute to draw"),
  finding: z.string().min(1).describe("The sentence that the chart is there to say"),
});
