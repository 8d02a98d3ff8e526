import { z } from "zod";
import { type Comparison, lines } from "./settings.ts";

const value = z.union([z.number(), z.string()]);

const comparison = z
  .object({ label: z.string().describe("Name of this run, written along its line") })
  .catchall(value)
  .transform(({ label, ...values }): Comparison => ({ label, values }));

const span = z.strictObject({
  from: z.number().describe("First minute"),
  to: z.number().describe("Last minute"),
  strength: z.number().min(0).max(1).exactOptional().describe("0 to 1; 1 if left out"),
  note: z.string().exactOptional().describe("What happens, written over the curves"),
});

/** An author's own situation, in a block or in a file by itself. */
export const own = z.strictObject({
  title: z.string().min(1).describe("What the situation is called"),
  people: z.enum(["adults", "infants"]).exactOptional().describe("Who it is about; adults if left out"),
  stressor: z.array(span).exactOptional().describe("When it is hard, and how hard"),
  present: z.array(span).exactOptional().describe("When an attachment figure is there"),
  touch: z.array(span).exactOptional().describe("When there is touch"),
  spray: z
    .array(z.strictObject({ time: z.number(), units: z.number().min(0) }))
    .exactOptional()
    .describe("Oxytocin by nasal spray: minute and international units"),
  from: z.number().exactOptional().describe("First minute to draw"),
  to: z.number().exactOptional().describe("Last minute to draw"),
  sources: z.array(z.string()).exactOptional().describe("Keys of the works it rests on"),
});

const annotation = z.strictObject({
  at: z.number().describe("Minute"),
  text: z.string().min(1).max(60).describe("A few words"),
  step: z.int().min(1).max(12).optional().describe("The slide's step with which it comes"),
});

/** What may be written in a `hormones` block. */
export const schema = z.strictObject({
  scenario: z.union([z.string(), own]).describe("A situation's name, for example tsst, or one of your own"),
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
  presets: z.array(comparison).max(6).default([]).describe("Situations to go to with one press"),
  label: z.string().optional().describe("Name of the first run"),
  band: z.boolean().default(true).describe("Whether the plausible band is shown"),
  measured: z.boolean().default(true).describe("Whether measured means are laid over, where there are any"),
  annotations: z.array(annotation).max(6).default([]).describe("Remarks tied to the first line"),
  window: z.tuple([z.number(), z.number()]).optional().describe("First and last minute to draw"),
  finding: z.string().min(1).describe("The sentence that the chart is there to say"),
});
