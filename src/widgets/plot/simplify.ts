/** x and y one after the other, in drawing units. */
export type Pixels = readonly (readonly [number, number])[];

/**
 * Which points of a line are needed: those that lie farther than `tolerance` from the line through their neighbours
 * (Douglas & Peucker). A curve of a thousand steps becomes a path of a few dozen, and looks the same.
 */
export function neededPoints(xs: Float64Array, ys: Float64Array, tolerance: number): readonly number[] {
  const last = xs.length - 1;
  if (last < 2) return Array.from(xs, (_, i) => i);
  const keep = new Uint8Array(xs.length);
  keep[0] = keep[last] = 1;
  const spans: number[] = [0, last];
  while (spans.length > 0) {
    const to = spans.pop() ?? 0;
    const from = spans.pop() ?? 0;
    const farthest = farthestFrom(xs, ys, from, to, tolerance);
    if (farthest < 0) continue;
    keep[farthest] = 1;
    spans.push(from, farthest, farthest, to);
  }
  const needed: number[] = [];
  for (let i = 0; i <= last; i++) if (keep[i] === 1) needed.push(i);
  return needed;
}

function farthestFrom(
  xs: Float64Array,
  ys: Float64Array,
  from: number,
  to: number,
  tolerance: number,
): number {
  const x0 = xs[from] ?? 0;
  const y0 = ys[from] ?? 0;
  const dx = (xs[to] ?? 0) - x0;
  const dy = (ys[to] ?? 0) - y0;
  let found = -1;
  let most = tolerance * (Math.hypot(dx, dy) || 1);
  for (let i = from + 1; i < to; i++) {
    const distance = Math.abs(dx * (y0 - (ys[i] ?? 0)) - (x0 - (xs[i] ?? 0)) * dy);
    if (distance > most) {
      most = distance;
      found = i;
    }
  }
  return found;
}
