import type { ChartKindName } from "../settings.ts";
import { bar } from "./bar.ts";
import { histogram } from "./histogram.ts";
import { dot, interval } from "./interval.ts";
import type { ChartKind } from "./kind.ts";
import { area, line, step } from "./line.ts";
import { multiples } from "./multiples.ts";

/** Every kind of chart; a new one is a function and a line here. */
export const chartKinds: Readonly<Record<ChartKindName, ChartKind>> = {
  line,
  step,
  bar,
  dot,
  interval,
  area,
  histogram,
  multiples,
};
