import { textWidth, wrap } from "./measure.ts";
import { digitsOf, formatNumber } from "./numbers.ts";
import type { Axis } from "./plot.ts";
import { sizes } from "./scene.ts";
import { ticksOf } from "./ticks.ts";

export interface TickText {
  readonly at: number;
  readonly lines: readonly string[];
}

/** What stands at an axis, if `most` ticks fit and a name may be `width` wide. */
export function tickTexts(axis: Axis, most: number, language: string, width: number): readonly TickText[] {
  const ticks = ticksOf(axis, most);
  if (axis.names) {
    return axis.names.map((name, at) => ({ at, lines: wrap(name, width, sizes.label) }));
  }
  const digits = digitsOf((ticks[1] ?? 1) - (ticks[0] ?? 0));
  return ticks.map((at) => ({ at, lines: [formatNumber(at, language, digits, axis.signed)] }));
}

/** Width of the widest line. */
export function widest(texts: readonly TickText[]): number {
  return Math.max(0, ...texts.flatMap(({ lines }) => lines.map((line) => textWidth(line, sizes.label))));
}
