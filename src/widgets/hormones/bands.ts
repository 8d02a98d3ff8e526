import type { Band, ControlValues, Scenario } from "../../physiology/types.ts";
import type { Words } from "../../words/words.ts";
import type { PlotBand } from "../plot/plot.ts";

/** How dark each kind is: being apart and under stress stand out, being together stays quiet. */
const strengths: Readonly<Record<Band["kind"], number>> = {
  apart: 1,
  stressor: 1,
  touch: 0.8,
  present: 0.45,
  spray: 0.8,
};

/**
 * The bands behind the panels. Neighbours of one kind become one, named by their kind, so that short episodes do not
 * fight for room with their names.
 */
export function bandsFor(scenario: Scenario, values: ControlValues, words: Words): readonly PlotBand[] {
  const merged: Band[] = [];
  for (const band of scenario.bands(values)) {
    const last = merged.at(-1);
    const joins = last?.kind === band.kind && last.kind === "apart" && last.to === band.from;
    if (last && joins) {
      merged[merged.length - 1] = { ...last, to: band.to };
    } else merged.push(band);
  }
  const short = merged.length < scenario.bands(values).length;
  return joined(merged).map(({ from, to, label, kind, strength = 1 }) => ({
    from,
    to,
    label: short && kind === "apart" ? words.hormones.apart : label,
    strength: strengths[kind] * strength,
    lane: kind,
  }));
}

/** Bands of one kind and name that overlap are one: whoever holds somebody's hand is there already. */
function joined(bands: readonly Band[]): readonly Band[] {
  const all: Band[] = [];
  for (const band of bands) {
    const i = all.findIndex(
      (one) =>
        one.kind === band.kind && one.label === band.label && one.from <= band.to && band.from <= one.to,
    );
    const other = all[i];
    if (other) all[i] = { ...other, from: Math.min(other.from, band.from), to: Math.max(other.to, band.to) };
    else all.push(band);
  }
  return all;
}
