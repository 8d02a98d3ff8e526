import { textWidth } from "./measure.ts";
import type { PlotBand } from "./plot.ts";
import { round, sizes } from "./scene.ts";

/** A band as a bracket in a row of its own, in drawing units from the left of the data. */
export interface Bracket {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** Where the text begins; it interrupts the bracket's line where it stands on it. */
  readonly at: number;
  readonly inside: boolean;
  readonly row: number;
}

export const laneHeight = 36;
const gap = 12;
/** How far a name may reach out over the numbers of the value axis, which stand lower. */
const overhang = 50;

/**
 * Where bands of different lanes overlap, tints on top of each other say nothing: each lane gets a row above the panels in
 * which brackets show from when to when, with their names. Undefined where nothing overlaps.
 */
export function bracketsOf(
  bands: readonly PlotBand[],
  [from, to]: readonly [number, number],
  width: number,
): readonly Bracket[] | undefined {
  const seen = bands
    .map((band) => ({ ...band, from: Math.max(from, band.from), to: Math.min(to, band.to) }))
    .filter((band) => band.to > band.from && band.label !== "");
  const overlap = seen.some((a, i) =>
    seen.some((b, j) => j > i && laneOf(a) !== laneOf(b) && a.from < b.to && b.from < a.to),
  );
  if (!overlap) return undefined;
  const lanes = [...new Set(seen.map(laneOf))];
  const place = (value: number) => ((value - from) / (to - from)) * width;
  return seen.map((band) => {
    const [left, right] = [place(band.from), place(band.to)];
    const size = textWidth(band.label, sizes.small);
    const next = Math.min(
      width,
      ...seen
        .filter((other) => laneOf(other) === laneOf(band) && other.from >= band.to)
        .map((o) => place(o.from)),
    );
    const inside = right - left > size + 6 * gap;
    const at = inside
      ? (left + right - size) / 2
      : right + gap + size <= next
        ? right + gap
        : left - gap - size;
    // The last to begin stands nearest to the curves.
    const row = lanes.length - 1 - lanes.indexOf(laneOf(band));
    // A name with no room on either side is left out; the description still has it.
    const text = at < -overhang ? "" : band.label;
    return { text, from: left, to: right, at, inside, row };
  });
}

const laneOf = ({ lane, label }: PlotBand): string => lane ?? label;

/** The bracket's strokes around a height: ends, and a line that leaves room for its name. */
export function bracketPath({ from, to, at, inside, text }: Bracket, x: number, y: number): string {
  const end = at + textWidth(text, sizes.small);
  const line = inside
    ? `M${round(x + from)},${round(y)}H${round(x + at - gap)}M${round(x + end + gap)},${round(y)}H${round(x + to)}`
    : `M${round(x + from)},${round(y)}H${round(x + to)}`;
  return `${line}M${round(x + from)},${round(y - 9)}v18M${round(x + to)},${round(y - 9)}v18`;
}
