import { escapeHtml } from "../../deck/html/escape.ts";
import type { RenderContext, Widget } from "../../deck/widget.ts";
import { wordsFor } from "../../words/words.ts";
import { figureHtml, type FigureParts } from "../plot/figure.ts";
import { checkNames } from "./check-names.ts";
import { controlsHtml, settingsSentence } from "./controls.ts";
import { hormonesPlot } from "./hormones-plot.ts";
import { type DrawnRun, runsFor } from "./runs.ts";
import { schema } from "./schema.ts";
import { knowledgeSentence, modelSentence, peakSentence } from "./sentences.ts";
import { type HormonesSettings, scenarioOf } from "./settings.ts";

/** Cortisol and oxytocin as the model draws them: two panels that share time, moved on stage. */
export const hormones: Widget<HormonesSettings> = {
  name: "hormones",
  schema,
  prepare: checkNames,
  render: (settings, context) => figureHtml(partsOf(settings, context)),
  print: (settings, context) => {
    const parts = partsOf(settings, context);
    const set = settingsSentence(settings, settings.set);
    const notes =
      set === "" ? parts.notes : [...parts.notes, escapeHtml(wordsFor(context.language).hormones.set(set))];
    return figureHtml({ ...parts, notes }, true);
  },
  describe: (settings, context) => {
    const words = wordsFor(context.language);
    const runs = runsFor(settings, {});
    return [
      context.plain(settings.finding),
      peakSentence(runs, scenarioOf(settings), context.language, words),
      modelSentence(settings, words),
    ].join(" ");
  },
  publish: (settings, context) => ({ ...settings, finding: context.plain(settings.finding) }),
};

function partsOf(settings: HormonesSettings, context: RenderContext): FigureParts {
  const words = wordsFor(context.language);
  const runs: readonly DrawnRun[] = runsFor(settings, {});
  const plot = hormonesPlot(settings, runs, {
    language: context.language,
    words,
    finding: context.plain(settings.finding),
  });
  return {
    plot,
    finding: context.inline(settings.finding),
    notes: [
      `${escapeHtml(modelSentence(settings, words))} <span class="plot-key">${escapeHtml(knowledgeSentence(settings, runs, words))}</span>`,
    ],
    controls: controlsHtml(settings, settings.set),
    words,
  };
}
