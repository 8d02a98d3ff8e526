import { escapeHtml } from "../../src/deck/html/escape.ts";
import type { RenderContext } from "../../src/deck/widget.ts";

/** What a widget is told when it is rendered; inline Markdown is only *emphasis* here, all else is escaped. */
export function renderContext(change: Partial<RenderContext> = {}): RenderContext {
  return {
    id: "mine",
    slideId: "slide",
    language: "en",
    inline: (markdown) => escapeHtml(markdown).replaceAll(/\*(.+?)\*/g, "<em>$1</em>"),
    plain: (markdown) => markdown.replaceAll("*", ""),
    answers: false,
    ...change,
  };
}
