import { type Direction, directions } from "./directions.ts";
import { type EffectFit, effectFits, type SeriesFit, seriesFits } from "./fidelity.ts";

/** The model against the data as a Markdown page. The same at every call: it names no date. */
export function fidelityReport(): string {
  return [
    "# The model against the data",
    "",
    "A teaching model, fitted to group means of 101 healthy German adults; it does not predict any person.",
    "",
    "## Measured series",
    "",
    ...seriesTable(seriesFits()),
    "",
    ...seriesFits().flatMap(pointTable),
    "## Published effects",
    "",
    "Several of these were used to set a parameter: agreement there is by construction, not evidence.",
    "",
    ...effectTable(effectFits()),
    "",
    "## Published directions",
    "",
    ...directionTable(directions()),
    "",
  ].join("\n");
}

const row = (...cells: readonly string[]) => `| ${cells.join(" | ")} |`;
const head = (...cells: readonly string[]) => [row(...cells), row(...cells.map(() => "---"))];
const yes = (is: boolean) => (is ? "yes" : "no");

function seriesTable(fits: readonly SeriesFit[]): readonly string[] {
  return [
    ...head(
      "series",
      "source",
      "n",
      "RMSE, nmol/L",
      "model's peak, min",
      "ratio, model",
      "ratio, measured",
      "inside 95 %",
    ),
    ...fits.map((f) =>
      row(
        f.series,
        f.source,
        String(f.n),
        f.rmse.toFixed(2),
        f.peakMinute.toFixed(1),
        f.ratio.model.toFixed(2),
        f.ratio.measured.toFixed(2),
        `${f.points.filter((p) => p.within).length} of ${f.points.length}`,
      ),
    ),
  ];
}

function pointTable(fit: SeriesFit): readonly string[] {
  return [
    `${fit.series}, saliva cortisol in nmol/L, minutes from the beginning of the speech:`,
    "",
    ...head("minute", "measured", "± SEM", "model"),
    ...fit.points.map((p) =>
      row(String(p.minute), p.measured.toFixed(1), p.sem.toFixed(1), p.model.toFixed(1)),
    ),
    "",
  ];
}

function effectTable(fits: readonly EffectFit[]): readonly string[] {
  return [
    ...head("finding", "source", "published", "compared as", "expected", "range allowed", "model", "inside"),
    ...fits.map((f) =>
      row(
        f.effect.finding,
        f.effect.source,
        `${f.effect.value} ${f.effect.unit}`,
        f.as,
        `${round(f.expected)} ${f.unit}`,
        `${round(f.low)} to ${round(f.high)}`,
        round(f.model),
        yes(f.within),
      ),
    ),
  ];
}

function directionTable(list: readonly Direction[]): readonly string[] {
  return [
    ...head("finding", "source", "the model", "what it does"),
    ...list.map((d) => row(d.finding, d.source, d.verdict, d.model)),
  ];
}

/** Three significant digits, without an exponent. */
const round = (value: number) => String(Number(value.toPrecision(3)));
