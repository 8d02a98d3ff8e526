import type { Colour, Point, Stroke } from "./plot.ts";
import type { Pixels } from "./simplify.ts";
import type { Box } from "./along.ts";

/**
 * A Plot laid out at a size: everything in drawing units (1 unit is a thousandth of the slide's height, so 33 is the
 * 3.3 % of a chart label). Both drawings, SVG and canvas, are made from this and decide nothing themselves.
 */
export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly panels: readonly PanelScene[];
  readonly bands: readonly { readonly box: Box; readonly strength: number }[];
  /** Lines of the grid, axes, leaders; one path a tone. */
  readonly rules: readonly { readonly d: string; readonly tone: "grid" | "axis" | "leader" }[];
  readonly texts: readonly SceneText[];
}

export interface PanelScene {
  /** The rectangle of the data. */
  readonly box: Box;
  /** The part of the picture that belongs to this panel; together they cover all of it. */
  readonly strip: Box;
  readonly series: readonly SeriesScene[];
}

export interface SeriesScene {
  readonly colour: Colour;
  readonly width: number;
  readonly stroke: Stroke;
  readonly kind: "line" | "step" | "area" | "bar" | "none";
  /** The points without those that nobody would miss. */
  readonly drawn: readonly Point[];
  /** Unbroken stretches of the line through them; a gap begins a new one. */
  readonly lines: readonly Pixels[];
  /** Surface between the plausible limits. */
  readonly ribbon: string;
  /** y of the value 0 (or the lower end): where areas and bars stand. */
  readonly base: number;
  readonly bars: readonly Box[];
  /** Error bars and intervals, as one path. */
  readonly whiskers: string;
  /** Markers, as one path: filled, or rings in the colour of the ground. */
  readonly markers: string;
  /** Centres of the markers. */
  readonly spots: Pixels;
  readonly ring: boolean;
  /** Where the label stands along the line, to keep it steady while the line moves. */
  readonly label: Box | undefined;
}

export interface SceneText {
  readonly text: string;
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly size: number;
  readonly anchor: "start" | "middle" | "end";
  readonly tone: "text" | "muted" | Colour;
  readonly bold: boolean;
  /** True where it may cross a line: it gets a rim in the colour of the ground. */
  readonly rim: boolean;
}

/** Sizes in drawing units (look.md: chart labels 3.3 %, sources and numbers 2.4 % of the slide's height). */
export const sizes = {
  label: 33,
  small: 27,
  line: 5.5,
  strong: 7,
  whisker: 3.5,
  clear: 9,
  marker: 10,
  ring: 11,
  ringLine: 5,
  rim: 8,
  rule: 1.2,
} as const;

/** Bars have no dash or marker: those of this colour are hollow, to stay apart from the third without colour. */
export const hollow = "fourth";

/** Dash patterns in drawing units; round ends turn the shortest dash into a dot. */
export const dashes = {
  solid: [],
  dashed: [24, 14],
  dotted: [0.1, 13],
  "dash-dot": [24, 12, 0.1, 12],
} as const satisfies Record<Stroke, readonly number[]>;

/** One digit after the point: a tenth of a unit is a tenth of a pixel on a projector. */
export const round = (value: number) => Math.round(value * 10) / 10;
