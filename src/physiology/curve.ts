import { simulate } from "./simulate.ts";
import { fastestRate, safeStep } from "./stability.ts";
import type { ControlValues, Overrides, Run, Scenario, Situation } from "./types.ts";

/** A run as a table: one row per printed minute. */
export interface CurveTable {
  readonly columns: readonly (keyof Run)[];
  readonly rows: readonly (readonly number[])[];
}

const columns: readonly (keyof Run)[] = [
  "time",
  "cortisol",
  "oxytocin",
  "drive",
  "acth",
  "plasmaCortisol",
  "tone",
  "security",
];

/** The first and last minute to print, and the minutes between two rows. */
export interface CurveTimes {
  readonly from: number;
  readonly to: number;
  readonly step: number;
}

/**
 * The states of a scenario's run at chosen minutes: saliva cortisol (nmol/L), plasma oxytocin (pg/mL), central drive,
 * ACTH (1 = rest), free plasma cortisol (nmol/L), central oxytocin tone, felt security. The model itself runs with its
 * own fine step from its own beginning (or earlier, where `from` is), finer still where parameters are fast; the printed
 * minutes are read off, linearly between two steps. Throws a RangeError if the times make no table.
 */
export function curveTable(
  scenario: Scenario,
  values: ControlValues,
  overrides: Overrides,
  { from, to, step }: CurveTimes,
): CurveTable {
  if (!(step > 0) || !Number.isFinite(to - from) || to < from) {
    throw new RangeError(
      `A table needs a first minute, a later last one and a step above 0; got ${from}, ${to}, ${step}.`,
    );
  }
  const coarse = scenario.situation(values, overrides);
  const situation = { ...coarse, step: stableStep(coarse) };
  const begins = Math.min(situation.from, from);
  const run = simulate({ ...situation, from: begins, to: Math.max(situation.to, to) });
  const rows: number[][] = [];
  for (let i = 0; i <= Math.floor((to - from) / step + 1e-9); i++) {
    const minute = from + i * step;
    const place = (minute - begins) / situation.step;
    rows.push(columns.map((name) => round(name === "time" ? minute : read(run[name], place))));
  }
  return { columns, rows };
}

/** The situation's own step, or the coarsest part of it that its parameters can be followed with. */
function stableStep(situation: Situation): number {
  const parts = [1, 2, 5, 10, 20, 50, 100].map((part) => situation.step / part);
  return parts.find((step) => step * fastestRate(situation) <= safeStep) ?? situation.step;
}

function read(column: Float64Array, place: number): number {
  // Minutes on the grid are read exactly, whatever the rounding of 0.1.
  const before = Math.floor(place + 1e-6);
  const share = Math.max(0, place - before);
  const value = column[before] ?? Number.NaN;
  return share < 1e-6 ? value : value + share * ((column[before + 1] ?? value) - value);
}

const round = (value: number) => Math.round(value * 1e6) / 1e6;

/** The table as CSV with a header line: comma between columns, point in numbers, one line feed a row. */
export function curveCsv({ columns: names, rows }: CurveTable): string {
  return [names.join(","), ...rows.map((row) => row.join(","))].join("\n") + "\n";
}
