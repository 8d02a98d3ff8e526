import type { Box } from "./along.ts";
import type { Axis, Panel } from "./plot.ts";

/** From data to drawing units, for one panel. */
export interface Scales {
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  /** A point of the panel's series: its place along the axis without values, and its value. */
  readonly point: (at: number, value: number) => readonly [number, number];
}

const linear = ([low, high]: Axis["domain"], from: number, to: number) => {
  const factor = (to - from) / (high - low || 1);
  return (value: number) => from + (value - low) * factor;
};

/** Names run from top to bottom, numbers from bottom to top. */
export function scalesOf(panel: Panel, box: Box): Scales {
  const bottom = box.y + box.height;
  const x = linear(panel.x.domain, box.x, box.x + box.width);
  const y = panel.y.names ? linear(panel.y.domain, box.y, bottom) : linear(panel.y.domain, bottom, box.y);
  return {
    x,
    y,
    point: panel.values === "y" ? (at, value) => [x(at), y(value)] : (at, value) => [x(value), y(at)],
  };
}
