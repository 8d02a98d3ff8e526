import { escapeHtml } from "../../../../deck/html/escape.ts";
import { wordsFor } from "../../../../words/words.ts";
import type { PollForm } from "../../form.ts";
import { writingLines } from "../../rows.ts";
import type { SettingsOf } from "../../settings.ts";
import { showRelease } from "../../show.ts";

/** Open text. */
export const textForm: PollForm<SettingsOf<"text">> = {
  ask: (_settings, context) =>
    `<p class="poll-blank">${escapeHtml(wordsFor(context.language).poll.ask.text)}</p>`,
  print: () => writingLines(5),
  show: (release, _settings, context) => showRelease(release, [], context),
  publish: ({ moderated }) => ({ kind: "text", moderated }),
  plan: ({ moderated }) => ({ settings: {}, moderated }),
  describe: (_settings, context) => `${wordsFor(context.language).poll.ask.text}.`,
  how: (settings, context) => {
    const { room, ask } = wordsFor(context.language).poll;
    return settings.moderated ? `${room} ${ask.moderated}` : room;
  },
};
