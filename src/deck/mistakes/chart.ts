import { didYouMean, mistake } from "./mistake.ts";

type Name = { name: string; near?: string | undefined; known?: string | undefined };

const among = ({ near, known }: Name) => didYouMean(near, known ? `Known are: ${known}.` : "Correct it.");

/** Mistakes in curves and charts: names of scenarios and controls, and the data beside the seminar. */
export const chartMistakes = {
  "unknown-scenario": mistake<Name>("error", ({ name }) => `There is no scenario “${name}”.`, among),
  "unknown-control": mistake<Name>(
    "error",
    ({ name }) => `This scenario has nothing called “${name}”.`,
    among,
  ),
  "impossible-value": mistake<Name & { value: string }>(
    "error",
    ({ name, value }) => `“${name}” cannot be “${value}”.`,
    ({ near, known }) => didYouMean(near, `Possible is: ${known ?? ""}.`),
  ),
  "impossible-situation": mistake<{ why: string }>(
    "error",
    () => "This situation cannot be run.",
    ({ why }) => why,
  ),
  "empty-window": mistake(
    "error",
    () => "The window ends before it begins.",
    () => "Write the first minute, then a later one, for example [-20, 80].",
  ),
  "missing-column": mistake<Name & { path: string }>(
    "error",
    ({ name, path }) => `${path} has no column “${name}”.`,
    among,
  ),
  "not-a-number": mistake<{ value: string; path: string; row: string; column: string }>(
    "error",
    ({ value, path, row, column }) => `“${value}” in ${path}, line ${row}, column “${column}”, is no number.`,
    () => "Write it with a point for decimals and without a unit, or leave the cell empty for a gap.",
  ),
  "uneven-row": mistake<{ path: string; row: string; cells: string; columns: string }>(
    "error",
    ({ path, row, cells, columns }) =>
      `Line ${row} of ${path} has ${cells} cells, but there are ${columns} columns.`,
    () => "Add or take away commas; a text that holds a comma stands in quotation marks.",
  ),
  "unclosed-quotation": mistake<{ path: string; row: string }>(
    "error",
    ({ path, row }) => `A quotation mark in line ${row} of ${path} is never closed.`,
    () => "Close it, or write it twice if it belongs to the text.",
  ),
  "no-data": mistake<{ path: string }>(
    "error",
    ({ path }) => `There are no numbers to draw in ${path}.`,
    () => "The first line names the columns; each further line is one point.",
  ),
  "missing-for-measured": mistake<{ key: string }>(
    "error",
    ({ key }) => `A chart of measured data needs “${key}”.`,
    ({ key }) => `Add ${key}:, or write basis: illustrative if these numbers were not measured.`,
  ),
  "missing-for-kind": mistake<{ key: string; kind: string }>(
    "error",
    ({ key, kind }) => `A chart of kind ${kind} needs “${key}”.`,
    ({ key }) => `Add a line ${key}: and its value.`,
  ),
};
