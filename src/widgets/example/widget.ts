import type { RenderContext, Widget } from "../../deck/widget.ts";
import { wordsFor } from "../../words/words.ts";
import { prepareExample } from "./prepare.ts";
import { mistakesHtml, slidesHtml } from "./result.ts";
import { schema, type Settings } from "./settings.ts";
import { sourceHtml } from "./source.ts";

/** Seminar Markdown beside what it becomes, or beside what is wrong with it; both from the compiler itself. */
export const example: Widget<Settings> = {
  name: "example",
  body: "text",
  schema,
  prepare: prepareExample,
  render: html,
  print: html,
  describe: ({ compiled, mistakes }, context) => {
    const words = wordsFor(context.language).example;
    const found = compiled?.diagnostics ?? [];
    return mistakes.length > 0 && found.length > 0
      ? words.describeMistakes(found.map(({ message }) => message).join(" "))
      : words.describe(compiled?.deck.slides.map(({ title }) => title) ?? []);
  },
};

function html({ text, compiled, mistakes }: Settings, context: RenderContext): string {
  const diagnostics = compiled?.diagnostics ?? [];
  const source = `<div class="example-source">${sourceHtml(text, diagnostics)}</div>`;
  if (compiled === undefined) return source;
  // An example that should have no mistakes shows its slides too; the text around it is told.
  return mistakes.length > 0
    ? `<div class="example is-mistake">${source}<div class="example-result">${mistakesHtml(diagnostics, context)}</div></div>`
    : `<div class="example">${source}<div class="example-result">${slidesHtml(compiled, context)}</div></div>`;
}
