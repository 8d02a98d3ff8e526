import type { Box } from "./along.ts";
import { markerPath } from "./marker.ts";
import { markers, type Panel, type Point, type Series } from "./plot.ts";
import type { Scales } from "./scales.ts";
import { ribbonPath } from "./paths.ts";
import { round, type SeriesScene, sizes } from "./scene.ts";
import { neededPoints, type Pixels } from "./simplify.ts";

/** A third of a pixel on a projector: nobody sees the points that fall away. */
const tolerance = 0.35;

type Known = Point & { readonly value: number };
const known = (point: Point): point is Known => point.value !== null;

/** One series in drawing units: its line, bars, error bars and markers. */
export function seriesScene(panel: Panel, series: Series, scales: Scales): SeriesScene {
  const points = series.points.filter(known);
  const [low, high] = (panel.values === "y" ? panel.y : panel.x).domain;
  const floor = Math.min(high, Math.max(low, 0));
  const ring = series.marks === "peak";
  const { lines, drawn } = linesOf(series, scales);
  const spots = marked(series, points).map(({ at, value }) => scales.point(at, value));
  return {
    colour: series.colour,
    width: series.strong ? sizes.strong : sizes.line,
    stroke: series.stroke,
    kind: series.kind === "dot" || series.kind === "interval" ? "none" : series.kind,
    lines,
    drawn,
    ribbon: ribbonOf(series, scales),
    base: panel.values === "y" ? scales.y(floor) : scales.x(floor),
    bars: series.kind === "bar" ? points.map((point) => barBox(series, point, floor, scales)) : [],
    whiskers: points.map((point) => whisker(panel, point, scales)).join(""),
    markers: spots
      .map(([x, y]) => markerPath(markers[series.colour], x, y, ring ? sizes.ring : sizes.marker))
      .join(""),
    spots,
    ring,
    label: undefined,
  };
}

function ribbonOf({ ribbon = [] }: Series, scales: Scales): string {
  const lower = ribbon.map(({ at, low }) => scales.point(at, low));
  const upper = ribbon.map(({ at, high }) => scales.point(at, high));
  return ribbonPath(lower, upper);
}

/** Unbroken stretches, thinned out; a step stays at its value until the next point. */
function linesOf(series: Series, scales: Scales): Pick<SeriesScene, "lines" | "drawn"> {
  if (series.kind === "bar" || series.kind === "dot" || series.kind === "interval")
    return { lines: [], drawn: series.points };
  const stretches = stretchesOf(series.points);
  const pixels = ({ at, value }: Known) => scales.point(at, value);
  if (series.kind === "step")
    return { lines: stretches.map((all) => steps(all.map(pixels))), drawn: series.points };
  const lines: Pixels[] = [];
  const drawn: Point[] = [];
  for (const stretch of stretches) {
    const xs = new Float64Array(stretch.length);
    const ys = new Float64Array(stretch.length);
    stretch.forEach((point, i) => {
      const place = pixels(point);
      xs[i] = place[0];
      ys[i] = place[1];
    });
    const needed = neededPoints(xs, ys, tolerance);
    const last = drawn.at(-1);
    if (last) drawn.push({ at: last.at, value: null });
    lines.push(needed.map((i) => [xs[i] ?? 0, ys[i] ?? 0]));
    for (const i of needed) drawn.push(stretch[i] ?? { at: 0, value: null });
  }
  return { lines, drawn };
}

/** Cut at every gap. */
function stretchesOf(points: readonly Point[]): readonly (readonly Known[])[] {
  const stretches: Known[][] = [[]];
  for (const point of points) {
    if (known(point)) stretches.at(-1)?.push(point);
    else if (stretches.at(-1)?.length !== 0) stretches.push([]);
  }
  return stretches.filter((stretch) => stretch.length > 0);
}

const steps = (points: Pixels): Pixels =>
  points.flatMap((point, i) => {
    const before = points[i - 1];
    return before ? [[point[0], before[1]] as const, point] : [point];
  });

function barBox(series: Series, point: Known, floor: number, scales: Scales): Box {
  const half = (series.width ?? 0.6) / 2;
  const [x0, y0] = scales.point(point.at - half, floor);
  const [x1, y1] = scales.point(point.at + half, point.value);
  return { x: Math.min(x0, x1), y: Math.min(y0, y1), width: Math.abs(x1 - x0), height: Math.abs(y1 - y0) };
}

/** The bar from low to high with short ends across. */
function whisker(panel: Panel, { at, low, high }: Known, scales: Scales): string {
  if (low === undefined || high === undefined) return "";
  const cap = 8;
  const [x0, y0] = scales.point(at, low);
  const [x1, y1] = scales.point(at, high);
  return panel.values === "y"
    ? `M${round(x0 - cap)},${round(y0)}h${2 * cap}m${-cap},0V${round(y1)}m${-cap},0h${2 * cap}`
    : `M${round(x0)},${round(y0 - cap)}v${2 * cap}m0,${-cap}H${round(x1)}m0,${-cap}v${2 * cap}`;
}

/** A peak is worth a marker only where a line rises and comes down again. */
function marked(series: Series, points: readonly Known[]): readonly Known[] {
  if (series.marks === "all") return points;
  if (series.marks === "none") return [];
  const highest = points.reduce<Known | undefined>(
    (top, p) => (top && top.value >= p.value ? top : p),
    undefined,
  );
  return highest && highest !== points[0] && highest !== points.at(-1) ? [highest] : [];
}
