import type { WidgetUse } from "../deck/types.ts";
import type { RenderContext, Widget } from "../deck/widget.ts";
import { attributes } from "./html.ts";

export type WidgetContext = Omit<RenderContext, "id" | "slideId"> & {
  /** True for paper: each widget in its printed form, with nothing for a script. */
  readonly paper?: boolean;
};

/**
 * Puts each widget's form for the page in place of its `<!--widget:ID-->`. The outermost element is written here:
 * it carries the id and what the widget's script needs, and nothing that `publish` does not let out.
 */
export function withWidgets(
  html: string,
  uses: readonly WidgetUse[],
  slideId: string,
  widgetNamed: (name: string) => Widget | undefined,
  context: WidgetContext,
): string {
  if (uses.length === 0) return html;
  const byId = new Map(uses.map((use) => [use.id, use]));
  return html.replace(/<!--widget:([^\s>]+)-->/g, (comment, id: string) => {
    const use = byId.get(id);
    const widget = use && widgetNamed(use.name);
    return use && widget
      ? widgetHtml(use, widget, { ...context, id, slideId }, context.paper === true)
      : comment;
  });
}

function widgetHtml(use: WidgetUse, widget: Widget, context: RenderContext, paper: boolean): string {
  const published = paper ? undefined : widget.publish?.(use.settings, context);
  const outermost = attributes({
    class: `widget widget-${use.name}`,
    id: use.id,
    "data-widget": use.name,
    "data-settings": published === undefined ? undefined : JSON.stringify(published),
  });
  const html = paper ? widget.print(use.settings, context) : widget.render(use.settings, context);
  return `<div${outermost}>${html}</div>`;
}
