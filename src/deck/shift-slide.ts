import type { Place } from "./diagnostic.ts";
import type { ParsedSlide } from "./parse-slide.ts";
import type { WidgetBlock } from "./widget-block.ts";

/** The same slide some lines further down (or, if negative, up) in the file: only its places are other ones. */
export function shiftSlide(slide: ParsedSlide, by: number): ParsedSlide {
  const { settings, widgets, diagnostics } = slide;
  return {
    ...slide,
    settings: { ...settings, id: shiftId(settings.id, by) },
    widgets: widgets.map((widget) => shiftWidget(widget, by)),
    diagnostics: diagnostics.map((diagnostic) => shift(diagnostic, by)),
  };
}

function shift<Placed extends Place>(placed: Placed, by: number): Placed {
  return { ...placed, line: placed.line + by };
}

function shiftId(id: WidgetBlock["id"], by: number): WidgetBlock["id"] {
  return id && { ...id, place: shift(id.place, by) };
}

function shiftWidget(widget: WidgetBlock, by: number): WidgetBlock {
  return {
    ...widget,
    id: shiftId(widget.id, by),
    body: { ...widget.body, firstLine: widget.body.firstLine + by },
    source: { from: widget.source.from + by, to: widget.source.to + by },
  };
}
