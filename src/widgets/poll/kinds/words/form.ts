import { escapeHtml } from "../../../../deck/html/escape.ts";
import type { WordsSettings } from "../../../../session/polls/words.ts";
import { wordsFor } from "../../../../words/words.ts";
import type { PollForm } from "../../form.ts";
import { writingLines } from "../../rows.ts";
import type { SettingsOf } from "../../settings.ts";
import { showRelease } from "../../show.ts";

/** Words for a cloud. */
export const wordsForm: PollForm<SettingsOf<"words">> = {
  ask: (settings, context) =>
    `<p class="poll-blank">${escapeHtml(wordsFor(context.language).poll.ask.words(settings.max))}</p>`,
  print: (settings) => writingLines(settings.max),
  show: (release, _settings, context) => showRelease(release, [], context),
  publish: ({ max, moderated }) => ({ kind: "words", max, moderated }),
  plan: ({ max, moderated }) => ({ settings: { max } satisfies WordsSettings, moderated }),
  describe: (settings, context) => `${wordsFor(context.language).poll.ask.words(settings.max)}.`,
  how: (settings, context) => {
    const { room, ask } = wordsFor(context.language).poll;
    return settings.moderated ? `${room} ${ask.moderated}` : room;
  },
};
