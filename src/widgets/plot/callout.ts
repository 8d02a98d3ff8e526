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
 * touches no label and crosses as few lines as can be. Undefined where everything is full. `before`, its last place, it
 * keeps while that is a good one: it stands still under a line that moves.
 */
export function placeCallout(
  curves: readonly LabelledCurve[],
  index: number,
  room: Box,
  busy: readonly Box[],
  before?: Box,
): Callout | undefined {
  const curve = curves[index];
  if (!curve || curve.points.length === 0) return undefined;
  const others = curves.filter((other, i) => i !== index && other.points.length > 0);
  const near: Surroundings = { curves, others, anchors: anchorsOn(curve, others), size: curve, room, busy };
  const kept = before && placeTied(near, [before]);
  return kept && lengthOf(kept) < farthest ? kept : placeTied(near);
}

/** As far as this, in drawing units, a label may be left behind by its line before it looks for a better place. */
const farthest = 150;

const lengthOf = ({ from, to }: Callout) => Math.hypot(to[0] - from[0], to[1] - from[1]);

/** What a tied label has to keep clear of, and where its tie may end. */
export interface Surroundings {
  /** No label over these. */
  readonly curves: readonly LabelledCurve[];
  /** Ties would rather not cross these. */
  readonly others: readonly LabelledCurve[];
  readonly anchors: Pixels;
  readonly size: { readonly width: number; readonly height: number };
  readonly room: Box;
  readonly busy: readonly Box[];
}

/** The free place whose tie to one of the anchors is shortest; of a grid over the room, or of these only. */
export function placeTied(
  { curves, others, anchors, size, room, busy }: Surroundings,
  only?: readonly { readonly x: number; readonly y: number }[],
): Callout | undefined {
  const { width, height } = size;
  let best: { callout: Callout; cost: number } | undefined;
  for (let c = 0; c < (only?.length ?? columns + 1); c++) {
    const x = only?.[c]?.x ?? room.x + ((room.width - width) * c) / columns;
    // How high and low the curves come here is the same for every row.
    const reaches = curves.map(({ points }) => extent(points, x - gap, x + width + gap));
    for (let r = 0; r < (only ? 1 : rows + 1); r++) {
      const y = only?.[c]?.y ?? room.y + ((room.height - height) * r) / rows;
      const box: Box = { x, y, width, height };
      if (busy.some((other) => overlaps(other, box)) || reaches.some((reach) => crosses(reach, box)))
        continue;
      for (const to of anchors) {
        const fromX = Math.min(x + width, Math.max(x, to[0]));
        const fromY = y + height < to[1] ? y + height : y;
        const length = Math.hypot(to[0] - fromX, to[1] - fromY);
        if (best && length >= best.cost) continue;
        const from = [fromX, fromY] as const;
        if (busy.some((other) => !holds(other, to) && touches(other, from, to))) continue;
        const cost = length + others.filter((other) => between(other, from, to)).length * 120;
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

/** Whether a curve that comes so far up and down runs through a box. */
function crosses(reach: ReturnType<typeof extent>, box: Box): boolean {
  return reach !== undefined && reach.low < box.y + box.height + gap && reach.high > box.y - gap;
}

type Place = readonly [number, number];

/** A tie may end in a marker. */
const holds = (box: Box, [x, y]: Place) =>
  x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;

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
