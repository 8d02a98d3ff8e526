import type { ChoicesSettings } from "../../../../session/polls/choices.ts";
import { wordsFor } from "../../../../words/words.ts";
import type { PollForm } from "../../form.ts";
import { boxesList, listed, optionRows, rowsList } from "../../rows.ts";
import type { SettingsOf } from "../../settings.ts";
import { showRelease } from "../../show.ts";
import { correctIndexes, optionWorth } from "../../worth.ts";

/** Several of several options. */
export const choicesForm: PollForm<SettingsOf<"choices">> = {
  ask: (settings, context) => rowsList(optionRows(settings, context)),
  print: (settings, context) => boxesList(optionRows(settings, context)),
  show: (release, settings, context, before) =>
    showRelease(release, optionRows(settings, context), context, before),
  describe: (settings, context) =>
    `${wordsFor(context.language).poll.ask.choices} ${listed(optionRows(settings, context))}.`,
  how: (settings, context) => {
    const all = settings.options.length + (settings.other ? 1 : 0);
    return wordsFor(context.language).poll.hands.choices(settings.max < all ? settings.max : undefined);
  },
  publish: (settings, context) => ({
    kind: "choices",
    rows: optionRows(settings, context),
    other: settings.other,
    max: settings.max,
  }),
  plan: ({ options, other, max, correct }) => ({
    settings: { options, other, max } satisfies ChoicesSettings,
    ...(correct === undefined ? {} : { correct: correctIndexes(options, correct) }),
    ...optionWorth(options),
  }),
  rows: optionRows,
};
