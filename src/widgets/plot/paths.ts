import type { Pixels } from "./simplify.ts";
import { round } from "./scene.ts";

const places = (points: Pixels) => points.map(([x, y]) => `${round(x)},${round(y)}`);

/** A line through points, as an SVG path with one digit after the point. */
export function linePath(points: Pixels): string {
  return points.length === 0 ? "" : `M${places(points).join("L")}${points.length === 1 ? "z" : ""}`;
}

/** The surface between a line and a level. */
export function areaPath(points: Pixels, base: number): string {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return "";
  return `M${round(first[0])},${round(base)}L${places(points).join("L")}L${round(last[0])},${round(base)}z`;
}

/** The surface between two lines with the same x. */
export function ribbonPath(lower: Pixels, upper: Pixels): string {
  return lower.length === 0 ? "" : `M${places([...lower, ...upper.toReversed()]).join("L")}z`;
}
