import { escapeHtml } from "../deck/html/escape.ts";
import type { Slide } from "../deck/types.ts";
import type { RenderContext } from "../deck/widget.ts";
import { catalogue } from "../widgets/catalogue.ts";

/** How a widget stands in text: as it is printed, drawn in large letters and told in words, or in words alone. */
export type WidgetForm = "printed" | "printed and told" | "told";

/** Puts widgets into a slide's text where they stand. */
export type PutWidgets = (slide: Slide, form: WidgetForm) => string;

/** What a widget of a deck is told, wherever it stands. */
export type PaperContext = Omit<RenderContext, "id" | "slideId" | "slideTitle">;

/** For one deck; `reached`: how many steps of each slide have been seen, where it is not all of them. */
export function widgetPutter(shared: PaperContext, reached?: ReadonlyMap<string, number>): PutWidgets {
  const widgets = new Map(catalogue.map((widget) => [widget.name, widget]));
  return (slide, form) => {
    const steps = reached?.get(slide.id);
    const uses = new Map(slide.widgets.map((use) => [use.id, use]));
    return slide.html.replace(/<!--widget:([^\s>]+)-->/g, (_, id: string) => {
      const use = uses.get(id);
      const widget = use && widgets.get(use.name);
      if (use === undefined || widget === undefined) return "";
      const context: RenderContext = {
        ...shared,
        id,
        slideId: slide.id,
        ...(steps === undefined ? {} : { reached: steps }),
        ...(form === "printed and told" ? { large: true } : {}),
        ...(slide.heading === "" ? {} : { slideTitle: slide.title }),
      };
      const name = `id="${escapeHtml(id)}"`;
      const words = () => `<p class="told">${escapeHtml(widget.describe(use.settings, context))}</p>`;
      if (form === "told") return `<div class="widget" ${name}>${words()}</div>`;
      const html = widget.print(use.settings, context);
      const told = form === "printed and told" && isDrawn(html) ? words() : "";
      const drawn = told === "" ? "" : " and-told";
      return `<div class="widget widget-${use.name}${drawn}" ${name}>${html}${told}</div>`;
    });
  };
}

/**
 * True where a drawing says something that small letters or shapes alone would not tell everyone. Whole slides within a
 * slide keep their own words.
 */
const isDrawn = (html: string): boolean =>
  /class="(?:plot-svg|episode-strip)/.test(html) && !/class="(?:[^"]* )?slide[ "]/.test(html);
