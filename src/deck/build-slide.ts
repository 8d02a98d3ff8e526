import type { Bibliography } from "./env.ts";
import type { SlideNames } from "./name-slides.ts";
import type { Reading } from "./parse-slide.ts";
import type { Preparation } from "./prepare-widgets.ts";
import { htmlOf, type Remembered } from "./slide-memory.ts";
import type { Slide, WidgetUse } from "./types.ts";

/** What slides are built with once the whole deck is known. */
export interface Building extends Reading {
  readonly prepared: Preparation["widgets"];
  readonly bibliography: Bibliography;
}

/** Makes a slide of the deck from what was read, named and prepared. */
export function buildSlide(
  { slide, ...names }: SlideNames & { readonly slide: Remembered },
  building: Building,
): Slide {
  const { settings, layout, widgets } = slide.parsed;
  const ready = widgets.map((block) => building.prepared.get(block));
  const widgetIds = ready.map((widget) => widget?.id ?? "");
  const html = htmlOf(slide, { slideId: names.slideId, widgetIds }, building);
  const uses: WidgetUse[] = widgets.flatMap(({ name, source }, index) => {
    const widget = ready[index];
    return widget ? [{ id: widget.id, name, settings: widget.settings, source }] : [];
  });
  return {
    id: names.slideId,
    title: html.title || names.title,
    heading: html.heading,
    layout,
    html: html.html,
    notes: html.notes,
    handout: html.handout,
    script: html.script,
    steps: Math.max(html.steps, ...ready.map((widget) => widget?.steps ?? 0)),
    minutes: settings.minutes,
    optional: settings.optional,
    credit: settings.credit,
    contentNote: settings.contentNote,
    background: settings.background,
    below: slide.chunk.below,
    classes: settings.classes,
    attributes: settings.attributes,
    widgets: uses,
    source: { from: slide.chunk.from + 1, to: slide.chunk.to },
  };
}
