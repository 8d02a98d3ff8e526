import { accept, refuse, type PollKind } from "./kind.ts";
import { isRecord } from "./record.ts";
import { releaseTally } from "./release.ts";
import { countCells } from "./tally.ts";

export interface Axis {
  readonly from: number;
  readonly to: number;
}

export interface GridSettings {
  readonly x: Axis;
  readonly y: Axis;
}

export interface GridAnswer {
  readonly x: number;
  readonly y: number;
}

/** Squares along each side of what is released: coarser than what is answered, so that people stand together. */
export const side = 5;

/**
 * A place in two dimensions. An answer is the place, `{ "x": 3, "y": 5.5 }`. Cells: squares row by row, from low y to
 * high, each row from low x to high.
 */
export const grid: PollKind<GridSettings, GridAnswer> = {
  validate: (answer, settings) => {
    if (!isRecord(answer)) return refuse("unreadable");
    const { x, y } = answer;
    if (typeof x !== "number" || typeof y !== "number") return refuse("unreadable");
    return within(x, settings.x) && within(y, settings.y) ? accept({ x, y }) : refuse("out-of-range");
  },
  tally: (answers, settings, declined) =>
    countCells(
      answers,
      side * side,
      ({ x, y }) => [square(y, settings.y) * side + square(x, settings.x)],
      declined,
    ),
  release: releaseTally,
};

function within(value: number, axis: Axis): boolean {
  return value >= axis.from && value <= axis.to;
}

function square(value: number, axis: Axis): number {
  return Math.min(side - 1, Math.floor(((value - axis.from) / (axis.to - axis.from)) * side));
}
