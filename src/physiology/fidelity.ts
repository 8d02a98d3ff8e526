import { speechInDresden, speechInDresdenSource } from "./data/speech-in-dresden.ts";
import { published, type PublishedEffect } from "./data/published-effects.ts";
import { rhythm } from "./rest.ts";
import { spray } from "./scenarios/spray.ts";
import { strangeSituation } from "./scenarios/strange-situation.ts";
import { tsstDresden } from "./scenarios/tsst-dresden.ts";
import { tsst } from "./scenarios/tsst.ts";
import { waking } from "./scenarios/waking.ts";
import { simulate } from "./simulate.ts";
import type { ControlValues, Overrides, Run, Scenario } from "./types.ts";

/** The model against one measured series of saliva cortisol, nmol/L. */
export interface SeriesFit {
  readonly series: string;
  readonly source: string;
  readonly n: number;
  readonly points: readonly {
    readonly minute: number;
    readonly measured: number;
    readonly sem: number;
    readonly model: number;
    /** Whether the model lies within the mean's 95 % confidence interval (1.96 standard errors). */
    readonly within: boolean;
  }[];
  /** Root mean square error, nmol/L. */
  readonly rmse: number;
  /** The model's minute of the highest value; the measured peak lies somewhere between the samples. */
  readonly peakMinute: number;
  /** Highest over first value at the measured minutes. */
  readonly ratio: { readonly measured: number; readonly model: number };
}

/** The model against one published number. */
export interface EffectFit {
  readonly effect: PublishedEffect;
  readonly unit: string;
  /** What is compared, where it is not the published number itself. */
  readonly as: string;
  readonly expected: number;
  readonly low: number;
  readonly high: number;
  readonly model: number;
  readonly within: boolean;
}

/** A run of a scenario. */
export const runOf = (scenario: Scenario, values: ControlValues = {}, overrides: Overrides = {}): Run =>
  simulate(scenario.situation(values, overrides));

/** The highest value of a column, and its minute. */
export function highest(
  run: Run,
  column: keyof Run = "cortisol",
): { readonly minute: number; readonly value: number } {
  let top = 0;
  run[column].forEach((value, i) => {
    if (value > (run[column][top] ?? 0)) top = i;
  });
  return { minute: run.time[top] ?? Number.NaN, value: run[column][top] ?? Number.NaN };
}

/** A column at a minute on the run's grid; NaN elsewhere. */
export function at(run: Run, minute: number, column: keyof Run = "cortisol"): number {
  return run[column][run.time.indexOf(minute)] ?? Number.NaN;
}

/** How far cortisol rises above where the run began, nmol/L. */
export const rise = (run: Run): number => highest(run).value - (run.cortisol[0] ?? Number.NaN);

/** The model, with what was fitted, against every measured mean of the calibration. */
export function seriesFits(): readonly SeriesFit[] {
  return speechInDresden.map(({ group, n, means }) => {
    const run = runOf(tsstDresden, { group });
    const points = means.map(({ minute, mean, sem }) => {
      const model = at(run, minute);
      return { minute, measured: mean, sem, model, within: Math.abs(model - mean) <= 1.96 * sem };
    });
    const ratioOf = (values: readonly number[]) => Math.max(...values) / (values[0] ?? Number.NaN);
    return {
      series: `Dresden, ${group}`,
      source: speechInDresdenSource,
      n,
      points,
      rmse: Math.sqrt(points.reduce((sum, p) => sum + (p.model - p.measured) ** 2, 0) / points.length),
      peakMinute: highest(run).minute,
      ratio: { measured: ratioOf(points.map((p) => p.measured)), model: ratioOf(points.map((p) => p.model)) },
    };
  });
}

/** Spread of the peak in Dresden, nmol/L: what turns a published effect size into a share of the response. */
const peakSpread = 12.40959720482968;
/** The response there without any buffering, nmol/L (men's drive, resting cortisol 10). */
const dresden: Overrides = { I: 7.007, C0: 10 };
/** ASSUMED coefficient of variation of infants' cortisol: what turns g into per cent. */
const infantSpread = 0.6;
/** nmol/L of free cortisol per µg/dL of serum cortisol: 27.59, and an ASSUMED free share of 3 %. */
const freePerSerum = 27.59 * 0.03;
/** Two numbers that only differ by rounding. */
const rounding = 0.005;

