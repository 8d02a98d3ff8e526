import { z } from "zod";
import { type Cell, errorKinds, kinds } from "./settings.ts";

const cell = z.union([z.number(), z.string(), z.null()]);

const axis = z.strictObject({
  label: z.string().optional().describe("What the axis shows"),
  unit: z.string().optional().describe("Its unit"),
  column: z.string().optional().describe("The column it is in (x only); the first if left out"),
  from: z.number().optional().describe("Where the axis begins"),
  to: z.number().optional().describe("Where the axis ends"),
});

const series = z.strictObject({
  column: z.string().describe("The column with the values"),
  label: z.string().optional().describe("Name written at the line; the column's name if left out"),
  error: z.string().optional().describe("The column with the half-length of the error bar"),
  low: z.string().optional().describe("The column with the lower end of the interval"),
  high: z.string().optional().describe("The column with the upper end of the interval"),
});

/** Rows as lists under a first row of names, or each as a mapping from names to values. */
const rows = z.union([
  z.array(z.array(cell)).min(2),
  z.array(z.record(z.string(), cell)).min(1).transform(rowsFromRecords),
]);

function rowsFromRecords(records: readonly Readonly<Record<string, Cell>>[]): Cell[][] {
  const columns = [...new Set(records.flatMap((record) => Object.keys(record)))];
  return [columns, ...records.map((record) => columns.map((column) => record[column] ?? null))];
}

/** What may be written in a `chart` block. */
export const schema = z.strictObject({
  kind: z.enum(kinds).describe("How the numbers are drawn"),
  basis: z.enum(["measured", "illustrative"]).describe("Whether somebody measured these numbers"),
  source: z.string().optional().describe("Where the numbers are from, for example @miller2018"),
  n: z.union([z.number(), z.string()]).optional().describe("How many people or studies"),
  x: axis.default({}).describe("The axis along which the values follow each other"),
  y: axis.default({}).describe("The axis of the values"),
  data: z.string().optional().describe("A CSV file beside the seminar"),
  rows: rows.optional().describe("The numbers in place"),
  series: z.array(series).max(4).default([]).describe("Up to four columns to draw; all if left out"),
  error: z.enum(errorKinds).default("none").describe("What the error bars are"),
  bins: z.int().min(2).max(60).optional().describe("How many bars a histogram has"),
  reference: z
    .union([z.number().transform((one) => [one]), z.array(z.number())])
    .default([])
    .describe("Values at which a line stands, for example 0"),
  finding: z.string().min(1).describe("The sentence that the chart is there to say"),
});
