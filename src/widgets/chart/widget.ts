import { escapeHtml } from "../../deck/html/escape.ts";
import type { RenderContext, Widget } from "../../deck/widget.ts";
import { wordsFor } from "../../words/words.ts";
import { figureHtml, type FigureParts } from "../plot/figure.ts";
import { chartPlot } from "./chart-plot.ts";
import { readData } from "./read-data.ts";
import { schema } from "./schema.ts";
import type { ChartSettings } from "./settings.ts";

/** The author's own numbers: measured, with source, n and unit, or illustrative. */
export const chart: Widget<ChartSettings> = {
  name: "chart",
  schema,
  prepare: readData,
  render: (settings, context) => figureHtml(partsOf(settings, context)),
  print: (settings, context) => figureHtml(partsOf(settings, context), true),
  describe: (settings, context) => {
    const words = wordsFor(context.language);
    const basis = `${words.plot.bases[settings.basis]}.`;
    return [context.plain(settings.finding), basis, ...notesOf(settings, context, context.plain)].join(" ");
  },
  publish: (settings, context) => ({ ...settings, finding: context.plain(settings.finding) }),
};

function partsOf(settings: ChartSettings, context: RenderContext): FigureParts {
  const words = wordsFor(context.language);
  const notes = notesOf(settings, context, context.inline).join(" ");
  return {
    plot: chartPlot(settings, context.language, words, context.plain(settings.finding)),
    finding: context.inline(settings.finding),
    notes: notes === "" ? [] : [notes],
    controls: "",
    words,
    narrow: context.narrow,
    large: context.large,
  };
}

/** Source, n and what the error bars are. */
function notesOf(
  settings: ChartSettings,
  context: RenderContext,
  markdown: (text: string) => string,
): readonly string[] {
  const words = wordsFor(context.language).chart;
  const text = markdown === context.inline ? escapeHtml : (plain: string) => plain;
  const source = settings.source === undefined ? "" : markdown(settings.source);
  const lines = [
    source === "" ? "" : settings.basis === "measured" ? words.source(source) : words.after(source),
    settings.n === undefined ? "" : text(words.people(String(settings.n))),
    settings.error === "none" ? "" : text(words.errors[settings.error]),
  ];
  return lines.filter((line) => line !== "");
}
