/** x and y one after the other, in drawing units. */
export type Pixels = readonly (readonly [number, number])[];

/**
 * Leaves out points that lie within `tolerance` of the line through their neighbours (Douglas & Peucker): a
 * curve of a thousand steps becomes a path of a few dozen, and looks the same.
 */
export function simplify(points: Pixels, tolerance: number): Pixels {
  if (points.length < 3) return points;
  const keep = new Uint8Array(points.length);
  keep[0] = keep[points.length - 1] = 1;
  const spans: [number, number][] = [[0, points.length - 1]];
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [from, to] = span;
    const farthest = farthestFrom(points, from, to, tolerance);
    if (farthest < 0) continue;
    keep[farthest] = 1;
    spans.push([from, farthest], [farthest, to]);
  }
  return points.filter((_, i) => keep[i] === 1);
}

function farthestFrom(points: Pixels, from: number, to: number, tolerance: number): number {
  const [x0, y0] = points[from] ?? [0, 0];
  const [x1, y1] = points[to] ?? [0, 0];
  const length = Math.hypot(x1 - x0, y1 - y0) || 1;
  let found = -1;
  let most = tolerance;
  for (let i = from + 1; i < to; i++) {
    const [x, y] = points[i] ?? [0, 0];
    const distance = Math.abs((x1 - x0) * (y0 - y) - (x0 - x) * (y1 - y0)) / length;
    if (distance > most) {
      most = distance;
      found = i;
    }
  }
  return found;
}
