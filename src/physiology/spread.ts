import type { PlausibleBand } from "./band.ts";
import { seriesIn } from "./series.ts";
import type { ControlValues, Scenario } from "./types.ts";

/** Which part of the people stands outside the band on either side. */
const outside = 0.1;

/**
 * The band in which four in five of a group lie whose people meet a situation each with another value: at each minute the
 * 10th and 90th percentile of the model's runs, each run counting as often as its value was given. It says how the
 * answers differ, and nothing about how much people do.
 */
export function spreadBand(
  scenario: Scenario,
  people: readonly { readonly values: ControlValues; readonly share: number }[],
  window: { readonly from: number; readonly to: number },
): PlausibleBand {
  const runs = people.map(({ values, share }) => ({
    series: seriesIn(scenario.situation(values), window, scenario.cortisolAs),
    share,
  }));
  const time = runs[0]?.series.time ?? new Float64Array();
  const edges = (line: "cortisol" | "oxytocin") => {
    const low = new Float64Array(time.length);
    const high = new Float64Array(time.length);
    for (let i = 0; i < time.length; i++) {
      const sorted = runs
        .map(({ series, share }) => ({ value: series[line][i] ?? 0, share }))
        .toSorted((a, b) => a.value - b.value);
      low[i] = percentile(sorted, outside);
      high[i] = percentile(sorted, 1 - outside);
    }
    return { low, high };
  };
  return { time, cortisol: edges("cortisol"), oxytocin: edges("oxytocin") };
}

/** The value below which a share of the whole weight lies; one of the values themselves. */
function percentile(
  sorted: readonly { readonly value: number; readonly share: number }[],
  part: number,
): number {
  const all = sorted.reduce((sum, { share }) => sum + share, 0);
  let sum = 0;
  for (const { value, share } of sorted) {
    sum += share;
    if (sum >= part * all - 1e-9) return value;
  }
  return sorted.at(-1)?.value ?? 0;
}
