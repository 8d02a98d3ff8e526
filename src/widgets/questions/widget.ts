import { z } from "zod";
import { escapeHtml } from "../../deck/html/escape.ts";
import type { RenderContext } from "../../deck/widget.ts";
import { wordsFor } from "../../words/words.ts";
import type { RoomWidget } from "../room-widget.ts";
import { sentence } from "../sentence.ts";

const schema = z.strictObject({
  prompt: z.string().min(1).optional().describe("What the room is asked for"),
  moderated: z.boolean().default(true).describe("The presenter reads each question before it appears"),
});

type Settings = z.infer<typeof schema>;

/** The room's questions. The card says how they will come; the room brings them. */
export const questions: RoomWidget<Settings> = {
  name: "questions",
  schema,
  render: body,
  print: (settings, context) =>
    `${body(settings, context)}<div class="note-lines" aria-hidden="true">${"<div></div>".repeat(4)}</div>`,
  publish: () => ({}),
  plan: ({ moderated }) => ({ moderateQuestions: moderated }),
  describe: (settings, context) => {
    const words = wordsFor(context.language).questions;
    const asked = context.plain(settings.prompt ?? words.prompt);
    return `${words.describe(sentence(asked))} ${how(settings, context)}`;
  },
};

function how(settings: Settings, context: RenderContext): string {
  const words = wordsFor(context.language).questions;
  return settings.moderated ? `${words.room} ${words.moderated}` : words.room;
}

function body(settings: Settings, context: RenderContext): string {
  const words = wordsFor(context.language).questions;
  const prompt = settings.prompt === undefined ? escapeHtml(words.prompt) : context.inline(settings.prompt);
  return (
    `<p class="questions-prompt">${prompt}</p>` +
    `<p class="questions-how">${escapeHtml(how(settings, context))}</p>`
  );
}
