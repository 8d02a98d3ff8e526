import { area, line } from "d3-shape";
import type { Pixels } from "./simplify.ts";

type Place = readonly [number, number];

const stroke = line<Place>().digits(1);

/** A line through points, as an SVG path with one digit after the point. */
export const linePath = (points: Pixels): string => stroke(points) ?? "";

/** The surface between a line and a level. */
export const areaPath = (points: Pixels, base: number): string =>
  area<Place>().y0(base).digits(1)(points) ?? "";