/** The model against every published effect that it was set by, or is compared with. */
export function effectFits(): readonly EffectFit[] {
  const unbuffered = rise(runOf(tsst, {}, dresden));
  const share = (g: number) => 1 + (g * peakSpread) / unbuffered;
  const all = rise(runOf(tsst));
  const ofAll = (effect: PublishedEffect) => effect.value / published.responseAll.value;
  // Errors of a ratio of two means, on the log scale.
  const ratioError = (effect: PublishedEffect) =>
    1.96 * Math.hypot(logError(effect), logError(published.responseAll));
  const sprayed = runOf(spray);
  const plasma = highest(sprayed, "oxytocin");
  const onset = (pattern: string) => rise(runOf(strangeSituation, { pattern })) / 5;

  const { sprayUnderStress: stressed, insecureAtReunion: reunion, adversity } = published;
  const fit = (
    effect: PublishedEffect,
    as: string,
    unit: string,
    [low, expected, high]: readonly [number, number, number],
    model: number,
  ): EffectFit => ({ effect, as, unit, expected, low, high, model, within: low <= model && model <= high });
  const ownRange = (effect: PublishedEffect, scale = 1) =>
    [
      (effect.low ?? effect.value) * scale,
      effect.value * scale,
      (effect.high ?? effect.value) * scale,
    ] as const;
  const around = (value: number, error: number) => [value - error, value, value + error] as const;
  const times = (value: number, logError: number) =>
    [value * Math.exp(-logError), value, value * Math.exp(logError)] as const;

  return [
    fit(
      published.dayHighest,
      "free cortisol",
      "nmol/L",
      ownRange(published.dayHighest, freePerSerum),
      rhythm.highest,
    ),
    fit(
      published.dayLowest,
      "free cortisol",
      "nmol/L",
      ownRange(published.dayLowest, freePerSerum),
      rhythm.lowest,
    ),
    fit(
      published.waking,
      "the rise itself",
      "%",
      around(50, 1),
      100 * (at(runOf(waking), 30) / (runOf(waking).cortisol[0] ?? Number.NaN) - 1),
    ),
    fit(
      published.responseMen,
      "rise, men over all",
      "times",
      times(ofAll(published.responseMen), ratioError(published.responseMen)),
      rise(runOf(tsst, { group: "men" })) / all,
    ),
    fit(
      published.responseWomen,
      "rise, women over all",
      "times",
      times(ofAll(published.responseWomen), ratioError(published.responseWomen)),
      rise(runOf(tsst, { group: "women" })) / all,
    ),
    fit(
      stressed,
      "rise, with spray over without",
      "times",
      [share(stressed.low), share(stressed.value), share(stressed.high)],
      rise(runOf(tsst, { spray: "yes" }, dresden)) / unbuffered,
    ),
    fit(
      adversity,
      "rise, with over without",
      "times",
      around(share(adversity.value), rounding),
      rise(runOf(tsst, {}, { ...dresden, e: 1 })) / unbuffered,
    ),
    fit(
      reunion,
      "difference of the rises",
      "% of rest",
      around(100 * reunion.value * infantSpread, 100 * rounding),
      100 * (onset("insecure") - onset("secure")),
    ),
    fit(published.sprayPlasmaPeak, "the minute itself", "min", around(15, 5), plasma.minute),
    fit(
      published.sprayPlasmaGone,
      "left of the rise",
      "%",
      [0, 0, 10],
      (100 * (at(sprayed, 90, "oxytocin") - 5)) / (plasma.value - 5),
    ),
    fit(
      published.centralHalfTime,
      "the half-time itself",
      "min",
      around(19, 0.5),
      tsst.situation({}).parameters.tauQ * Math.LN2,
    ),
  ];
}

/** Standard error of the logarithm of an effect with a published 95 % interval. */
const logError = ({ value, low = value, high = value }: PublishedEffect) => (high - low) / (2 * 1.96) / value;
