import type { Pixels } from "./simplify.ts";

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const overlaps = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** A curve in drawing units (x rising) and the size of its label; a label without width is not placed. */
export interface LabelledCurve {
  readonly points: Pixels;
  readonly width: number;
  readonly height: number;
}

/** How far a label stands from its line. */
const gap = 9;

/**
 * A free place for each curve's label beside its own line: over no line and no other label, inside `room`, nearer to
 * its own curve than to any other, as close as can be to where the curves are farthest apart. `taken` are boxes
 * to keep clear of; `before` are the last places, so that labels do not jump while a line moves. Undefined where no
 * place is free.
 */
export function placeAlong(
  curves: readonly LabelledCurve[],
  room: Box,
  taken: readonly Box[],
  before: readonly (Box | undefined)[] = [],
): readonly (Box | undefined)[] {
  const places: (Box | undefined)[] = curves.map(() => undefined);
  const busy = [...taken];
  // The curve with least choice (fewest free candidates) goes first.
  const choices = curves
    .map((curve, i) => ({ i, candidates: curve.width > 0 ? candidatesFor(curves, i, room, taken) : [] }))
    .sort((a, b) => a.candidates.length - b.candidates.length || a.i - b.i);
  for (const { i, candidates } of choices) {
    const last = before[i];
    let best: Candidate | undefined;
    for (const candidate of candidates) {
      if (busy.some((box) => overlaps(box, candidate.box))) continue;
      const moved = last ? Math.hypot(candidate.box.x - last.x, candidate.box.y - last.y) : 0;
      const cost = candidate.cost + Math.min(moved, 200) * 0.5;
      if (!best || cost < best.cost) best = { box: candidate.box, cost };
    }
    if (!best) continue;
    places[i] = best.box;
    busy.push(best.box);
  }
  return places;
}

interface Candidate {
  readonly box: Box;
  readonly cost: number;
}

/** Every place along the curve, above and below, that touches no line. */
function candidatesFor(
  curves: readonly LabelledCurve[],
  index: number,
  room: Box,
  taken: readonly Box[],
): readonly Candidate[] {
  const curve = curves[index];
  if (!curve || curve.points.length === 0) return [];
  const { width, height } = curve;
  const others = curves.filter((other, i) => i !== index && other.points.length > 0);
  const focus = farthestApart(curve, others);
  const candidates: Candidate[] = [];
  const steps = 40;
  for (let s = 0; s <= steps; s++) {
    const x = room.x + ((room.width - width) * s) / steps;
    const own = extent(curve.points, x, x + width);
    if (!own) continue;
    for (const y of [own.low - gap - height, own.high + gap]) {
      const box: Box = { x, y, width, height };
      if (y < room.y || y + height > room.y + room.height) continue;
      if (taken.some((other) => overlaps(other, box))) continue;
      const middle = y + height / 2;
      const away = Math.abs(middle - heightAt(curve.points, x + width / 2));
      if (others.some((other) => tooNear(other.points, box, away))) continue;
      const above = y < own.low;
      const between = others.some((other) => heightAt(other.points, x + width / 2) < own.low === above);
      // Far from its own line on steep parts, far from where the curves part, and between two lines: each costs.
      const cost = (away - height / 2 - gap) * 4 + Math.abs(x + width / 2 - focus) + (between ? 120 : 0);
      candidates.push({ box, cost });
    }
  }
  return candidates;
}

/** True where a line runs through the box, or comes nearer to its middle than `away`. */
function tooNear(points: Pixels, box: Box, away: number): boolean {
  const reach = extent(points, box.x - gap, box.x + box.width + gap);
  if (reach && reach.low < box.y + box.height + gap / 2 && reach.high > box.y - gap / 2) return true;
  return Math.abs(heightAt(points, box.x + box.width / 2) - (box.y + box.height / 2)) < away + 1;
}

/** x at which a curve is farthest from its nearest neighbour; alone, where it is farthest from its own start. */
function farthestApart({ points: own }: LabelledCurve, others: readonly LabelledCurve[]): number {
  const start = own[0]?.[1] ?? 0;
  let most = -1;
  let found = own[0]?.[0] ?? 0;
  for (const [x, y] of own) {
    const distance =
      others.length === 0
        ? Math.abs(y - start)
        : Math.min(...others.map((other) => Math.abs(heightAt(other.points, x) - y)));
    if (distance > most) {
      most = distance;
      found = x;
    }
  }
  return found;
}

/** Lowest and highest y of a line between two x. */
export function extent(points: Pixels, from: number, to: number): { low: number; high: number } | undefined {
  const first = points[0]?.[0] ?? Infinity;
  const last = points.at(-1)?.[0] ?? -Infinity;
  if (to < first || from > last) return undefined;
  const ends = [heightAt(points, Math.max(from, first)), heightAt(points, Math.min(to, last))];
  let low = Math.min(...ends);
  let high = Math.max(...ends);
  for (let i = firstAt(points, from); i < points.length; i++) {
    const [x, y] = points[i] ?? [Infinity, 0];
    if (x > to) break;
    if (y < low) low = y;
    if (y > high) high = y;
  }
  return { low, high };
}

/** Index of the first point that is not left of x. */
function firstAt(points: Pixels, x: number): number {
  let from = 0;
  let to = points.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((points[middle]?.[0] ?? Infinity) < x) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** y of a line at x, straight between its points. */
export function heightAt(points: Pixels, x: number): number {
  let from = 0;
  let to = points.length - 1;
  while (to - from > 1) {
    const middle = (from + to) >> 1;
    if ((points[middle]?.[0] ?? 0) <= x) from = middle;
    else to = middle;
  }
  const [x0, y0] = points[from] ?? [0, 0];
  const [x1, y1] = points[to] ?? [x0, y0];
  if (x1 === x0 || x <= x0) return y0;
  return x >= x1 ? y1 : y0 + ((y1 - y0) * (x - x0)) / (x1 - x0);
}
