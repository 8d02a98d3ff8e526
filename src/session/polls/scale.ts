import { accept, refuse, type PollKind } from "./kind.ts";
import { releaseTally } from "./release.ts";
import { countCells } from "./tally.ts";

export interface ScaleSettings {
  /** First and last point, whole numbers. */
  readonly from: number;
  readonly to: number;
}

/** A point on a scale. An answer is the point, `4`. Cells: the points in order. */
export const scale: PollKind<ScaleSettings, number> = {
  validate: (answer, settings) => {
    if (typeof answer !== "number" || !Number.isInteger(answer)) return refuse("unreadable");
    return answer >= settings.from && answer <= settings.to ? accept(answer) : refuse("out-of-range");
  },
  tally: (answers, settings, declined) =>
    countCells(answers, settings.to - settings.from + 1, (answer) => [answer - settings.from], declined),
  release: releaseTally,
};

/** The points of a scale, in the order of its cells. */
export function points({ from, to }: ScaleSettings): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
