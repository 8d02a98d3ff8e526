import { escapeHtml } from "../../deck/html/escape.ts";
import type { RenderContext, Widget } from "../../deck/widget.ts";
import { wordsFor } from "../../words/words.ts";
import { figureHtml, type FigureParts } from "../plot/figure.ts";
import { checkNames } from "./check-names.ts";
import { controlsHtml, settingsSentence } from "./controls.ts";
import { curvesOf } from "./curves-of.ts";
import { schema } from "./schema.ts";
import type { HormonesSettings } from "./settings.ts";

/** Cortisol and oxytocin as the model draws them: two panels that share time, moved on stage. */
export const hormones: Widget<HormonesSettings> = {
  name: "hormones",
  schema,
  prepare: checkNames,
  steps: ({ annotations }) => Math.max(0, ...annotations.map(({ step = 0 }) => step)),
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
    const { heard } = draw(settings, context);
    return [context.plain(settings.finding), heard, curvesOf(settings).model(words)].join(" ");
  },
  publish: (settings, context) => ({
    ...settings,
    finding: context.plain(settings.finding),
    sources: sourcesOf(settings, context),
  }),
};

function draw(settings: HormonesSettings, context: RenderContext) {
  const words = wordsFor(context.language);
  const finding = context.plain(settings.finding);
  return curvesOf(settings).draw({}, { language: context.language, words, finding });
}

function partsOf(settings: HormonesSettings, context: RenderContext): FigureParts {
  const words = wordsFor(context.language);
  const { plot, key } = draw(settings, context);
  const model = escapeHtml(curvesOf(settings).model(words));
  return {
    plot,
    finding: context.inline(settings.finding),
    notes: [`${model} <span class="plot-key">${escapeHtml(key)}</span>`],
    controls: controlsHtml(settings, settings.set),
    words,
  };
}

/** The works that the scenario rests on, as the deck cites them; those that it does not list are left out. */
function sourcesOf(settings: HormonesSettings, context: RenderContext): readonly string[] {
  return curvesOf(settings)
    .sources.map((key) => context.plain(`@${key}`))
    .filter((text) => !text.includes("@"));
}
