import { type Colour, colours, type Stroke } from "../plot/plot.ts";
import type { Cell, ChartSettings, SeriesSettings } from "./settings.ts";

/** A chart's numbers by column, ready to draw. */
export interface ChartData {
  /** What the rows are called: minutes, or names. */
  readonly names: readonly string[];
  /** The same as numbers; undefined if one of them is none. */
  readonly places: readonly number[] | undefined;
  readonly series: readonly SeriesData[];
}

export interface SeriesData {
  readonly label: string;
  readonly colour: Colour;
  readonly stroke: Stroke;
  readonly values: readonly (number | null)[];
  readonly low: readonly (number | null)[];
  readonly high: readonly (number | null)[];
}

/** In charts of data the dash repeats which series it is (look.md). */
const strokes: readonly Stroke[] = ["solid", "dashed", "dotted", "dash-dot"];

export function chartData(settings: ChartSettings): ChartData {
  const [head = [], ...body] = settings.rows ?? [];
  const index = (name: string | undefined) => head.findIndex((column) => String(column) === name);
  const xIndex = Math.max(0, settings.x.column === undefined ? 0 : index(settings.x.column));
  const names = body.map((row) => String(row[xIndex] ?? ""));
  const places = names.map((name) => (name.trim() === "" ? Number.NaN : Number(name)));
  const palette = coloursFor(settings);
  return {
    names,
    places: places.every(Number.isFinite) ? places : undefined,
    series: settings.series.map((series, i) => {
      const read = (name: string | undefined) => columnOf(body, index(name));
      const values = read(series.column);
      const [low, high] = ends(series, values, read);
      return {
        label: series.label ?? series.column,
        colour: palette[i] ?? "fourth",
        stroke: strokes[i] ?? "solid",
        values,
        low,
        high,
      };
    }),
  };
}

const columnOf = (rows: readonly (readonly Cell[])[], index: number): readonly (number | null)[] =>
  rows.map((row) => {
    const cell = index < 0 ? null : row[index];
    return typeof cell === "number" ? cell : null;
  });

/** Ends of the error bars: as written, or value minus and plus the half-length. */
function ends(
  series: SeriesSettings,
  values: readonly (number | null)[],
  read: (name: string | undefined) => readonly (number | null)[],
): readonly [readonly (number | null)[], readonly (number | null)[]] {
  if (series.low !== undefined && series.high !== undefined) return [read(series.low), read(series.high)];
  const half = read(series.error);
  const add = (sign: number) =>
    values.map((value, i) => {
      const length = half[i] ?? null;
      return value === null || length === null ? null : value + sign * length;
    });
  return [add(-1), add(1)];
}

const hormones = ["cortisol", "oxytocin"] as const;

/**
 * A series about cortisol or oxytocin has its hormone's colour. The others take what is left in order, so that nothing
 * looks like a hormone that is none: the hormones' colours come last, unless the axis is about one of them.
 */
function coloursFor(settings: ChartSettings): readonly Colour[] {
  const own = settings.series.map(({ column, label }) => hormoneIn(`${column} ${label ?? ""}`));
  const unique: readonly (Colour | undefined)[] = own.map((colour, i) =>
    colour && own.indexOf(colour) === i ? colour : undefined,
  );
  const axis = hormoneIn(`${settings.y.label ?? ""} ${settings.x.label ?? ""}`);
  const order = [...new Set<Colour>([...(axis ? [axis] : []), "third", "fourth", ...colours])];
  const free = order.filter((colour) => !unique.includes(colour));
  return unique.map((colour) => colour ?? free.shift() ?? "fourth");
}

/** The one hormone that a text names; undefined if it names none or both. */
function hormoneIn(text: string): (typeof hormones)[number] | undefined {
  const named = hormones.filter((hormone) => text.toLowerCase().includes(hormone));
  return named.length === 1 ? named[0] : undefined;
}
