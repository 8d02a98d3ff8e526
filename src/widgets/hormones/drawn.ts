import type { PlausibleBand } from "../../physiology/band.ts";
import type { ControlValues } from "../../physiology/types.ts";
import type { Words } from "../../words/words.ts";
import type { Plot } from "../plot/plot.ts";

export type Domain = readonly [number, number];

/** All that decides how curves look, beside the values of their controls. */
export interface CurveOptions {
  readonly language: string;
  readonly words: Words;
  /** As plain text. */
  readonly finding: string;
  /** Value axes, panel by panel, never get smaller than this: they stand still while a control is moved. */
  readonly atLeast?: readonly Domain[] | undefined;
  /** The plausible band of the first run. */
  readonly band?: PlausibleBand | undefined;
  /** Whether that band is of the room's answers, in place of the model's own. */
  readonly ofRoom?: boolean | undefined;
  /** Values kept from before, to compare with what is now. */
  readonly ghost?: ControlValues | undefined;
  /** A control is being moved: lines may be a thousandth of a unit off. */
  readonly quick?: boolean | undefined;
  /** How many of the slide's steps have come; all if left out. */
  readonly steps?: number | undefined;
}

/** Curves as drawn, and what is said about them. */
export interface DrawnCurves {
  readonly plot: Plot;
  /** What the lines mean. */
  readonly key: string;
  /** What a screen reader hears when a control has settled. */
  readonly heard: () => string;
  /** What the first line does as it is set now. */
  readonly now: () => string;
}
