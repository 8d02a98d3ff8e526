import { escapeHtml } from "../../deck/html/escape.ts";
import type { RenderContext } from "../../deck/widget.ts";
import { wordsFor } from "../../words/words.ts";
import { figureHtml, type FigureParts } from "../plot/figure.ts";
import type { RoomWidget } from "../room-widget.ts";
import { checkNames } from "./check-names.ts";
import { controlsHtml, settingsSentence } from "./controls.ts";
import { axesOf } from "./curves.ts";
import { curvesOf } from "./curves-of.ts";
import type { CurveOptions, Domain } from "./drawn.ts";
import { reachOf } from "./reach.ts";
import { roomState } from "./room-state.ts";
import { schema } from "./schema.ts";
import { danceName, type HormonesSettings } from "./settings.ts";
import { writtenBand } from "./written-band.ts";

/** Cortisol and oxytocin as the model draws them: two panels that share time, moved on stage. */
export const hormones: RoomWidget<HormonesSettings> = {
  name: "hormones",
  schema,
  prepare: checkNames,
  steps: ({ annotations }) => Math.max(0, ...annotations.map(({ step = 0 }) => step)),
  movable: (settings) =>
    curvesOf(settings).controls.map(({ name, kind }) => ({
      name,
      number: kind === "range",
      onStage: settings.controls.includes(name),
    })),
  render: (settings, context) =>
    figureHtml(partsOf(settings, context, { atLeast: roomyAxes(settings, context) })),
  print: (written, context) => {
    const words = wordsFor(context.language).hormones;
    const driven = context.driven?.[context.id];
    const settings =
      driven === undefined ? written : { ...written, set: { ...written.set, ...driven.values } };
    const parts = partsOf(settings, context, { band: writtenBand(settings) });
    const set = settingsSentence(settings, settings.set);
    const notes = [
      ...parts.notes,
      ...(set === "" ? [] : [escapeHtml(words.set(set))]),
      ...(driven === undefined ? [] : [escapeHtml(words.byTheRoom(driven.n, driven.date))]),
    ];
    return figureHtml({ ...parts, notes }, true);
  },
  describe: (settings, context) => {
    const words = wordsFor(context.language);
    const { heard } = draw(settings, context);
    return [context.plain(settings.finding), heard(), curvesOf(settings).model(words)].join(" ");
  },
  plan: (settings) => ({
    state: roomState(curvesOf(settings).controls, settings.scenario !== danceName),
  }),
  publish: (settings, context) => ({
    ...settings,
    annotations: settings.annotations.filter(({ step = 0 }) => step <= (context.reached ?? Infinity)),
    finding: context.plain(settings.finding),
    sources: sourcesOf(settings, context),
    axes: roomyAxes(settings, context),
  }),
};

function draw(settings: HormonesSettings, context: RenderContext, more: Partial<CurveOptions> = {}) {
  const words = wordsFor(context.language);
  const finding = context.plain(settings.finding);
  return curvesOf(settings).draw(
    {},
    {
      language: context.language,
      words,
      finding,
      ...(context.reached === undefined ? {} : { steps: context.reached }),
      ...more,
    },
  );
}

/** Value axes with room for all that controls and plausible band can do, so that nothing jumps when they do it. */
const roomyAxes = (settings: HormonesSettings, context: RenderContext): readonly Domain[] =>
  axesOf(draw(settings, context, { atLeast: reachOf(settings) }).plot);

/** On paper the band is drawn at once, and nothing moves; on a screen it comes later, and its room is kept. */
function partsOf(
  settings: HormonesSettings,
  context: RenderContext,
  more: Partial<CurveOptions>,
): FigureParts {
  const words = wordsFor(context.language);
  const { plot, key } = draw(settings, context, more);
  const model = escapeHtml(curvesOf(settings).model(words));
  return {
    plot,
    finding: context.inline(settings.finding),
    notes: [`${model} <span class="plot-key">${escapeHtml(key)}</span>`],
    controls: controlsHtml(settings, settings.set, context.language),
    words,
    narrow: context.narrow,
    large: context.large,
  };
}

/** The works that the scenario rests on, as the deck cites them; those that it does not list are left out. */
function sourcesOf(settings: HormonesSettings, context: RenderContext): readonly string[] {
  return curvesOf(settings)
    .sources.map((key) => context.plain(`@${key}`))
    .filter((text) => !text.includes("@"));
}
