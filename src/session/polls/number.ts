import { accept, refuse, type PollKind } from "./kind.ts";
import { releaseTally } from "./release.ts";
import { countCells } from "./tally.ts";

export interface NumberSettings {
  /** The smallest and largest number that can be meant. */
  readonly from: number;
  readonly to: number;
}

/** At most so many bars: enough to see a shape, few enough that people stand together in them. */
const most = 12;

/** An estimate. An answer is the number, `12.5`. Cells: equal bins, fixed by the settings, so that no answer shapes them. */
export const number: PollKind<NumberSettings, number> = {
  validate: (answer, settings) => {
    if (typeof answer !== "number" || !Number.isFinite(answer)) return refuse("unreadable");
    return answer >= settings.from && answer <= settings.to ? accept(answer) : refuse("out-of-range");
  },
  tally: (answers, settings, declined) => {
    const all = bins(settings);
    return countCells(answers, all.length, (answer) => [binOf(answer, all)], declined);
  },
  release: releaseTally,
};

/** One bin: from `from` up to `to`, which belongs to the next bin except in the last. */
export interface Bin {
  readonly from: number;
  readonly to: number;
}

/** Equal bins of a round width (1, 2 or 5 times a power of ten), from the first multiple at or below `from`. */
export function bins({ from, to }: NumberSettings): readonly Bin[] {
  const width = roundWidth((to - from) / most);
  const first = Math.floor(from / width + 1e-9);
  const last = Math.max(first + 1, Math.ceil(to / width - 1e-9));
  return Array.from({ length: last - first }, (_, index) => ({
    from: tidy((first + index) * width),
    to: tidy((first + index + 1) * width),
  }));
}

function binOf(answer: number, all: readonly Bin[]): number {
  const found = all.findIndex((bin) => answer < bin.to);
  return found < 0 ? all.length - 1 : found;
}

function roundWidth(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return power * ([1, 2, 5, 10].find((step) => step * power >= least * (1 - 1e-9)) ?? 10);
}

/** Takes away what binary fractions add: 0.30000000000000004 is meant to be 0.3. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
