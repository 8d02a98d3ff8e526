import { nearest } from "../../deck/nearest.ts";
import type { PrepareContext } from "../../deck/widget.ts";
import { readCsv } from "./csv.ts";
import type { Cell, ChartSettings, SeriesSettings } from "./settings.ts";

/**
 * Completes a chart with its numbers: reads the CSV beside the seminar, finds the columns, and reports what is missing or
 * no number. What cannot be drawn is left out; the rest of the chart stands.
 */
export function readData(settings: ChartSettings, context: PrepareContext): ChartSettings {
  checkBasis(settings, context);
  const path = settings.data ?? "rows";
  const rows = settings.data === undefined ? settings.rows : rowsFromFile(settings.data, context);
  if (!rows || rows.length < 2) {
    // A file that is not there has been reported already.
    if (rows || settings.data === undefined) {
      const key =
        settings.data === undefined && !settings.rows ? [] : [settings.data === undefined ? "rows" : "data"];
      context.report({ path: key, code: "no-data", facts: { path } });
    }
    return { ...settings, data: undefined, rows: [], series: [] };
  }
  const columns = (rows[0] ?? []).map(String);
  const xColumn = settings.x.column ?? columns[0] ?? "";
  if (!columns.includes(xColumn)) {
    context.report({ path: ["x", "column"], code: "missing-column", facts: missing(xColumn, path, columns) });
  }
  const wanted =
    settings.series.length > 0
      ? settings.series
      : everyColumn(columns, xColumn, settings.kind === "histogram");
  const series = wanted.flatMap((one, i) => withColumns(one, i, settings, columns, path, context));
  return { ...settings, data: undefined, rows: numbersIn(rows, series, settings, path, context), series };
}

function checkBasis(settings: ChartSettings, { report }: PrepareContext): void {
  if (settings.basis !== "measured") return;
  if (settings.source === undefined)
    report({ path: ["basis"], code: "missing-for-measured", facts: { key: "source" } });
  if (settings.n === undefined)
    report({ path: ["basis"], code: "missing-for-measured", facts: { key: "n" } });
  const axis = settings.kind === "histogram" ? settings.x : settings.y;
  if (axis.unit === undefined) {
    const key = settings.kind === "histogram" ? "x: { unit: … }" : "y: { unit: … }";
    report({ path: ["basis"], code: "missing-for-measured", facts: { key } });
  }
}

function rowsFromFile(path: string, { readText, report }: PrepareContext): Cell[][] | undefined {
  const text = readText(path);
  if (text === undefined) {
    report({ path: ["data"], code: "missing-file", facts: { path } });
    return undefined;
  }
  const csv = readCsv(text);
  for (const { code, row, facts } of csv.mistakes) {
    report({ path: ["data"], code, facts: { ...facts, path, row: String(row) } });
  }
  // Where the semicolon separates, the comma is the decimal sign.
  const decimal = (cell: string) =>
    csv.separator === ";" && /^\s*[-+]?\d+,\d+\s*$/.test(cell) ? cell.replace(",", ".") : cell;
  return [[...csv.columns], ...csv.rows.map(({ cells }) => cells.map(decimal))];
}

const everyColumn = (columns: readonly string[], x: string, histogram: boolean): readonly SeriesSettings[] =>
  columns
    .filter((column) => (histogram || column !== x) && !/[_ -](sem|sd|ci95|low|high)$/i.test(column))
    .slice(0, 4)
    .map((column) => ({ column }));

/** A series with its error columns found; none if its own column is not there. */
function withColumns(
  series: SeriesSettings,
  index: number,
  settings: ChartSettings,
  columns: readonly string[],
  path: string,
  { report }: PrepareContext,
): readonly SeriesSettings[] {
  const at = (key: string) => ["series", index, key] as const;
  if (!columns.includes(series.column)) {
    report({ path: at("column"), code: "missing-column", facts: missing(series.column, path, columns) });
    return [];
  }
  const found: Record<string, string> = {};
  for (const key of ["error", "low", "high"] as const) {
    const column =
      series[key] ?? conventional(series.column, key === "error" ? settings.error : key, columns);
    if (column === undefined) continue;
    if (columns.includes(column)) found[key] = column;
    else report({ path: at(key), code: "missing-column", facts: missing(column, path, columns) });
  }
  const hasBars = found["error"] !== undefined || (found["low"] !== undefined && found["high"] !== undefined);
  if (settings.kind === "interval" && settings.error === "none" && !hasBars)
    report({ path: ["kind"], code: "missing-for-kind", facts: { key: "error", kind: settings.kind } });
  if (settings.error !== "none" && !hasBars) {
    const name = `${series.column}_${settings.error}`;
    report({ path: ["error"], code: "missing-column", facts: missing(name, path, columns) });
  }
  return [{ column: series.column, label: series.label, ...found }];
}

/** `men_sem`, `men-sem` or `men sem` for the column `men`. */
function conventional(column: string, ending: string, columns: readonly string[]): string | undefined {
  return ["_", "-", " "].map((join) => `${column}${join}${ending}`).find((name) => columns.includes(name));
}

/** Turns the cells of the drawn columns into numbers; what is none is reported and becomes a gap. */
function numbersIn(
  rows: readonly (readonly Cell[])[],
  series: readonly SeriesSettings[],
  settings: ChartSettings,
  path: string,
  { report }: PrepareContext,
): readonly (readonly Cell[])[] {
  const [head = [], ...body] = rows;
  const drawn = new Set(series.flatMap(({ column, error, low, high }) => [column, error, low, high]));
  const key = settings.data === undefined ? "rows" : "data";
  return [
    head,
    ...body.map((row, r) =>
      head.map((column, c): Cell => {
        const cell = row[c] ?? null;
        if (!drawn.has(String(column))) return cell;
        if (cell === null || (typeof cell === "string" && cell.trim() === "")) return null;
        const value = Number(cell);
        if (Number.isFinite(value)) return value;
        const facts = { value: String(cell), path, row: String(r + 2), column: String(column) };
        report({ path: [key], code: "not-a-number", facts });
        return null;
      }),
    ),
  ];
}

function missing(name: string, path: string, columns: readonly string[]) {
  const near = nearest(name, columns);
  return { name, path, known: columns.join(", "), ...(near !== undefined && { near }) };
}
