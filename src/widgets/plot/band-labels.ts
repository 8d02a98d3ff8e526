import { textWidth } from "./measure.ts";
import type { PlotBand } from "./plot.ts";
import { sizes } from "./scene.ts";

export interface BandLabel {
  readonly text: string;
  /** Centre, in drawing units from the left of the data. */
  readonly centre: number;
  /** Row of text above the panels, 0 nearest to them. */
  readonly row: number;
}

export const rowHeight = 32;
const mostRows = 2;
const apart = 10;
/** How far a name may stand beside the middle of its band to find room. */
const mostShift = 34;

/**
 * Where the names of the bands stand above the panels, `width` units wide: each over its band, in the lowest row where it
 * touches no other. A name that finds no room is left out; the description and the table still have it.
 */
export function bandRows(
  bands: readonly PlotBand[],
  [from, to]: readonly [number, number],
  width: number,
): readonly BandLabel[] {
  const ends: number[] = [];
  const placed: BandLabel[] = [];
  for (const band of bands) {
    if (band.label === "" || band.to <= from || band.from >= to) continue;
    const left = Math.max(band.from, from);
    const right = Math.min(band.to, to);
    const half = textWidth(band.label, sizes.small) / 2;
    const middle = (((left + right) / 2 - from) / (to - from)) * width;
    const wanted = Math.min(width - half, Math.max(half, middle));
    let found: BandLabel | undefined;
    for (let row = 0; row < mostRows; row++) {
      const centre = Math.max(wanted, (ends[row] ?? -Infinity) + apart + half);
      const better = found === undefined || centre < found.centre - 0.01;
      if (centre - wanted <= mostShift && centre + half <= width && better)
        found = { text: band.label, centre, row };
    }
    if (!found) continue;
    ends[found.row] = found.centre + half;
    placed.push(found);
  }
  return placed;
}
