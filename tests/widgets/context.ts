import { parse } from "yaml";
import type { PrepareContext, RenderContext, Widget, WidgetMistake } from "../../src/deck/widget.ts";

/** A context as the compiler gives it: texts stay as they are, files come from `files`. */
export function renderContext(id = "w"): RenderContext {
  return {
    id,
    slideId: "s",
    language: "en",
    inline: (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;"),
    plain: (text) => text,
    answers: false,
  };
}

/** Reads a widget's block as an author writes it. Throws where the schema says no. */
export function settingsFrom<Settings>(
  widget: Widget<Settings>,
  yaml: string,
  files: Readonly<Record<string, string>> = {},
): { readonly settings: Settings; readonly mistakes: readonly WidgetMistake[] } {
  const mistakes: WidgetMistake[] = [];
  const context: PrepareContext = {
    id: "w",
    readText: (path) => files[path],
    others: [],
    report: (mistake) => void mistakes.push(mistake),
  };
  const checked = widget.schema.parse(parse(yaml));
  return { settings: widget.prepare ? widget.prepare(checked, context) : checked, mistakes };
}
