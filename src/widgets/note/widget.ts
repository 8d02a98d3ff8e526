import { z } from "zod";
import { escapeHtml } from "../../deck/html/escape.ts";
import type { RenderContext, Widget } from "../../deck/widget.ts";
import { wordsFor } from "../../words/words.ts";
import { sentence } from "../sentence.ts";

const schema = z.strictObject({
  prompt: z.string().min(1).optional().describe("What the note is about"),
  lines: z.int().min(1).max(30).default(5).describe("Empty lines on paper"),
});

type Settings = z.infer<typeof schema>;

/** A place for one's own note: on the attendee's device only, and as lines on paper. */
export const note: Widget<Settings> = {
  name: "note",
  schema,
  layout: "exercise",
  render: (settings, context) =>
    `<p class="note-prompt">${prompt(settings, context)}</p>` +
    `<p class="note-device">${escapeHtml(wordsFor(context.language).note.device)}</p>`,
  print: (settings, context) =>
    `<p class="note-prompt">${prompt(settings, context)}</p>` +
    `<div class="note-lines" aria-hidden="true">${"<div></div>".repeat(settings.lines)}</div>`,
  describe: (settings, context) => {
    const words = wordsFor(context.language).note;
    return `${words.describe(sentence(context.plain(settings.prompt ?? words.prompt)))} ${words.device}`;
  },
};

function prompt(settings: Settings, context: RenderContext): string {
  return settings.prompt === undefined
    ? escapeHtml(wordsFor(context.language).note.prompt)
    : context.inline(settings.prompt);
}
