/**
 * A chart as a value: what is drawn, in the units of the data, without a page. `drawSvg` and the live chart draw the
 * same Plot, so that paper, first paint and stage show one thing.
 */
export interface Plot {
  readonly basis: Basis;
  /** The sentence that the chart is there to say, as plain text. */
  readonly finding: string;
  /** BCP 47: how numbers are written. */
  readonly language: string;
  /** Panels one above the other share the x axis; side by side they share the y axis. */
  readonly arrange: "rows" | "columns";
  readonly panels: readonly Panel[];
  /** What happened, from when to when: behind every panel. */
  readonly bands: readonly PlotBand[];
  /** Other bands that may come to stand there: room is kept for their names. */
  readonly roomFor?: readonly (readonly PlotBand[])[] | undefined;
  /** Made when somebody looks at it: a line that is dragged would have it made in every frame. */
  readonly table: () => PlotTable;
  readonly remarks?: readonly Remark[] | undefined;
}

/** Where the numbers come from; stands on every chart as a word. */
export type Basis = "model" | "measured" | "illustrative";

/** Colour tokens for series: those of the two hormones first. */
export const colours = ["oxytocin", "cortisol", "third", "fourth"] as const;
export type Colour = (typeof colours)[number];

/** A series' marker repeats its colour for eyes and papers without colour (look.md). */
export const markers = {
  cortisol: "circle",
  oxytocin: "square",
  third: "triangle",
  fourth: "diamond",
} as const satisfies Record<Colour, string>;
export type Marker = (typeof markers)[Colour];

export type Stroke = "solid" | "dashed" | "dotted" | "dash-dot";

export interface Panel {
  /** Share of the room among the panels. */
  readonly weight: number;
  readonly x: Axis;
  readonly y: Axis;
  /** The axis along which the values lie: "x" where names stand down the side. */
  readonly values: "x" | "y";
  /** What the panel shows, written at its right end in the colour of its line. */
  readonly name: { readonly text: string; readonly unit: string; readonly colour: Colour } | undefined;
  /** A heading above the panel (small multiples). */
  readonly heading: string | undefined;
  /** Where series are named: at the line's end, along the line where it is free, or nowhere. */
  readonly labels: "end" | "along" | "none";
  readonly series: readonly Series[];
  /** Values at which a line stands, for example no difference at 0. */
  readonly reference: readonly number[];
}

export interface Axis {
  readonly domain: readonly [number, number];
  /** Names at 0, 1, 2 … instead of numbers. */
  readonly names: readonly string[] | undefined;
  /** Above a y axis, below an x axis. */
  readonly title: string | undefined;
  /** Stands after the last number. */
  readonly unit: string | undefined;
  /** True: 5 is written +5. */
  readonly signed: boolean;
  /** True: no numbers, where numbers would claim to know something. */
  readonly blank?: boolean | undefined;
  /** Minutes get round steps of time: 5, 10, 15, 20, 30, 60. */
  readonly time: boolean;
}

/** How a series is drawn. Points alone are `dot`; `interval` is a dot on the line from low to high. */
export type SeriesKind = "line" | "step" | "area" | "bar" | "dot" | "interval";

export interface Series {
  readonly kind: SeriesKind;
  readonly label: string;
  readonly colour: Colour;
  readonly stroke: Stroke;
  /** The first among its like is drawn a little stronger. */
  readonly strong: boolean;
  /** Markers at every point, at the highest point only, or none. */
  readonly marks: "all" | "peak" | "none";
  readonly points: readonly Point[];
  /** Between which values the line could plausibly lie: a pale surface behind it. */
  readonly ribbon?: readonly Ribbon[] | undefined;
  /** Bars: width in units of the names' axis. */
  readonly width: number | undefined;
}

/** Value null is a gap. `low` and `high` are the ends of an error bar or interval. */
export interface Point {
  readonly at: number;
  readonly value: number | null;
  readonly low?: number;
  readonly high?: number;
}

/** Lower and upper limit at one place. */
export interface Ribbon {
  readonly at: number;
  readonly low: number;
  readonly high: number;
}

/** A remark in the first panel, tied to its first line at a place. */
export interface Remark {
  readonly at: number;
  readonly text: string;
}

export interface PlotBand {
  readonly from: number;
  readonly to: number;
  readonly label: string;
  /** Bands of one lane share a row where bands overlap; its label if left out. */
  readonly lane?: string | undefined;
  /** 0 to 1: how dark. */
  readonly strength: number;
}

/** The plotted values as text, for people who read or hear them. */
export interface PlotTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}
