import { type Box, extent, heightAt, type LabelledCurve, overlaps } from "./along.ts";
import type { Pixels } from "./simplify.ts";

/** A label that stands apart from its line, tied to it by a thin line that ends in a dot. */
export interface Callout {
  readonly box: Box;
  /** On the curve. */
  readonly to: readonly [number, number];
  /** Where the thin line leaves the label. */
  readonly from: readonly [number, number];
}

const gap = 8;
const columns = 36;
const rows = 14;

/**
 * A free place for a label that finds none beside its line: over no line and no other label, with the shortest tie that
 * touches no label and crosses as few lines as can be. Undefined where everything is full.
 */
export function placeCallout(
  curves: readonly LabelledCurve[],
  index: number,
  room: Box,
  busy: readonly Box[],
): Callout | undefined {
  const curve = curves[index];
  const others = curves.filter((other, i) => i !== index && other.points.length > 0);
  if (!curve || curve.points.length === 0) return undefined;
  const anchors = anchorsOn(curve, others);
  let best: { callout: Callout; cost: number } | undefined;
  for (let c = 0; c <= columns; c++) {
    for (let r = 0; r <= rows; r++) {
      const box: Box = {
        x: room.x + ((room.width - curve.width) * c) / columns,
        y: room.y + ((room.height - curve.height) * r) / rows,
        width: curve.width,
        height: curve.height,
      };
      if (busy.some((other) => overlaps(other, box)) || curves.some((one) => crosses(one, box))) continue;
      for (const to of anchors) {
        const above = box.y + box.height < to[1];
        const from = [
          Math.min(box.x + box.width, Math.max(box.x, to[0])),
          above ? box.y + box.height : box.y,
        ] as const;
        if (busy.some((other) => touches(other, from, to))) continue;
        const cost =
          Math.hypot(to[0] - from[0], to[1] - from[1]) +
          others.filter((o) => between(o, from, to)).length * 120;
        if (!best || cost < best.cost) best = { callout: { box, from, to }, cost };
      }
    }
  }
  return best?.callout;
}

/** Points to tie to: where the line is about as far from all others as it ever gets. */
function anchorsOn(curve: LabelledCurve, others: readonly LabelledCurve[]): Pixels {
  const step = Math.max(1, Math.floor(curve.points.length / 40));
  const points = curve.points.filter((_, i) => i % step === 0);
  const apart = points.map(([x, y]) =>
    Math.min(1000, ...others.map((other) => Math.abs(heightAt(other.points, x) - y))),
  );
  const most = Math.max(...apart);
  return points.filter((_, i) => (apart[i] ?? 0) >= 0.7 * most);
}

function crosses(curve: LabelledCurve, box: Box): boolean {
  const reach = extent(curve.points, box.x - gap, box.x + box.width + gap);
  return reach !== undefined && reach.low < box.y + box.height + gap && reach.high > box.y - gap;
}

type Place = readonly [number, number];

/** Whether a straight tie runs through a box, sampled. */
function touches(box: Box, from: Place, to: Place): boolean {
  for (let share = 0.1; share <= 1; share += 0.1) {
    const x = from[0] + (to[0] - from[0]) * share;
    const y = from[1] + (to[1] - from[1]) * share;
    if (x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height) return true;
  }
  return false;
}

/** Whether a line lies between the ends of a tie. */
function between({ points }: LabelledCurve, from: Place, to: Place): boolean {
  return heightAt(points, from[0]) > from[1] !== heightAt(points, to[0]) > to[1];
}
