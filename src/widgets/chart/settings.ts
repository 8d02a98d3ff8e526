export const kinds = ["line", "step", "bar", "dot", "interval", "area", "histogram", "multiples"] as const;
export type ChartKindName = (typeof kinds)[number];

export const errorKinds = ["none", "sem", "sd", "ci95"] as const;
export type ErrorKind = (typeof errorKinds)[number];

/** A cell: a number, a name, or nothing. */
export type Cell = string | number | null;

/** What an author writes in a `chart` block, checked; after `prepare` the numbers stand in `rows`. */
export interface ChartSettings {
  readonly kind: ChartKindName;
  readonly basis: "measured" | "illustrative";
  readonly source?: string | undefined;
  readonly n?: number | string | undefined;
  readonly x: AxisSettings;
  readonly y: AxisSettings;
  readonly data?: string | undefined;
  /** The first row names the columns. */
  readonly rows?: readonly (readonly Cell[])[] | undefined;
  readonly series: readonly SeriesSettings[];
  readonly error: ErrorKind;
  readonly bins?: number | undefined;
  readonly reference: readonly number[];
  readonly finding: string;
}

export interface AxisSettings {
  readonly label?: string | undefined;
  readonly unit?: string | undefined;
  /** The column with this axis' values (x only); the first one if left out. */
  readonly column?: string | undefined;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

export interface SeriesSettings {
  readonly column: string;
  readonly label?: string | undefined;
  /** Column with the half-length of the error bar. */
  readonly error?: string | undefined;
  /** Columns with the ends of the interval. */
  readonly low?: string | undefined;
  readonly high?: string | undefined;
}
