import { bracketsOf, laneHeight } from "./lanes.ts";
import { textWidth } from "./measure.ts";
import type { Plot, PlotBand } from "./plot.ts";
import { sizes } from "./scene.ts";
import { spread } from "./spread.ts";

export interface BandLabel {
  readonly text: string;
  /** Centre, in drawing units from the left of the data. */
  readonly centre: number;
  /** Row of text above the panels, 0 nearest to them. */
  readonly row: number;
}

export const rowHeight = 32;
const apart = 16;
/** How far a name may stand beside the middle of its band to find room. */
const mostShift = 44;

/**
 * Where the names of the bands stand above the panels, `width` units wide: each over its band, in one row if a small
 * shift makes room for all, else in two. A name that finds no room is left out; the description still has it.
 */
export function bandRows(
  bands: readonly PlotBand[],
  [from, to]: readonly [number, number],
  width: number,
): readonly BandLabel[] {
  const wishes: Wished[] = bands
    .filter((band) => band.label !== "" && band.to > band.from && band.from < to && band.to > from)
    .map((band) => {
      const middle = (Math.max(band.from, from) + Math.min(band.to, to)) / 2;
      return {
        text: band.label,
        at: ((middle - from) / (to - from)) * width,
        size: textWidth(band.label, sizes.small) + apart,
      };
    })
    .sort((a, b) => a.at - b.at);
  const inOne = row(wishes, 0, width);
  if (inOne) return inOne;
  const lower = wishes.filter((_, i) => i % 2 === 0);
  const upper = wishes.filter((_, i) => i % 2 === 1);
  return [...fitting(lower, 0, width), ...fitting(upper, 1, width)];
}

/** Height that the bands' names take above panels about `width` units wide. */
export function bandRoom({ bands, panels }: Pick<Plot, "bands" | "panels">, width: number): number {
  const domain = panels[0]?.x.domain;
  const brackets = domain && bracketsOf(bands, domain, width);
  if (brackets) return (Math.max(...brackets.map(({ row }) => row)) + 1) * laneHeight + 10;
  const rows = domain ? bandRows(bands, domain, width) : [];
  return rows.length === 0 ? 0 : (Math.max(...rows.map(({ row }) => row)) + 1) * rowHeight + 8;
}

interface Wished {
  readonly text: string;
  readonly at: number;
  readonly size: number;
}

/** All of them in one row, or undefined if one would stand too far from its band. */
function row(wishes: readonly Wished[], index: number, width: number): readonly BandLabel[] | undefined {
  const centres = spread(wishes, -apart / 2, width + apart / 2);
  const placed = wishes.map(({ text }, i) => ({ text, centre: centres[i] ?? 0, row: index }));
  return placed.every(({ centre }, i) => isNear(centre, wishes[i], width)) ? placed : undefined;
}

/** As many of them as fit, from the left. */
function fitting(wishes: readonly Wished[], index: number, width: number): readonly BandLabel[] {
  let placed: readonly BandLabel[] = [];
  let kept: readonly Wished[] = [];
  for (const wish of wishes) {
    const more = row([...kept, wish], index, width);
    if (!more) continue;
    kept = [...kept, wish];
    placed = more;
  }
  return placed;
}

/** At the picture's edges a name may stand as far in as it must. */
function isNear(centre: number, wish: Wished | undefined, width: number): boolean {
  if (!wish) return false;
  const inside = Math.min(width - wish.size / 2 + apart / 2, Math.max(wish.size / 2 - apart / 2, wish.at));
  return Math.abs(centre - inside) <= mostShift;
}
